/**
 * Every address of the site. Paths are below the base path and end in a slash; `withBase` puts the
 * base in front. The query of a view is read and written in `view.ts`. An address, once public, is
 * never broken, only redirected.
 */
import { foundPaths } from './found-paths.ts';

export const paths = {
  ...foundPaths,
  home: () => '/',
  about: () => '/about/',
  decide: () => '/decide/',
  audits: () => '/audit/',
  decisionLog: () => '/decide/log/',
  glossary: () => '/glossary/',
  opinions: () => '/second-opinions/',
  stages: (framework: string) => `/${framework}/stages/`,
  dimensions: (framework: string) => `/${framework}/dimensions/`,
  changes: (framework: string) => `/${framework}/changes/`,
  change: (framework: string, from: string, to: string) => `/${framework}/changes/${from}-to-${to}/`,
  checklists: (framework: string) => `/${framework}/checklists/`,
  note: (framework: string, page: string) => `/${framework}/notes/${page}/`,
  audit: (framework: string) => `/${framework}/audit/`,
  auditCompare: (framework: string) => `/${framework}/audit/compare/`,
  /** Where one chooses what to embed, and a page's part as it stands in a page of somebody else's. */
  embedding: () => '/embed/',
  embed: (page: string) => `/embed${page}`,
  /** The whole guide on one page, for paper; search engines are kept out. */
  print: (framework: string) => `/${framework}/print/`,
  /** What is shown for a page that is neither reached nor kept. */
  offline: () => '/offline/',
} as const;

/** The paths of what machines read, and no reader. Apart from the others, which every search loads. */
export const machinePaths = {
  /** What search looks through: all of it, or one framework. */
  searchIndex: () => '/search/index.json',
  searchGuide: (framework: string) => `/search/guides/${framework}.json`,
  /** What the audit page shows beside its findings, and what lists all rows: JSON, not pages. */
  auditRows: (framework: string) => `/${framework}/audit/rows.json`,
  auditDetails: (framework: string) => `/${framework}/audit/details.json`,
  /** For machines: JSON, its schemas, and where to begin. */
  api: (name: string) => `/api/v1/${name}.json`,
  apiFramework: (framework: string) => `/api/v1/frameworks/${framework}.json`,
  schema: (name: string) => `/schemas/${name}.json`,
  llms: () => '/llms.txt',
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap-index.xml',
  manifest: () => '/manifest.webmanifest',
  /** Read by those whom it concerns only at an origin's root, like `robots.txt`. */
  security: () => '/.well-known/security.txt',
} as const;

/** Whether a path is that of a whole guide to print. */
export const isPrintPath = (path: string): boolean => path === paths.print(path.split('/')[1] ?? '');

/** In which formats a page can be taken along. */
export const FILE_FORMATS = ['csv', 'md', 'json'] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a page is called within its folder as Markdown: that stands in it, as its Markdown version; the others stand beside it. */
const MARKDOWN_FILE = 'index.md';

/**
 * The path of a page as a file: `/guide/stages/one/` is `/guide/stages/one.csv` and
 * `/guide/stages/one/index.md`. The home page has only the latter.
 */
export const formatFile = (page: string, format: FileFormat): string =>
  format === 'md' ? page + MARKDOWN_FILE : `${page.replace(/\/$/, '')}.${format}`;

/** The path of the picture that a link to a page shows where it is shared: `/share/guide/stages/one.png`. */
export const sharePicturePath = (page: string): string => `/share${page.replace(/\/$/, '')}.png`;

/** The page and the format that the path of a file names; `undefined` where it is no such file. */
export const parseFile = (path: string): { page: string; format: FileFormat } | undefined => {
  if (path.endsWith(`/${MARKDOWN_FILE}`)) return { page: path.slice(0, -MARKDOWN_FILE.length), format: 'md' };
  const [, page, format] = /^(\/.+)\.(csv|json)$/s.exec(path) ?? [];
  return page === undefined ? undefined : { page: `${page}/`, format: format === 'csv' ? 'csv' : 'json' };
};

/** The base path as it is given, with a slash at both ends: `sub/path` → `/sub/path/`; nothing → `/`. */
export const normalizeBase = (given = '/'): string =>
  `/${given
    .split('/')
    .filter((part) => part !== '')
    .join('/')}/`.replace('//', '/');

/** Puts the base path (`/` or `/sub/path/`) in front of a path. */
export const withBase = (path: string, base: string): string => base.replace(/\/$/, '') + path;

/** The path below the base path; the path itself where the base is not in front of it. */
export const withoutBase = (path: string, base: string): string => {
  const prefix = base.replace(/\/$/, '');
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
};

/** Whether a path is that of an embed, or one from which an embed has moved. */
export const isEmbedPath = (path: string): boolean => path !== '/embed/' && path.startsWith('/embed/');

/** Kinds of page whose last segment is an id, as `content/redirects.json` names them. */
const MOVED_PATHS = {
  framework: (_: string, id: string) => paths.framework(id),
  stage: paths.stage,
  dimension: paths.dimension,
  aspect: paths.aspect,
  checklist: paths.checklist,
  page: paths.note,
} as const;

/** The path that a kind of thing has under an id. `framework` is ignored for a framework itself. */
export const pathOf = (kind: keyof typeof MOVED_PATHS, framework: string, id: string): string =>
  MOVED_PATHS[kind](framework, id);

/** The whole address of a path below the base path. */
export type AddressOf = (path: string) => string;
