/** The address of the page. The only reader and writer of location and history. */

/** How an address is left behind: `push` makes a history entry, `replace` does not. */
export type Manner = 'push' | 'replace';

/** The query as it stands: `''`, or beginning with `?`. Empty on the server. */
export const readSearch = (): string => (typeof location === 'undefined' ? '' : location.search);

/** The whole address that the page has with another query, without a fragment. */
export const addressWith = (search: string): string => location.origin + location.pathname + search;

/** The whole address of a path of this site. */
export const addressAt = (path: string): string => (typeof location === 'undefined' ? path : location.origin + path);

/** Changes the query of the address; the page stays. */
export const writeSearch = (search: string, manner: Manner): void => {
  if (search === location.search) return;
  const address = location.pathname + search + location.hash;
  try {
    if (manner === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Some browsers limit how often the address may change; the next change writes it all the same.
  }
};

/** The fragment of the address without its sign; empty on the server. */
export const readFragment = (): string => (typeof location === 'undefined' ? '' : location.hash.slice(1));

/** Changes the fragment of the address; the page stays where it is. */
export const writeFragment = (fragment: string, manner: Manner): void => {
  const address = location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);
  try {
    if (manner === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Some browsers limit how often the address may change; the next change writes it all the same.
  }
};

/** Makes a history entry for another query and fragment of the same page. */
export const goTo = (search: string, fragment: string): void => {
  const address = location.pathname + search + (fragment === '' ? '' : `#${fragment}`);
  try {
    history.pushState(null, '', address);
  } catch {
    // Some browsers limit how often the address may change; the next change writes it all the same.
  }
};

/** Calls back whenever Back or Forward changes the address. */
export const onTravel = (callback: () => void): void => {
  window.addEventListener('popstate', callback);
};

/** Calls back whenever the fragment changes: by Back and Forward, or by a link opened on the page. */
export const onFragment = (callback: () => void): (() => void) => {
  window.addEventListener('hashchange', callback);
  return () => {
    window.removeEventListener('hashchange', callback);
  };
};
