/** Writes what reading offline needs once the site is built: the packs, the stamp in each page, and `sw.js`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSync } from 'esbuild';
import {
  type OfflineSite,
  type PackFile,
  SHARED,
  isKept,
  packAt,
  packFiles,
  packOf,
  packPath,
} from '../features/offline/index.ts';
import { loadContent } from '../catalog/read/loader.ts';

const WORKER = fileURLToPath(new URL('../features/offline/worker/', import.meta.url));

/** How many digits of a hash tell builds apart, and packs. */
const DIGITS = 10;

/** The build in a page's root element; the shell writes it as `dev`. */
const STAMP = /(<html\b[^>]*\sdata-build=")([^"]*)/;

const digits = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);

/** The files of a built site that are kept, by their paths; pages with a given stamp. */
const keptFiles = (root: string, paths: readonly string[], stamp: string): Record<string, string> =>
  Object.fromEntries(
    paths.map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return [path, path.endsWith('.html') ? text.replace(STAMP, (_, before: string) => before + stamp) : text];
    }),
  );

const writePack = (root: string, name: string, files: Readonly<Record<string, string>>): PackFile => {
  const bytes = Buffer.from(JSON.stringify(packFiles(files)));
  const hash = createHash('sha256').update(bytes);
  const sha256 = hash.digest('base64');
  const path = packPath(name, digits(sha256));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
  return { path, sha256, bytes: bytes.length };
};

const writeWorker = (root: string, entry: 'worker' | 'off', site: OfflineSite): void => {
  buildSync({
    entryPoints: [join(WORKER, `${entry}.ts`)],
    outfile: join(root, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { SITE: JSON.stringify(site) },
    logLevel: 'error',
  });
};

export interface OfflineOptions {
  /** The path below which the site lies, with a slash at both ends. */
  readonly base: string;
  /** Ids of the guides: each has a pack of its own. */
  readonly guides: readonly string[];
  /** Whether there is a worker; else what takes its place cleans up after it. */
  readonly isOn: boolean;
}

/** Makes a built site ready to be read offline. What an earlier run has written is replaced. */
export const writeOffline = (root: string, { base, guides, isOn }: OfflineOptions): OfflineSite => {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
  for (const path of all.filter((path) => packAt(path) !== undefined)) rmSync(join(root, path));
  if (!isOn) {
    const site = { base, build: 'off', packs: {} };
    writeWorker(root, 'off', site);
    return site;
  }
  const paths = all.filter(isKept);
  // The stamp cannot be a part of what it is made from.
  const build = digits(JSON.stringify(keptFiles(root, paths, '')));
  for (const [path, html] of Object.entries(
    keptFiles(
      root,
      all.filter((path) => path.endsWith('.html')),
      build,
    ),
  )) {
    writeFileSync(join(root, path), html);
  }
  const groups = Map.groupBy(paths, (path) => packOf(path, guides));
  const packs = [SHARED, ...guides].flatMap((name) => {
    const own = groups.get(name);
    return own ? [[name, writePack(root, name, keptFiles(root, own, build))] as const] : [];
  });
  const site = { base, build, packs: Object.fromEntries(packs) };
  writeWorker(root, 'worker', site);
  return site;
};

/** The integration. It comes after everything else that writes pages. */
export const offline = (options: Pick<OfflineOptions, 'base' | 'isOn'>): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const guides = loadContent().entries.flatMap(({ kind, name }) => (kind === 'framework' ? [name] : []));
      writeOffline(fileURLToPath(dir), { ...options, guides });
    },
  },
});
