/** The address of the page. The only reader and writer of location and history. */

/** How an address is left behind: `push` makes a history entry, `replace` does not. */
export type Manner = 'push' | 'replace';

/** The query as it stands: `''`, or beginning with `?`. Empty on the server. */
export const readSearch = (): string => (typeof location === 'undefined' ? '' : location.search);

/** The whole address that the page has with another query, without a fragment. */
export const addressWith = (search: string): string => location.origin + location.pathname + search;

/** The whole address of a path of this site. */
export const addressAt = (path: string): string => (typeof location === 'undefined' ? path : location.origin + path);

/**
 * Says in the page's head at which address its view is, for those who share it: telephones take that one. Pages that
 * lead search engines elsewhere have no `og:url`, and stay as they are.
 * @param search the canonical query of the view
 */
export const tellView = (search: string): void => {
  const link = document.querySelector<HTMLLinkElement>('[rel=canonical]');
  const shared = document.querySelector<HTMLMetaElement>('[property="og:url"]');
  if (link && shared) shared.content = link.href = link.href.replace(/\?.*/, '') + search;
};

/** Has the page name what its address says as an id and nobody knows; see `scripts/address.ts`. */
export const tellUnread = (unread: readonly string[]): void => {
  document.documentElement.dataset['unread'] = unread.join();
  dispatchEvent(new Event('unread'));
};

const write = (search: string, fragment: string, manner: Manner): void => {
  try {
    // An empty fragment has no sign.
    history[`${manner}State`](null, '', location.pathname + search + (fragment && `#${fragment}`));
  } catch {
    // Some browsers limit how often the address may change; the next change writes it all the same.
  }
};

/** The fragment of the address without its sign; empty on the server. */
export const readFragment = (): string => (typeof location === 'undefined' ? '' : location.hash.slice(1));

/** Changes the query of the address; the page stays. */
export const writeSearch = (search: string, manner: Manner): void => {
  tellView(search);
  if (search !== location.search) write(search, readFragment(), manner);
};

/** Changes the fragment of the address; the page stays where it is. */
export const writeFragment = (fragment: string, manner: Manner): void => {
  write(location.search, fragment, manner);
};

/** Makes a history entry for another query and fragment of the same page. */
export const goTo = (search: string, fragment: string): void => {
  tellView(search);
  write(search, fragment, 'push');
};

/** Calls back whenever Back or Forward changes the address. */
export const onTravel = (callback: () => void): void => {
  addEventListener('popstate', callback);
};

/** Calls back whenever the fragment changes: by Back and Forward, or by a link opened on the page. */
export const onFragment = (callback: () => void): (() => void) => {
  addEventListener('hashchange', callback);
  return () => {
    removeEventListener('hashchange', callback);
  };
};
