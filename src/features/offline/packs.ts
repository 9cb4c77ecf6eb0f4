/**
 * What is kept for reading offline comes in packs: one with what all pages share, and one for each guide. A pack
 * is one file, so that it is there whole or not at all. Pages have most of their text in common; a text that
 * stands in several files of a pack stands there once.
 */
import { isEmbedPath } from '../../routes/paths.ts';

/** The name of the pack that belongs to no guide. */
export const SHARED = '';

/** Files by their path below the base path (`guide/stages/one/index.html`); what is asked for by build bears it. */
export type Files = Readonly<Record<string, string>>;

export interface Pack {
  /** Texts that stand in more than one place. */
  readonly common: readonly string[];
  /** The parts of each file in order; a number is a place in `common`. */
  readonly files: Readonly<Record<string, readonly (string | number)[]>>;
}

/** A pack that can be fetched. */
export interface PackFile {
  /** Its path below the base path. The name changes with the content. */
  readonly path: string;
  /** SHA-256 of its bytes, in base64. */
  readonly sha256: string;
  readonly bytes: number;
}

/** One build of the site, as its service worker knows it. */
export interface OfflineSite {
  /** The base path, with a slash at both ends. */
  readonly base: string;
  /** Digits that change with anything that is kept. */
  readonly build: string;
  readonly packs: Readonly<Record<string, PackFile>>;
}

/** Scripts and data that pages fetch by a name that stays the same from build to build. */
const STAMPED =
  /^(?:address\.js|embed\/choice\.js|search\/(?:[^/]+\.js|.+\.json)|glossary\/(?:definition\.js|terms\/[^/]+\.json)|[^/]+\/audit\/(?:rows|details)\.json)$/;

/** Whether a path names a file that pages ask for by build, see `ownFile`. */
export const isStamped = (path: string): boolean => STAMPED.test(path);

/** Whether a file of the site is kept: pages, and what their scripts load. Embeds are parts of other sites’ pages. */
export const isKept = (path: string): boolean =>
  (/(?:^|\/)index\.html$/.test(path) && !isEmbedPath(`/${path.slice(0, -'index.html'.length)}`)) ||
  /^_astro\/[^/]+\.(?:js|css)$/.test(path) ||
  isStamped(path);

/** The pack in which a path (of a file or of a page) is. */
export const packOf = (path: string, guides: readonly string[]): string => {
  const [first = ''] = path.split('/');
  return guides.includes(first) ? first : SHARED;
};

/** Elements that many pages share, each with all that is in it. */
const PARTS = 'style|script|header|nav|main|footer|dialog|section|table';

const CUT = new RegExp(`(?=<(?:${PARTS})\\b)|(?<=</(?:${PARTS})>)`);

/** Below this a reference saves nothing. */
const SHORTEST = 12;

/** Packs files. */
export const packFiles = (files: Files): Pack => {
  const split = Object.entries(files).map(([path, text]) => [path, text.split(CUT)] as const);
  const counts = new Map<string, number>();
  for (const [, parts] of split) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  const shared = [...counts].flatMap(([part, count]) => (count > 1 && part.length >= SHORTEST ? [part] : []));
  const places = new Map(shared.map((part, place) => [part, place]));
  return {
    common: shared,
    files: Object.fromEntries(split.map(([path, parts]) => [path, parts.map((part) => places.get(part) ?? part)])),
  };
};

/** The text of a file in a pack; `undefined` where it is not in it. */
export const unpackFile = ({ common, files }: Pack, path: string): string | undefined =>
  Object.hasOwn(files, path)
    ? files[path]?.map((part) => (typeof part === 'number' ? (common[part] ?? '') : part)).join('')
    : undefined;
