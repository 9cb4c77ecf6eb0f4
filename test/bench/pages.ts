/** Which pages of a built site stand for all of them: the heaviest of each template. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface SitePage {
  /** The template: the path with names of what varies in it. */
  readonly template: string;
  /** Below the base path, without a slash in front. */
  readonly path: string;
  readonly html: string;
  /** Whether search engines may list it. */
  readonly isIndexed: boolean;
  /** Whether it has controls that a script must answer. */
  readonly isOperated: boolean;
}

/** Folders right below the root that are no framework have a page of their own and nothing below, but for embeds. */
const templateOf = (path: string, frameworks: ReadonlySet<string>): string => {
  const [first = '', kind, id] = path.split('/').filter(Boolean);
  if (first === 'embed' && kind !== undefined) return `embed ${templateOf(path.replace('embed/', ''), frameworks)}`;
  if (!frameworks.has(first)) return path || 'home';
  if (kind === undefined) return 'framework';
  return id === undefined ? kind : `${kind}/…`;
};

const readPage = (root: string, file: string, frameworks: ReadonlySet<string>): SitePage => {
  const html = readFileSync(join(root, file), 'utf8');
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  return {
    template: templateOf(path, frameworks),
    path,
    html,
    isIndexed: !html.includes('<meta name="robots" content="noindex'),
    isOperated: html.includes('<astro-island'),
  };
};

/** All pages of a built site, in the order of their paths; those that only lead to another address are left out. */
export const readPages = (root: string): SitePage[] => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const folders = readdirSync(root).filter((name) => existsSync(join(root, name, 'stages', 'index.html')));
  const frameworks = new Set(folders);
  return files
    .toSorted()
    .map((file) => readPage(root, file, frameworks))
    .filter(({ html }) => !html.includes('http-equiv="refresh'));
};

/** The heaviest page of each template; the largest framework's matrix page stands first, as `matrix`. */
export const typicalPages = (pages: readonly SitePage[]): SitePage[] => {
  const bySize = pages.toSorted((a, b) => b.html.length - a.html.length);
  const matrix = bySize.find(({ template }) => template === 'framework');
  if (!matrix) throw new Error('There is no framework in the built site');
  const rest = bySize.filter((page) => page !== matrix);
  const templates = [...new Set(pages.filter((page) => page !== matrix).map(({ template }) => template))];
  const others = templates.flatMap((template) => rest.find((page) => page.template === template) ?? []);
  return [{ ...matrix, template: 'matrix' }, ...others];
};
