/** What other rooms may use of this one: the files of each page as Markdown and CSV. */
export { fileText, filesIn, pageFiles, sharedPages, pagesWithMarkdown, type PageFiles } from './files.ts';
export { credit, matrixMarkdown, type CreditContext } from './markdown-parts.ts';
export { llmsText } from './shared-markdown.ts';
export { matrixTable } from './tables.ts';
