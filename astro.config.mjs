// @ts-check
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import manifest from './package.json' with { type: 'json' };
import { entryChunks } from './src/build/entry-chunks.ts';
import { headersFile } from './src/build/headers-file.ts';
import { inlineScript } from './src/build/inline-script.ts';
import { offline } from './src/build/offline.ts';
import { ownHashes } from './src/build/own-hashes.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { clientDirectives } from './src/build/client-directives.ts';
import { sharedPartsPlugin } from './src/build/shared-parts.ts';
import { sitemapPages } from './src/build/sitemap-pages.ts';
import { stageStyles } from './src/build/stage-styles.ts';
import { normalizeBase } from './src/routes/paths.ts';

/** Where the project is kept, if package.json says so: the footer then offers to edit a page and to report a mistake. */
const { repository: kept = '' } = /** @type {{ repository?: string | { url: string } }} */ (manifest);
const repository = process.env['REPOSITORY'] ?? (typeof kept === 'string' ? kept : kept.url);

/** The path below which the site lies. */
const base = normalizeBase(process.env['BASE_PATH']);

/** Whether pages can be read offline: `SERVICE_WORKER=off` takes that back, see `src/features/offline/README.md`. */
const isOffline = process.env['SERVICE_WORKER'] !== 'off';

/**
 * A script file for each part, instead of eight small ones: what all islands use, and each island's own. A group with
 * one entry (the renderer, an island) is its file (see `entryChunks`); so further islands of a part stay apart, but
 * for the two that are on one page.
 */
const GROUPS = [
  {
    name: 'preact',
    test: /^(?!.*signals).*((node_modules.*preact|preload-helper)|src\/(shell\/(hydration\/renderer|browser\/CopyLink|address|own-file)|domain\/(text\.|own-words)|routes\/forgiving))/,
  },
  // Small, and wanted here and there: else what needs one of them would load much more beside it.
  { name: 'url', test: /src\/(routes\/(paths|found-paths)|shell\/browser\/elsewhere)/ },
  { name: 'shared', test: /src\/(shell\/browser\/(focus|Said|save-text)|domain\/day)/ },
  { name: 'files', test: /src\/formats\/(csv|markdown)\./ },
  { name: 'check', test: /src\/domain\/text-check/ },
  // What takes rows along comes when it is wanted; the switch of a single table stands on other pages.
  { name: 'matrix', test: /src\/features\/matrix\/browser\/(?!ExportView|read-shown|own-words|StageSwitch)/ },
  // The page that compares needs no form, and the form needs no comparison; first comes what both need.
  {
    name: 'audit',
    test: /node_modules.*nanostores|src\/features\/audit\/(browser\/(saved-audit-words|saved-audits|unsaved-audits)|audit|bytes|file|findings|link-fields|open|write-link)\./,
  },
  {
    name: 'audit-compare',
    test: /src\/features\/audit\/(browser\/(AuditCompare|Compare|compare-|read-code)|compare|row-path)/,
  },
  // What writes lists of work comes when one is wanted, and what reads links when there is one.
  { name: 'audit-work', test: /src\/features\/audit\/work/ },
  {
    name: 'audit-session',
    test: /src\/features\/audit\/(?!browser\/(Found|Finding|Picture|QrCode|Summary|ExportAudit|Task|addresses|load-)|code|link\.|link-faults)/,
  },
  // What shows findings comes with the first of them.
  { name: 'audit-found', test: /src\/features\/audit\/browser/ },
  // The log asks no questions.
  {
    name: 'decisions',
    test: /src\/features\/decide\/(browser\/(DecisionFields|export-decisions|use-leave-guard|decisions)|decision|madr)/,
  },
  {
    name: 'decide',
    test: /src\/features\/decide\/browser\/(?!ImportDecisions|Decision|EmbeddedWizard|Unreadable)/,
  },
];

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [
    mdx(),
    preact(),
    clientDirectives(),
    ownHashes(),
    sitemap(sitemapPages(base)),
    offline({ base, isOn: isOffline }),
    headersFile(),
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
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types sw',
      ],
    },
  },
  vite: {
    define: {
      'import.meta.env.REPOSITORY': JSON.stringify(repository),
      'import.meta.env.VERSION': JSON.stringify(manifest.version),
      'import.meta.env.OFFLINE': JSON.stringify(isOffline),
      'import.meta.env.SECURITY_CONTACT': JSON.stringify(process.env['SECURITY_CONTACT'] ?? ''),
    },
    resolve: {
      alias: [
        {
          find: '@astrojs/preact/client.js',
          replacement: `${import.meta.dirname}/src/shell/hydration/renderer.ts`,
        },
      ],
    },
    plugins: [inlineScript(), stageStyles(), sharedPartsPlugin(), plainImports(), entryChunks()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
    },
  },
});
