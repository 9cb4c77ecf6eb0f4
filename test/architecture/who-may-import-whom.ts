/** Who may import whom. This is the table of the architecture; a test holds `src/` against it. */
import { posix } from 'node:path';
import { importsOf, type Import, type SourceFile } from './source-file.ts';

interface Rule {
  /** Parts of `src/`. A part may always import itself, unless it is `apart`. */
  readonly parts?: readonly string[];
  /** Parts of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages and virtual modules; `node:*` is every builtin. */
  readonly packages?: readonly string[];
  /** Packages that single files may import beside. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** Files outside `src/`, as text. */
  readonly files?: readonly string[];
  /** The folders of this part may not import each other. */
  readonly isApart?: true;
}

/** What a component may import, wherever it stands; hashes are for the security policy. */
const ASTRO = ['astro', 'astro/types', 'node:crypto'];

const RULES: Readonly<Record<string, Rule>> = {
  schemas: { packages: ['astro/zod'] },
  model: {
    types: ['schemas'],
    only: { 'search.ts': ['fuse.js/basic'], 'nearest.ts': ['fastest-levenshtein'] },
  },
  reader: {
    parts: ['schemas', 'model'],
    packages: ['yaml', 'satteri', 'astro/zod', 'astro/loaders', 'node:*'],
  },
  'content.config.ts': { parts: ['schemas', 'reader'], packages: ['astro:content', 'astro/loaders'] },
  'frameworks.ts': { parts: ['model', 'reader'], types: ['schemas'], packages: ['astro:content'] },
  integrations: { parts: ['model', 'reader'], packages: ['astro', 'vite', 'esbuild', 'node:*'] },
  pictures: {
    parts: ['model', 'styles'],
    types: ['schemas'],
    packages: ['node:*'],
    only: {
      'draw.ts': ['satori', 'satori/package.json', '@resvg/resvg-js', '@resvg/resvg-js/package.json'],
      'fonts.ts': ['@fontsource/inter/package.json'],
    },
  },
  cli: { parts: ['schemas', 'model', 'reader'], packages: ['node:*'] },
  stores: { parts: ['model'], packages: ['nanostores', '@nanostores/persistent'] },
  islands: {
    parts: ['stores', 'model'],
    packages: ['preact', 'preact/hooks', '@nanostores/preact'],
    only: { 'wake.ts': ['astro'], 'after-paint.ts': ['astro'], 'audit/QrCode.tsx': ['uqr'] },
    isApart: true,
  },
  scripts: {
    parts: ['model', 'stores'],
    // The address of the module that they fetch stands in the HTML.
    only: {
      'search.ts': ['(not a literal)'],
      'search-page.ts': ['(not a literal)'],
      'terms.ts': ['(not a literal)'],
      'mend.ts': ['(not a literal)'],
      'embedding.ts': ['(not a literal)'],
    },
  },
  worker: { parts: ['model'] },
  components: {
    parts: ['model', 'styles'],
    types: ['schemas'],
    packages: [...ASTRO, 'virtual:marks.css'],
  },
  styles: {},
  layouts: {
    parts: ['components', 'islands', 'scripts', 'styles', 'model'],
    packages: [...ASTRO, 'virtual:stages.css', 'virtual:shared-parts'],
    files: ['public/favicon.svg?raw'],
  },
  pages: {
    parts: ['frameworks.ts', 'schemas', 'model', 'layouts', 'components', 'islands', 'scripts', 'styles', 'pictures'],
    packages: ASTRO,
    only: { '[feed].xml.ts': ['@astrojs/rss'], '[icon].png.ts': ['@resvg/resvg-js', 'node:fs'] },
  },
};

/** `src/formats/csv.ts` → `model`; `src/catalog/index.ts` → `frameworks.ts`. */
const partOf = (path: string): string => path.split('/')[1] ?? '';

/** What all islands may import. */
const SHARED = 'src/islands/shared';

/** The folder of an island. */
const roomOf = (path: string): string => path.split('/').slice(0, 3).join('/');

const matchesPackage = (from: string, allowed: string): boolean =>
  allowed === 'node:*' ? from.startsWith('node:') : from === allowed;

const mayImportPackage = ({ path }: SourceFile, from: string, { packages = [], only = {} }: Rule): boolean => {
  const own = only[path.split('/').slice(2).join('/')] ?? [];
  return [...packages, ...own].some((allowed) => matchesPackage(from, allowed));
};

const mayImport = (file: SourceFile, { from, isTypeOnly }: Import, rule: Rule): boolean => {
  if (!from.startsWith('.')) return mayImportPackage(file, from, rule);
  const target = posix.join(posix.dirname(file.path), from);
  const part = partOf(target);
  if (part === partOf(file.path)) return !rule.isApart || [roomOf(file.path), SHARED].includes(roomOf(target));
  if (rule.parts?.includes(part) || rule.files?.includes(target)) return true;
  return isTypeOnly && (rule.types?.includes(part) ?? false);
};

/** Every import that the table does not allow, as `file imports what`. */
export const forbiddenImports = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) => {
    const rule = RULES[partOf(file.path)];
    if (!rule) return [`${file.path} is in a part of src that the table does not know`];
    return importsOf(file)
      .filter((found) => !mayImport(file, found, rule))
      .map(({ from, isTypeOnly }) => `${file.path} imports ${from}${isTypeOnly ? ' (types)' : ''}`);
  });
