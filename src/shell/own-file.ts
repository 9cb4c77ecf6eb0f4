/** The addresses of what a page's scripts fetch: each says for which build of the site it is. */

/** What the shell writes on the root element. */
interface Root {
  readonly build?: string | undefined;
}

/**
 * A file of the build that the page belongs to: `/search/index.json` is `/search/index.json?1a2b3c4d5e`. To a
 * host it is the same file; a service worker tells by it which of two builds is asked for.
 */
export const ownFile = (address = '', { build = '' }: Root): string => `${address}?${build}`;
