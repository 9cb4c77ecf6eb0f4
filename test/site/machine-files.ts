/** A built site as files: what it holds, and which addresses lead to something in it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from './sites.ts';

export interface BuiltFiles {
  /** The whole address of its home page. */
  readonly home: string;
  readonly read: (path: string) => string;
  /** The paths of all files with an ending, below the site's folder. */
  readonly all: (ending: string) => string[];
  /** Addresses that lead to no file of the site, or to no place on the page. */
  readonly dead: (addresses: Iterable<string>) => string[];
}

/** The ids of the elements of a page. */
const idsIn = (html: string): Set<string> => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));

/** The files of a built site. */
export const builtFiles = (site: keyof typeof SITES): BuiltFiles => {
  const { folder, base, env } = SITES[site];
  const home = new URL(base.replace(/\/?$/, '/'), env['SITE_URL'] ?? 'http://localhost:4321').href;
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length)),
  );
  const ids = new Map<string, Set<string>>();

  const isThere = (address: string): boolean => {
    if (!address.startsWith(home)) return false;
    const [whole = '', fragment] = address.slice(home.length).split('#');
    const path = whole.replace(/\?.*$/, '').replace(/(^|\/)$/, '$1index.html');
    if (!files.has(path)) return false;
    if (fragment === undefined) return true;
    if (!path.endsWith('.html')) return false;
    // What tools keep behind the `#` is no place on the page.
    if (/^[a-z]+=/.test(fragment)) return true;
    const known = ids.get(path) ?? idsIn(read(path));
    ids.set(path, known);
    return known.has(decodeURIComponent(fragment));
  };

  return {
    home,
    read,
    all: (ending) => [...files].filter((path) => path.endsWith(ending)).sort(),
    dead: (addresses) => [...new Set(addresses)].filter((address) => !isThere(address)),
  };
};

/** What a page says, without its elements. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:#34|quot);/g, '"')
    .replaceAll(/&(?:#39|apos);/g, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

/** Every text in a value, however deep. */
export const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};
