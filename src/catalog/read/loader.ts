/** The content loader: hands Astro what the one reading of the content folder found. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblems } from './problem.ts';
import { readContent, type Content, type ContentEntry } from './read-content.ts';

/** The content folder: `CONTENT_ROOT`, else `content/`. */
const contentRoot = (): string => resolve(process.env['CONTENT_ROOT'] ?? 'content');

let current: Content | undefined;

/**
 * What is in the content folder.
 * @throws {Error} with file, line and column of every mistake, where there are any
 */
export const loadContent = (): Content => {
  current ??= readContent(contentRoot());
  if (current.problems.length > 0) {
    const root = relative(process.cwd(), contentRoot());
    const message = formatProblems(current.problems, root);
    current = undefined;
    throw new Error(`The content has mistakes.\n${message}`);
  }
  return current;
};

const fill = (context: LoaderContext, kind: ContentEntry['kind']): void => {
  const { store, config } = context;
  const entries = loadContent().entries.filter((entry) => entry.kind === kind);
  store.clear();
  for (const { framework, name, file, data, body, source } of entries) {
    const filePath = relative(fileURLToPath(config.root), resolve(contentRoot(), file));
    const digest = context.generateDigest(source);
    const rendered = file.endsWith('.mdx') ? { body, deferredRender: true } : {};
    store.set({
      id: framework === '' ? name : `${framework}/${name}`,
      data: { ...data },
      filePath,
      digest,
      ...rendered,
    });
  }
};

/** Loads one kind of content. Fails the build on any mistake; in dev it reports and keeps what it had. */
export const contentLoader = (kind: ContentEntry['kind']): Loader => ({
  name: `content-${kind}`,
  load: async (context) => {
    fill(context, kind);
    const root = contentRoot();
    context.watcher?.add(root);
    for (const event of ['add', 'change', 'unlink'] as const) {
      context.watcher?.on(event, (path: string) => {
        if (!resolve(path).startsWith(root)) return;
        current = undefined;
        try {
          fill(context, kind);
        } catch (error) {
          context.logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    }
    return Promise.resolve();
  },
});
