/** Loads index files, each once; what failed is asked for again next time. */
import type { SearchIndex } from '../search-index.ts';
import { Search } from '../search.ts';

const loaded = new Map<string, Promise<Search>>();

/** How long an index file may take, in milliseconds. */
const PATIENCE = 15_000;

const isIndex = (value: unknown): value is SearchIndex =>
  typeof value === 'object' && value !== null && 'guides' in value && Array.isArray(value.guides);

const load = async (url: string): Promise<Search> => {
  // This module came by the address of its build (see `ownFile`), and so does its index.
  const response = await fetch(url + new URL(import.meta.url).search, {
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}, expected the search index`);
  const index: unknown = await response.json();
  if (!isIndex(index)) throw new Error(`${url}: not a search index`);
  return new Search(index);
};

/**
 * The search over a guide, or over all of them.
 * @param base the site's base path, ending in a slash
 * @throws {Error} where the file cannot be loaded or is not whole
 */
export const searchOver = (base: string, guide: string | undefined): Promise<Search> => {
  const url = `${base}search/${guide === undefined ? 'index' : `guides/${guide}`}.json`;
  let search = loaded.get(url);
  if (!search) {
    search = load(url);
    loaded.set(url, search);
    search.catch(() => loaded.delete(url));
  }
  return search;
};
