/** Part `audit`: from marking a cell of an audit to the painted frame, on a processor slowed 4×. */
import type { Browser, Page } from '@playwright/test';
import { installProbe, measure, type Measured } from './filter-probe.ts';
import { LIMITS } from './limits.ts';
import type { ServedSite } from './served.ts';
import { percentile } from './stats.ts';
import { printTable, type Cell } from './table.ts';

const SLOWDOWN = 4;

const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** Marks a cell in one row after the other, each time another column, by the mouse. */
const mark = async (page: Page, index: number): Promise<Measured> => {
  const label = page
    .locator('#have fieldset')
    .nth(index)
    .locator('> label')
    .nth(1 + (index % 3));
  await label.scrollIntoViewIfNeeded();
  return measure(page, () => label.click());
};

/** Marks cells on the heaviest audit's page, with all before them marked, and prints how long each took to paint. */
export const benchAudit = async (browser: Browser, site: ServedSite, count: number): Promise<void> => {
  const audits = site.pages.filter(({ path }) => path.endsWith('/audit/') && path !== 'audit/');
  const [heaviest] = audits.toSorted((a, b) => b.html.length - a.html.length);
  if (!heaviest) return;
  const rows: Cell[][] = [];
  for (const viewport of VIEWPORTS) {
    const page = await browser.newPage({ viewport });
    await installProbe(page);
    await page.goto(site.url + heaviest.path, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const most = await page.locator('#have fieldset').count();
    const results: Measured[] = [];
    for (let index = 0; index < Math.min(count, most); index++) results.push(await mark(page, index));
    const share = (key: keyof Measured, part: number): number =>
      percentile(
        results.map((result) => result[key]),
        part,
      );
    rows.push([
      `${String(viewport.width)} px, ${String(results.length)} cells`,
      share('painted', 0.5),
      { value: share('painted', 0.95), most: LIMITS.auditP95 },
      share('shown', 0.5),
      share('shown', 0.95),
    ]);
    await page.close();
  }
  printTable(
    `Marking a cell, ${heaviest.path}, CPU ${String(SLOWDOWN)}×`,
    ['ms', 'p50', 'p95', 'event timing p50', 'p95'],
    rows,
  );
};
