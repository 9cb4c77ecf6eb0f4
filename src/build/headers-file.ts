/** Writes `_headers` beside the pages, once they are there: which folders hold pages, the build itself says. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHeaders } from '../formats/headers-file.ts';
import { siteHeaders } from '../routes/site-headers.ts';

/** The folders that hold a page, themselves or further down: those right below another, and those in its `embed`. */
export const pageFolders = (root: string): string[] => {
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => path.endsWith('.html'));
  return [...new Set(pages.flatMap((path) => /^(embed\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? []))].sort();
};

/** The integration. */
export const headersFile = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'headers-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        writeFileSync(join(root, '_headers'), writeHeaders(siteHeaders(base, pageFolders(root))));
      },
    },
  };
};
