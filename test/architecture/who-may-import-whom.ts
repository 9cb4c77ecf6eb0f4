/** Who may import whom. `src/README.md` says why; a test holds `src/` against this table. */
import { posix } from 'node:path';
import { importsOf, type Import, type SourceFile } from './source-file.ts';

/** A place of `src/`, as the table below names it; `features/*` stands for any room. */
interface Rule {
  /** Places that may be imported; a place may always import itself. */
  readonly places?: readonly string[];
  /** Places of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages and virtual modules; `node:*` is every builtin. */
  readonly packages?: readonly string[];
  /** Packages that single files may import beside, by the end of their path. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** Files outside `src/`, as text. */
  readonly files?: readonly string[];
}

/** What a component may import, wherever it stands; hashes are for the security policy. */
const ASTRO = ['astro', 'astro/types', 'node:crypto'];

/** What draws in the browser. */
const PREACT = ['preact', 'preact/hooks', 'nanostores', '@nanostores/preact', '@nanostores/persistent'];

/** What pure modules of every kind may stand on. */
const PURE = ['domain', 'routes', 'formats'];

/** The address of a module that such a file fetches stands in the HTML. */
const FETCHES = ['(not a literal)'];

const RULES: Readonly<Record<string, Rule>> = {
  'catalog/schema': { packages: ['astro/zod'] },
  'catalog/read': {
    places: ['catalog/schema', 'catalog/check', ...PURE],
    packages: ['yaml', 'satteri', 'astro/zod', 'astro/loaders', 'node:*'],
  },
  'catalog/check': { places: PURE, types: ['catalog/schema', 'catalog/read'] },
  catalog: { places: ['catalog/read', ...PURE], types: ['catalog/schema'], packages: ['astro:content'] },
  'content.config.ts': {
    places: ['catalog/schema', 'catalog/read'],
    packages: ['astro:content', 'astro/loaders'],
  },
  // Addresses are made of ids alone: the one module of `routes` that the domain may use imports nothing.
  domain: { places: ['routes/paths.ts'], types: ['catalog/schema', 'catalog/check'] },
  'routes/paths.ts': {},
  routes: {
    places: ['domain', 'routes/paths.ts'],
    types: ['catalog/schema', 'formats'],
    only: { 'nearest.ts': ['fastest-levenshtein'] },
  },
  formats: { places: ['domain', 'routes', 'routes/paths.ts'], types: ['catalog/schema'] },
  'features/*': {
    places: [...PURE, 'routes/paths.ts', 'features/*/index.ts'],
    types: ['catalog/schema'],
    only: { 'search/search.ts': ['fuse.js/basic'] },
  },
  // What the site publishes is described by what it reads.
  'features/api/schema': { places: ['catalog/schema'], packages: ['astro/zod'] },
  'features/share-image/draw': {
    places: [...PURE, 'features/*/index.ts', 'shell/styles'],
    types: ['catalog/schema'],
    packages: ['node:*'],
    only: {
      'draw.ts': ['satori', 'satori/package.json', '@resvg/resvg-js', '@resvg/resvg-js/package.json'],
      'fonts.ts': ['@fontsource/inter/package.json'],
    },
  },
  'features/*/browser': {
    places: [...PURE, 'routes/paths.ts', 'features/*/index.ts', 'shell', 'shell/browser'],
    packages: PREACT,
    only: {
      'QrCode.tsx': ['uqr'],
      'search/browser/open-search.ts': FETCHES,
      'search/browser/open-page.ts': FETCHES,
      'glossary/browser/terms.ts': FETCHES,
      'embed/browser/open-choice.ts': FETCHES,
    },
  },
  'features/*/worker': { places: ['routes', 'routes/paths.ts'] },
  'features/*.astro': {
    places: [
      ...PURE,
      'routes/paths.ts',
      'features/*/index.ts',
      'features/*.astro',
      'features/*.css',
      'shell',
      'shell/styles',
    ],
    types: ['catalog/schema'],
    packages: [...ASTRO, 'virtual:stages.css', 'virtual:marks.css'],
    files: ['public/favicon.svg?raw'],
  },
  'features/*.css': { places: ['features/*.css', 'shell/styles'] },
  shell: {
    places: [...PURE, 'routes/paths.ts', 'shell/styles'],
    types: ['catalog/schema'],
    packages: [...ASTRO, 'virtual:marks.css'],
  },
  'shell/browser': {
    places: [...PURE, 'routes/paths.ts', 'shell'],
    packages: [...PREACT, 'astro'],
    only: { 'open-mending.ts': FETCHES },
  },
  'shell/styles': {},
  pages: {
    places: [
      'catalog',
      'catalog/schema',
      ...PURE,
      'routes/paths.ts',
      'features/*/index.ts',
      'features/*/browser',
      'features/share-image/draw',
      'features/api/schema',
      'features/*.astro',
      'features/*.css',
      'shell',
      'shell/browser',
      'shell/styles',
    ],
    packages: [...ASTRO, 'virtual:stages.css', 'virtual:marks.css', 'virtual:shared-parts'],
    only: { '[feed].xml.ts': ['@astrojs/rss'], '[icon].png.ts': ['@resvg/resvg-js', 'node:fs'] },
    files: ['public/favicon.svg?raw'],
  },
  build: {
    places: ['catalog/read', ...PURE, 'routes/paths.ts', 'features/*/index.ts'],
    packages: ['astro', 'vite', 'esbuild', 'node:*'],
  },
  cli: {
    places: ['catalog/read', 'catalog/check', 'catalog/schema', ...PURE, 'routes/paths.ts', 'build'],
    packages: ['node:*'],
  },
};

