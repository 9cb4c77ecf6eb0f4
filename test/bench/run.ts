/**
 * `npm run bench [-- --only bytes,lighthouse,filter,audit,build --runs 3 --actions 40 --pages 1000]`: prints what
 * the built site in `dist/` reaches, beside a floor page made by hand from the same cells in the same
 * run, and the limits of the product. It reports and never fails: figures depend on the machine.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, requireChromium } from '../site/chromium.ts';
import { benchAudit } from './audit.ts';
import { benchBuild } from './build.ts';
import { benchBytes } from './bytes.ts';
import { benchFilter } from './filter.ts';
import { benchLighthouse } from './lighthouse.ts';
import { readOptions, type Options } from './options.ts';
import { serveSite } from './served.ts';

const DIST = resolve('dist');
const CONTENT = resolve(process.env['CONTENT_ROOT'] ?? 'content');

/** What is measured in a browser. */
const benchSite = async ({ parts, runs, actions }: Options): Promise<void> => {
  if (!existsSync(join(DIST, 'index.html'))) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const executablePath = requireChromium();
  const site = await serveSite(DIST, CONTENT, process.env['BASE_PATH']);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    console.log(`Chromium ${browser.version()}, Node ${process.versions.node}, ${String(cpus().length)} cores`);
    if (parts.includes('bytes')) await benchBytes(browser, site);
    if (parts.includes('audit')) await benchAudit(browser, site, actions);
    if (parts.includes('filter')) await benchFilter(browser, site, actions);
    await browser.close();
    if (parts.includes('lighthouse')) await benchLighthouse(site, runs, executablePath);
  } finally {
    await browser.close();
    await site.stop();
  }
};

const options = readOptions(process.argv.slice(2));
if (options.parts.some((part) => part !== 'build')) await benchSite(options);
if (options.parts.includes('build')) await benchBuild(CONTENT, options.pages);
