/** Every page that can be exported as Markdown. */
import type { APIRoute } from 'astro';
import type { PageFiles } from '../features/export/index.ts';
import { filePaths, fileResponse } from './_files.ts';

export const getStaticPaths = filePaths('md');

export const GET: APIRoute<PageFiles & Record<string, unknown>> = ({ props }) => fileResponse('md', props);
