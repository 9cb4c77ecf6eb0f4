/** What the endpoints that write files share: whole addresses, the edition, and the list of all files. */
import { getEdition, getExportContent, getMoves } from '../catalog/index.ts';
import type { ExportContent, ExportContext } from '../formats/context.ts';
import { fileText, filesIn, pageFiles, type PageFiles } from '../features/export/index.ts';
import { redirectsOf, type Redirect } from '../routes/redirects.ts';
import { allPages } from '../routes/pages.ts';
import { withBase, type FileFormat } from '../routes/paths.ts';

const TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The whole address of a path below the base path. */
export const addressOf = (path: string): string =>
  new URL(withBase(path, import.meta.env.BASE_URL), import.meta.env.SITE).href;

/** What makes whole addresses, and which edition this is. */
export const getContext = (): ExportContext => ({
  addressOf,
  edition: getEdition(),
  keepsCopies: import.meta.env.OFFLINE,
});

/** The old paths of what has moved, and the new ones. */
export const redirectsIn = ({ frameworks }: Pick<ExportContent, 'frameworks'>): Redirect[] =>
  redirectsOf(getMoves(), (id) =>
    frameworks
      .filter((framework) => framework.id === id)
      .flatMap((framework) => allPages(framework).map(({ path }) => path)),
  );

/** The static paths of all files of a format, for a route `[...file].<format>`. */
export const filePaths = (format: FileFormat) => async () => {
  const content = await getExportContent();
  const files = filesIn(format, pageFiles(content, getContext()), redirectsIn(content));
  return files.map(({ path, files: props }) => ({
    params: { file: path.slice(1, -format.length - 1) },
    props,
  }));
};

/** Answers with the file of a format. */
export const fileResponse = (format: FileFormat, props: PageFiles): Response =>
  new Response(fileText(props, format), { headers: { 'Content-Type': TYPES[format] } });
