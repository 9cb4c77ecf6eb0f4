/** Which requests the service worker answers, and how. */
import { isEmbedPath } from '../../routes/paths.ts';
import { isStamped } from './packs.ts';

/** What of a request decides. */
export interface Asked {
  readonly method: string;
  /** `navigate` where a window asks for a page. */
  readonly mode: string;
  readonly url: string;
  readonly hasRange: boolean;
}

/**
 * - `page`: from the network while it answers in time, else the copy, else the page that says that there is none
 * - `file`: its address says which bytes it has, so a copy is as good as the network's
 * - `mark`: the mark in the tab, from the network, else the copy
 * - `opened`: what a window opens and is no page of the reader's own, from the network alone; the browser may have
 *   asked for it ahead, and would ask again if nobody took the answer
 * - `leave`: none of our business; the browser goes on as if there were no worker
 */
export type Way =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly build: string | undefined }
  | { readonly kind: 'opened' }
  | { readonly kind: 'leave' };

const LEAVE: Way = { kind: 'leave' };
const OPENED: Way = { kind: 'opened' };

/**
 * How a request is answered.
 * @param home the whole address of the site's home
 */
export const wayOf = ({ method, mode, url, hasRange }: Asked, home: string): Way => {
  const { origin, pathname, search } = new URL(url);
  const { origin: own, pathname: base } = new URL(home);
  if (method !== 'GET' || hasRange || origin !== own || !pathname.startsWith(base)) return LEAVE;
  const path = pathname.slice(base.length);
  // Exported files and pictures have an ending, pages have none; embeds are parts of other sites' pages.
  if (mode === 'navigate') return /\.[^/]*$/.test(path) || isEmbedPath(`/${path}`) ? OPENED : { kind: 'page', path };
  if (/^_astro\/[^/]+\.(?:js|css)$/.test(path)) return { kind: 'file', path, build: undefined };
  const [, build] = /^\?([0-9a-f]+)$/.exec(search) ?? [];
  return build !== undefined && isStamped(path) ? { kind: 'file', path, build } : LEAVE;
};

/** The file of a page: `guide/` is `guide/index.html`. */
export const fileOfPage = (path: string): string =>
  `${path === '' || path.endsWith('/') ? path : `${path}/`}index.html`;
