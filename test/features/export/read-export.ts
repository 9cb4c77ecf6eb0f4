/** What exported files are made from, read from a folder of content without a build. */
import type { PageFiles } from '../../../src/features/export/files.ts';
import { fileText, filesIn, pageFiles } from '../../../src/features/export/files.ts';
import type { ExportContent, ExportContext } from '../../../src/formats/context.ts';
import { toMarkdown } from '../../../src/formats/markdown.ts';
import { joinTopic } from '../../../src/domain/opinions.ts';
import { FILE_FORMATS, withBase, type FileFormat } from '../../../src/routes/paths.ts';
import { editionOf } from '../../../src/catalog/read/edition.ts';
import { readContent } from '../../../src/catalog/read/read-content.ts';
import { readFrameworks } from '../../fixtures/read-framework.ts';

/** Where the tests say that the site lies. */
export const ORIGIN = 'https://guides.example';
export const BASE = '/sub/path/';

/** The path below the base path that a whole address names, without its fragment; `undefined` where it is elsewhere. */
export const pathIn = (address: string): string | undefined => {
  const home = ORIGIN + BASE;
  return address.startsWith(home) ? `/${address.slice(home.length).replace(/[?#].*$/, '')}` : undefined;
};

/** All that files are made from, with whole addresses below `ORIGIN` and `BASE`. */
export const readExport = (root: string): { content: ExportContent; context: ExportContext } => {
  const { entries, log, moved } = readContent(root);
  const frameworks = [...readFrameworks(root).values()];
  const bodies = (kind: 'dimensions' | 'faq' | 'pages', framework: string): Record<string, string> =>
    Object.fromEntries(
      entries.flatMap((entry) =>
        entry.kind === kind && entry.framework === framework ? [[entry.name, toMarkdown(entry.body)]] : [],
      ),
    );
  const content: ExportContent = {
    frameworks,
    prose: Object.fromEntries(
      frameworks.map(({ id }) => [
        id,
        { dimensions: bodies('dimensions', id), faq: bodies('faq', id), pages: bodies('pages', id) },
      ]),
    ),
    terms: entries.flatMap((entry) => (entry.kind === 'glossary' ? [entry.data] : [])),
    topics: entries.flatMap((entry) => (entry.kind === 'second-opinions' ? [joinTopic(entry.data, frameworks)] : [])),
    axis: entries.flatMap((entry) => (entry.kind === 'axis' ? [entry.data] : []))[0],
    log,
  };
  const addressOf = (path: string): string => new URL(withBase(path, BASE), ORIGIN).href;
  const edition = { version: '1.2.3', ...editionOf({ entries, log, moved }) };
  return { content, context: { addressOf, edition, keepsCopies: true } };
};

/** A file as it is written. */
export interface WrittenFile {
  readonly path: string;
  readonly format: FileFormat;
  readonly text: string;
  readonly files: PageFiles;
}

/** Every file beside a page. */
export const writtenFiles = ({ content, context }: ReturnType<typeof readExport>): WrittenFile[] =>
  FILE_FORMATS.flatMap((format) =>
    filesIn(format, pageFiles(content, context), []).map(({ path, files }) => ({
      path,
      format,
      files,
      text: fileText(files, format) ?? '',
    })),
  );
