/** Every page that can be exported as a table for spreadsheets. */
import type { APIRoute } from 'astro';
import type { PageFiles } from '../features/export/index.ts';
import { filePaths, fileResponse } from './_files.ts';

export const getStaticPaths = filePaths('csv');

export const GET: APIRoute<PageFiles & Record<string, unknown>> = ({ props }) => fileResponse('csv', props);