/** The places that the table has a row for. */
export const RULED_PLACES: readonly string[] = Object.keys(RULES);

/** Places that are more than their first folder, the most particular first. */
const PLACES: readonly (readonly [pattern: RegExp, place: string])[] = [
  [/^catalog\/(schema|read|check)\//, 'catalog/$1'],
  [/^catalog\/index\.ts$/, 'catalog'],
  [/^routes\/(?:found-)?paths\.ts$/, 'routes/paths.ts'],
  [/^features\/(api\/schema|share-image\/draw)\//, 'features/$1'],
  [/^features\/[^/]+\/(browser|worker)\//, 'features/*/$1'],
  [/^features\/[^/]+\/[^/]+\.(astro|css)$/, 'features/*.$1'],
  [/^features\/[^/]+\/[^/]+\.ts$/, 'features/*'],
  [/^shell\/(browser|hydration)\//, 'shell/browser'],
  [/^shell\/styles\/[^/]+\.css(\?raw)?$/, 'shell/styles'],
  [/^shell\/[^/]+$/, 'shell'],
  [/^(domain|routes|formats|cli)\/[^/]+\.ts$/, '$1'],
  [/^(pages|build)\//, '$1'],
  [/^content\.config\.ts$/, 'content.config.ts'],
];

/** The place of a file; `undefined` where it stands in none. */
const placeOf = (path: string): string | undefined => {
  const inner = path.replace(/^src\//, '');
  const [pattern, place] = PLACES.find(([it]) => it.test(inner)) ?? [];
  return pattern && place && inner.replace(new RegExp(`${pattern.source}.*`), place);
};

/** The room of a feature's file: `audit`. */
const roomOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];

/** What is within reach in a file's own room: its parts in the browser use its rules, its components both. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'features/*': ['features/api/schema'],
  'features/share-image/draw': ['features/*'],
  'features/*/browser': ['features/*'],
  'features/*/worker': ['features/*'],
  'features/*.astro': ['features/*', 'features/*/browser'],
};

const matchesPackage = (from: string, allowed: string): boolean =>
  allowed === 'node:*' ? from.startsWith('node:') : from === allowed;

const mayImportPackage = ({ path }: SourceFile, from: string, { packages = [], only = {} }: Rule): boolean => {
  const own = Object.entries(only).flatMap(([end, names]) => (path.endsWith(`/${end}`) ? names : []));
  return [...packages, ...own].some((allowed) => matchesPackage(from, allowed));
};

const mayImport = (file: SourceFile, place: string, { from, isTypeOnly }: Import, rule: Rule): boolean => {
  if (!from.startsWith('.')) return mayImportPackage(file, from, rule);
  const target = posix.join(posix.dirname(file.path), from);
  if (rule.files?.includes(target)) return true;
  const there = placeOf(target.replace(/\?\w+$/, ''));
  if (there === undefined) return false;
  const isSameRoom = roomOf(target) === roomOf(file.path);
  if (isSameRoom && (there === place || OWN[place]?.includes(there))) return true;
  // Another room is entered through its index.
  const door = there === 'features/*' && target.endsWith('/index.ts') ? 'features/*/index.ts' : there;
  return [...(rule.places ?? []), ...(isTypeOnly ? (rule.types ?? []) : [])].includes(door);
};

/** Every import that the table does not allow, as `file imports what`; files that stand in no place. */
export const forbiddenImports = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) => {
    const place = placeOf(file.path);
    const rule = place === undefined ? undefined : RULES[place];
    if (place === undefined || !rule) return [`${file.path} stands in no room of src/README.md`];
    return importsOf(file)
      .filter((found) => !mayImport(file, place, found, rule))
      .map(({ from, isTypeOnly }) => `${file.path} imports ${from}${isTypeOnly ? ' (types)' : ''}`);
  });
