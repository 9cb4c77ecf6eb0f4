/** The query of the page's address. With `go` and `follow`, the only reader and writer of location and history. */
import { atom, onMount, type ReadableAtom } from 'nanostores';

const $query = atom('');

/** The query as it stands: `''`, or beginning with `?`. Empty on the server. Follows Back and Forward. */
export const $search: ReadableAtom<string> = $query;

onMount($query, () => {
  if (typeof window === 'undefined') return undefined;
  const follow = (): void => {
    $query.set(location.search);
  };
  follow();
  window.addEventListener('popstate', follow);
  return () => {
    window.removeEventListener('popstate', follow);
  };
});

/** How an address is left behind: `push` makes a history entry, `replace` does not. */
export type Manner = 'push' | 'replace';

/** Changes the query of the address; the page stays. Does nothing where the query is already there. */
export const goTo = (search: string, manner: Manner): void => {
  if (search === location.search) return;
  const address = location.pathname + search + location.hash;
  try {
    if (manner === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Some browsers limit how often the address may change: the view follows all the same.
  }
  $query.set(search);
};

/** The whole address that the page has with another query, without a fragment. */
export const addressWith = (search: string): string => location.origin + location.pathname + search;
