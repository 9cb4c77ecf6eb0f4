/**
 * The response headers that the site asks its host for. What pages and embeds have alike stands in one rule for
 * everything, so that unknown addresses and files have it, too.
 *
 * Each page has its whole policy in a meta element, with the hashes of what stands in it. A header binds every page
 * below its path and weighs on each answer, so it holds what no page may do and what counts only there,
 * `frame-ancestors`; a browser enforces both. `default-src` stays out of it: without hashes it would stop the inline
 * scripts. `upgrade-insecure-requests` does, too: all addresses are of the page's own origin, and a host within a
 * network may have no certificate.
 *
 * Pages and embeds differ, so each folder of pages has a rule of its own instead of one for all: hosts send the
 * headers of all rules that match, and only some of them let a later rule take one back.
 */
import type { HeaderRule } from '../formats/headers-file.ts';
import { withBase } from './paths.ts';

/** What hosts read at most. */
export const HEADER_LIMITS = { rules: 100, line: 2000 } as const;

/** The folder of the page about embedding; the folders below it are of the pages that other sites may show in a frame. */
const EMBEDDING = 'embed';

const FOREVER = 'public, max-age=31536000, immutable';

/** What no page uses. */
const DENIED = ['browsing-topics', 'camera', 'geolocation', 'microphone', 'payment', 'usb'];

/** What counts for whatever is shown as a page, and at whatever address: one that nobody knows, or a file's. */
const SHOWN: HeaderRule['headers'] = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', DENIED.map((feature) => `${feature}=()`).join(', ')],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  // Two years. Whether it holds for subdomains, and for lists of preloaded hosts, is for the domain's owner to say.
  ['Strict-Transport-Security', 'max-age=63072000'],
];

const SAID = SHOWN.map(([name]) => name);

/** The headers of every answer. */
const EVERYWHERE: HeaderRule['headers'] = [['X-Content-Type-Options', 'nosniff'], ...SHOWN];

/** What pages have beside, by who may show and load them. */
const pageHeaders = (ancestors: string, resource: string): HeaderRule['headers'] => [
  ['Content-Security-Policy', `base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors ${ancestors}`],
  ['Cross-Origin-Resource-Policy', resource],
];

const OWN = pageHeaders("'none'", 'same-origin');
const EMBEDDED = pageHeaders('*', 'cross-origin');
const DIFFERENT = OWN.map(([name]) => name);

/** All that the site's own pages are sent with; a copy of one has no less. */
export const PAGE_HEADERS: HeaderRule['headers'] = [...EVERYWHERE, ...OWN];

const ANY_ORIGIN: HeaderRule['headers'] = [['Access-Control-Allow-Origin', '*']];
const NOT_KEPT: HeaderRule['headers'] = [['Cache-Control', 'no-cache']];

/**
 * What is no page. What every page loads goes without what the page has said, where a host can take that back. Any
 * origin may load it: an embed in a frame with a sandbox has none, and its scripts are modules.
 */
const FILES: readonly HeaderRule[] = [
  { path: '/_astro/*', without: SAID, headers: [['Cache-Control', FOREVER], ...ANY_ORIGIN] },
  { path: '/api/*', headers: ANY_ORIGIN },
  { path: '/schemas/*', headers: ANY_ORIGIN },
  { path: '/sw.js', headers: NOT_KEPT },
  { path: '/manifest.webmanifest', headers: NOT_KEPT },
];

/**
 * All rules.
 * @param base the path below which the site lies
 * @param folders the folders with pages right below it, and right below its folder `embed`: `guide`, `embed/guide`
 */
export const siteHeaders = (base: string, folders: readonly string[]): HeaderRule[] => {
  const embeds = folders.filter((folder) => folder.startsWith(`${EMBEDDING}/`));
  const others = folders.filter((folder) => folder !== EMBEDDING && !embeds.includes(folder));
  // A page answers under the name of its file as well; rules for whole folders have that in them.
  const chooser = folders.includes(EMBEDDING) ? [`/${EMBEDDING}/`, `/${EMBEDDING}/index.html`] : [];
  const apart: HeaderRule[] = [
    { path: '/*', headers: EVERYWHERE },
    ...['/', '/index.html', '/404.html', ...others.map((folder) => `/${folder}/*`), ...chooser].map((path) => ({
      path,
      headers: OWN,
    })),
    ...embeds.map((folder) => ({ path: `/${folder}/*`, headers: EMBEDDED })),
    ...FILES,
  ];
  // With more guides than there is room for rules, embeds can be framed only where hosts know how to take back.
  const together: HeaderRule[] = [
    { path: '/*', headers: PAGE_HEADERS },
    { path: `/${EMBEDDING}/*`, without: DIFFERENT, headers: EMBEDDED },
    ...chooser.map((path) => ({ path, without: DIFFERENT, headers: OWN })),
    ...FILES,
  ];
  const rules = apart.length <= HEADER_LIMITS.rules ? apart : together;
  return rules.map((rule) => ({ ...rule, path: withBase(rule.path, base) }));
};
