// @ts-check
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import manifest from './package.json' with { type: 'json' };
import { inlineScript } from './src/integrations/inline-script.ts';
import { ownHashes } from './src/integrations/own-hashes.ts';
import { isPrintPath, withoutBase } from './src/model/url.ts';
import { readerDirective } from './src/integrations/reader-directive.ts';
import { isMovedPath } from './src/integrations/moved-pages.ts';
import { sharedPartsPlugin } from './src/integrations/shared-parts.ts';
import { stageStyles } from './src/integrations/stage-styles.ts';

/** Where the project is kept, if package.json says so: the footer then offers to edit a page. */
const repository = /** @type {{ repository?: { url: string } }} */ (manifest).repository?.url ?? '';

/** The path below which the site lies. */
const base = process.env['BASE_PATH'] ?? '/';

/** Whether the sitemap names a page: not what has moved, and not the same content once more for paper. */
const isListed = (/** @type {string} */ path) => !isMovedPath(path) && !isPrintPath(path);

/** A script file for each part, instead of eight small ones: what all islands use, and each island's own. */
const GROUPS = [
  {
    name: 'preact',
    test: /^(?!.*signals).*(node_modules.*(preact|nanostores)|src\/(islands\/(shared|renderer)|stores\/location|model\/text))/,
  },
  { name: 'matrix', test: /src\/(islands\/matrix|stores\/view)/ },
  // The page that compares needs no form, and the form needs no comparison; first comes what both need.
  {
    name: 'audit',
    test: /src\/(islands\/audit\/shelf-words|stores\/audit(s|-unkept)\.|model\/audit\/(audit|bytes|file|findings|link|open)\.)/,
  },
  {
    name: 'audit-compare',
    test: /src\/(islands\/audit\/(AuditCompare|Compare|compare-|read-code)|model\/audit\/compare)/,
  },
  // What writes lists of work comes when one is wanted.
  { name: 'audit-work', test: /src\/model\/(audit\/work|export)/ },
  { name: 'audit-desk', test: /src\/(islands\/audit|stores\/audit|model\/audit)/ },
  { name: 'decide', test: /src\/(islands\/decide|stores\/decisions)/ },
];

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [
    mdx(),
    preact(),
    readerDirective(),
    ownHashes(),
    sitemap({ filter: (page) => isListed(withoutBase(new URL(page).pathname, base)) }),
  ],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  security: {
    csp: {
      // The policy that no page may break. Astro adds the hashes of scripts and styles, `ownHashes` leaves each page its own.
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
    },
  },
  vite: {
    define: {
      'import.meta.env.REPOSITORY': JSON.stringify(repository),
      'import.meta.env.VERSION': JSON.stringify(manifest.version),
      'import.meta.env.SECURITY_CONTACT': JSON.stringify(process.env['SECURITY_CONTACT'] ?? ''),
    },
    resolve: {
      alias: [
        {
          find: '@astrojs/preact/client.js',
          replacement: `${import.meta.dirname}/src/islands/renderer.ts`,
        },
      ],
    },
    plugins: [inlineScript(), stageStyles(), sharedPartsPlugin()],
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
    },
  },
});
