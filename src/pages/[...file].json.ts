/** Every page that can be exported as JSON. */
import type { APIRoute } from 'astro';
import type { PageFiles } from '../features/export/index.ts';
import { filePaths, fileResponse } from './_files.ts';

export const getStaticPaths = filePaths('json');

export const GET: APIRoute<PageFiles & Record<string, unknown>> = ({ props }) => fileResponse('json', props);
