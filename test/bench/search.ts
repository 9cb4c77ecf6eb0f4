/**
 * `npm run bench:search [-- --queries file.tsv]`: how well and how fast search finds. Quality over a set of
 * queries, by kind; size of what is loaded; and in a browser on a processor slowed 4×, from a key to the
 * painted results, over all guides. It reports and never fails.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { readFrameworks } from '../fixtures/read-framework.ts';
import {
  evaluate,
  HELD_OUT,
  QUERIES,
  readQueries,
  shareWithin,
  type Outcome,
  type Query,
} from '../features/search/evaluate.ts';
import { CHROMIUM_ARGS, requireChromium } from '../site/chromium.ts';
import { installProbe, measure } from './filter-probe.ts';
import { KB, LIMITS } from './limits.ts';
import { loadRemarks } from './load.ts';
import { serveSite, type ServedSite } from './served.ts';
import { percentile } from './stats.ts';
import { printTable, type Cell } from './table.ts';
import { weighPage } from './weigh.ts';

const DIST = resolve('dist');
const CONTENT = resolve(process.env['CONTENT_ROOT'] ?? 'content');
const SLOWDOWN = 4;
/** How many keys are measured, and how long each rests before the next, in ms. */
const KEYS = 150;
const REST = 60;

const share = (outcomes: readonly Outcome[], places: number, least?: number): Cell => ({
  value: 100 * shareWithin(outcomes, places),
  digits: 1,
  least: least === undefined ? undefined : 100 * least,
});

const reportQuality = (title: string, queries: readonly Query[]): void => {
  const outcomes = evaluate([...readFrameworks(CONTENT).values()], queries);
  const kinds = Map.groupBy(outcomes, ({ query }) => query.kind);
  const rows = [...kinds].map(([kind, own]): Cell[] => [kind, own.length, share(own, 1), share(own, 5)]);
  rows.push(['all', outcomes.length, share(outcomes, 1, LIMITS.searchFirst), share(outcomes, 5, LIMITS.searchFive)]);
  const missed = outcomes
    .filter(({ place }) => place !== 1)
    .map(
      ({ query, place, first }) =>
        `line ${String(query.line)} “${query.text}”: ${String(place ?? 'not found')}, first is ${String(first)}`,
    );
  printTable(`${title}, % of queries`, ['kind', 'queries', 'first', 'in five'], rows, missed);
};

/** Opens the dialog over a page, switched to all guides where there is a switch. */
const openDialog = async (page: Page, url: string): Promise<void> => {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.locator('#found [role=option]').first().waitFor();
  const wide = page.locator('.find-scope input');
  if ((await wide.count()) > 0) await wide.check();
  await page.locator('#search [role=combobox]').focus();
  await page.waitForTimeout(500);
};

const keyTimes = async (page: Page, queries: readonly Query[]): Promise<number[]> => {
  const field = page.locator('#search [role=combobox]');
  const times: number[] = [];
  for (const { text } of queries) {
    await field.fill('');
    for (const key of text) {
      await page.waitForTimeout(REST);
      times.push((await measure(page, () => page.keyboard.press(key === ' ' ? 'Space' : key, { delay: 40 }))).painted);
      if (times.length === KEYS) return times;
    }
  }
  return times;
};

const reportLatency = async (site: ServedSite, queries: readonly Query[]): Promise<void> => {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_ARGS });
  try {
    const rows: Cell[][] = [];
    // Every fifth query, so that all kinds are typed.
    const typed = queries.filter(({ text }, index) => index % 5 === 0 && /^[\w\s]+$/.test(text));
    for (const { template, path } of site.pages.filter((it) => it.template === 'matrix' || it.template === 'home')) {
      const page = await browser.newPage();
      await installProbe(page);
      await openDialog(page, site.url + path);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      const times = await keyTimes(page, typed);
      rows.push([
        `all guides, from ${template}`,
        times.length,
        { value: percentile(times, 0.5), most: LIMITS.searchP50 },
        { value: percentile(times, 0.95), most: LIMITS.searchP95 },
      ]);
      await page.close();
    }
    printTable(
      `Key to painted result, ms, CPU slowed ${String(SLOWDOWN)}×`,
      ['', 'keys', 'p50', 'p95'],
      rows,
      loadRemarks(),
    );
    const sizes: Cell[][] = [];
    for (const { template, path } of site.pages.filter((it) => it.template === 'matrix' || it.template === 'home')) {
      const page = await browser.newPage();
      const before = await weighPage(page, site.url + path);
      const fresh = await browser.newPage();
      const after = await weighPage(fresh, site.url + path, () => fresh.keyboard.press('Control+k'));
      const more = after.html + after.script + after.other - before.html - before.script - before.other;
      sizes.push([`search opened on ${template}`, { value: more / KB, digits: 2, most: LIMITS.searchBytes / KB }]);
    }
    printTable('More bytes once search was opened, kB brotli', ['', 'kB'], sizes, []);
  } finally {
    await browser.close();
  }
};

const { values } = parseArgs({ options: { queries: { type: 'string', default: QUERIES } } });
const queries = readQueries(values.queries);
reportQuality('Search quality', queries);
if (values.queries === QUERIES) reportQuality('Search quality, held-out set', readQueries(HELD_OUT));
if (!existsSync(join(DIST, 'index.html'))) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
const site = await serveSite(DIST, CONTENT, process.env['BASE_PATH']);
try {
  await reportLatency(site, queries);
} finally {
  await site.stop();
}
