/**
 * Part `lighthouse`: the mobile audit of the floor and of one page of each indexed template.
 *
 * Lighthouse is no dependency: it would add 100 MB and 93 packages to every installation. npx fetches it
 * on first use and keeps it in npm's cache.
 */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHROMIUM_ARGS } from '../site/chromium.ts';
import { LIMITS } from './limits.ts';
import { loadRemarks } from './load.ts';
import type { SitePage } from './pages.ts';
import type { ServedSite } from './served.ts';
import { median } from './stats.ts';
import { printTable, type Cell, type Figure } from './table.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const METRICS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
} as const;

/** The parts of Lighthouse's report that are read. */
interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly numericValue?: number }>
  >;
}

const run = promisify(execFile);

/** Runs Lighthouse once, with its default device, network and processor: a phone, simulated. */
const auditOnce = async (url: string, executablePath: string): Promise<Report> => {
  const output = join(tmpdir(), `stagecraft-lighthouse-${String(process.pid)}.json`);
  const args = [
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    `--output-path=${output}`,
    `--chrome-flags=${['--headless', ...CHROMIUM_ARGS].join(' ')}`,
  ];
  try {
    await run('npx', ['--yes', LIGHTHOUSE, url, ...args], { env: { ...process.env, CHROME_PATH: executablePath } });
    const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
    if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
    return report;
  } finally {
    rmSync(output, { force: true });
  }
};

/** Now and then Lighthouse fails to record a page (`NO_NAVSTART`) and asks for another run. */
const audit = async (url: string, executablePath: string, attempts = 3): Promise<Report> => {
  try {
    return await auditOnce(url, executablePath);
  } catch (error) {
    if (attempts <= 1) throw error;
    return audit(url, executablePath, attempts - 1);
  }
};

/** The weighted audits of a category that keep it from 100. */
const failing = ({ categories, audits }: Report): string[] =>
  CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1 && !(id in METRICS))
      .map(({ id }) => `${name}: ${id} (${audits[id]?.title ?? ''})`),
  );

const row = (name: string, reports: readonly Report[], isLimited: boolean): Cell[] => {
  const score = (category: string): Figure => ({
    value: 100 * median(reports.map(({ categories }) => categories[category]?.score ?? 0)),
    least: isLimited ? LIMITS.lighthouse : undefined,
  });
  const metric = (id: keyof typeof METRICS, digits: number, most?: number): Figure => ({
    value: median(reports.map(({ audits }) => audits[id]?.numericValue ?? NaN)),
    digits,
    most: isLimited ? most : undefined,
  });
  return [
    name,
    ...CATEGORIES.map(score),
    metric('first-contentful-paint', 0),
    metric('largest-contentful-paint', 0, LIMITS.lcp),
    metric('total-blocking-time', 0, LIMITS.tbt),
    metric('cumulative-layout-shift', 3, LIMITS.cls),
  ];
};

/** Audits the floor pages and one page of each indexed template, and prints the medians of several runs. */
export const benchLighthouse = async (
  { url, pages, floors }: ServedSite,
  runs: number,
  executablePath: string,
): Promise<void> => {
  const listed: SitePage[] = [...floors, ...pages.filter(({ isIndexed }) => isIndexed)];
  // The first answer waits for the compression, which a host would have done before.
  for (const page of listed) await (await fetch(url + page.path, { headers: { 'Accept-Encoding': 'br' } })).text();
  const reports = new Map<SitePage, Report[]>(listed.map((page) => [page, []]));
  // Round by round, so that a slow moment of the machine does not fall on one page alone.
  for (let round = 0; round < runs; round += 1) {
    for (const page of listed) reports.get(page)?.push(await audit(url + page.path, executablePath));
  }
  const rows = [...reports].map(([page, list]) =>
    row(floors.includes(page) ? page.template : `${page.template}  /${page.path}`, list, !floors.includes(page)),
  );
  const faults = [...reports].flatMap(([page, list]) =>
    [...new Set(list.flatMap(failing))].map((fault) => `/${page.path}: ${fault}`),
  );
  printTable(
    `Lighthouse, mobile, simulated throttling, medians of ${String(runs)}`,
    ['', ...CATEGORIES, ...Object.values(METRICS)],
    rows,
    [...loadRemarks(), ...(faults.length > 0 ? ['', 'Audits that fail:', ...faults] : [])],
  );
};
