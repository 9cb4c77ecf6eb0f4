/** How copies are named where they are kept, and what is said on a page that is one. */

/** What the names of a site's caches begin with. Several sites may lie on one origin. */
const prefixOf = (base: string): string => `stagecraft ${base} `;

/** The cache of one build. */
export const cacheName = (base: string, build: string): string => prefixOf(base) + build;

/** The build whose cache has this name; `undefined` where it is another site's. */
export const buildOf = (name: string, base: string): string | undefined =>
  name.startsWith(prefixOf(base)) ? name.slice(prefixOf(base).length) : undefined;

/** The message by which a page tells a worker that the reader wants no copies. */
export const FORGET = 'forget';

/** The header of a kept pack that says when it came, as a date that `Date` reads. */
export const KEPT_ON = 'X-Kept-On';

/** A pack's path, as `packPath` writes it. */
const PACK = /(?:^|\/)_astro\/offline(?:-([^./]+))?\.[0-9a-f]+\.json$/;

/** The path of a pack below the base path; the host may let browsers keep it for ever. */
export const packPath = (name: string, hash: string): string =>
  `_astro/offline${name === '' ? '' : `-${name}`}.${hash}.json`;

/** The name of the pack at an address; `undefined` where it is none. */
export const packAt = (address: string): string | undefined => {
  const found = PACK.exec(address);
  return found ? (found[1] ?? '') : undefined;
};

/** `21 November 2026`; “an earlier day” where the date is none. */
export const dayWords = (date: string | null): string => {
  const day = new Date(date ?? Number.NaN);
  return Number.isNaN(day.getTime())
    ? 'an earlier day'
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(day);
};

/** A page with a line that says that it is a copy, and of which day. */
export const withNote = (html: string, date: string | null): string =>
  html.replace(
    /<main\b[^>]*>/,
    (main) =>
      `${main}<p class="credit" role="note"><b>Offline copy.</b> The site did not send this page in time. This is the page as it was kept on this device on ${dayWords(date)}.</p>`,
  );
