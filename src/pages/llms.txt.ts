/** Where a language model or a script begins: links to the Markdown of every page. */
import { getExportContent } from '../catalog/index.ts';
import { llmsText, pageFiles, sharedPages, pagesWithMarkdown } from '../features/export/index.ts';
import { getContext } from './_files.ts';

/** The list by the convention of llmstxt.org. */
export const GET = async (): Promise<Response> => {
  const content = await getExportContent();
  const context = getContext();
  const files = pageFiles(content, context);
  const own = content.frameworks.map((framework) => ({ framework, pages: pagesWithMarkdown(framework, files) }));
  return new Response(llmsText(own, sharedPages(content), context));
};
