/** Part `filter`: from an action on the filter to the painted frame, on a processor slowed 4×. */
import type { Browser } from '@playwright/test';
import { ACTIONS, actionsOn, type Action } from './filter-actions.ts';
import { installProbe, measure, type Measured } from './filter-probe.ts';
import { LIMITS } from './limits.ts';
import { loadRemarks } from './load.ts';
import type { SitePage } from './pages.ts';
import type { ServedSite } from './served.ts';
import { percentile } from './stats.ts';
import { printTable, type Cell } from './table.ts';

const SLOWDOWN = 4;

const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

type Viewport = (typeof VIEWPORTS)[number];

const HEAD = ['ms', 'p50', 'p95', 'event timing p50', 'p95'];

const REMARKS = [
  'From the time stamp of the key or button to the end of layout and paint of the frame with the change.',
  "Event timing is the browser's own figure, in steps of 8 ms, until that frame is shown.",
];

/** Measures one kind of action many times on a fresh page. */
const series = async (
  browser: Browser,
  url: string,
  viewport: Viewport,
  { action, count }: { readonly action: Action; readonly count: number },
): Promise<Measured[]> => {
  const page = await browser.newPage({ viewport });
  try {
    await installProbe(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const results: Measured[] = [];
    for await (const act of actionsOn(page, action)) {
      results.push(await measure(page, act));
      if (results.length === count) break;
    }
    return results;
  } finally {
    await page.close();
  }
};

const row = (name: string, results: readonly Measured[], isLimited: boolean): Cell[] => {
  const share = (key: keyof Measured, part: number): number =>
    percentile(
      results.map((result) => result[key]),
      part,
    );
  return [
    name,
    { value: share('painted', 0.5), most: isLimited ? LIMITS.filterP50 : undefined },
    { value: share('painted', 0.95), most: isLimited ? LIMITS.filterP95 : undefined },
    share('shown', 0.5),
    share('shown', 0.95),
  ];
};

/** Measures each kind of action on the matrix and on the floor with a filter, and prints them. */
export const benchFilter = async (browser: Browser, site: ServedSite, count: number): Promise<void> => {
  const listed: SitePage[] = [...site.floors, ...site.pages].filter(
    ({ template }) => template === 'matrix' || template === 'floor with filter',
  );
  for (const viewport of VIEWPORTS) {
    const rows: Cell[][] = [];
    for (const action of ACTIONS) {
      for (const page of listed) {
        const results = await series(browser, site.url + page.path, viewport, { action, count });
        rows.push(row(`${action}, ${page.template}`, results, page.template === 'matrix'));
      }
    }
    const { width, height } = viewport;
    printTable(
      `Filter action to painted frame, CPU slowed ${String(SLOWDOWN)}×, ${String(width)}×${String(height)}, ${String(count)} actions each`,
      HEAD,
      rows,
      [...REMARKS, ...loadRemarks()],
    );
  }
};
