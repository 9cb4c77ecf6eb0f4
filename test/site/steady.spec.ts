/** What a page shows while the rest of it is on its way stays where it is when the rest arrives. */
import { startSlowServer } from './slow-server.ts';
import { expect, test } from './test.ts';

/** Where a page is cut in two: what it shows by then, and the text behind which the rest comes late. */
const CUTS = {
  'the header, before the keys of its search': { path: '', shown: '.find-open', split: 'Meta+K">Search ' },
  'the header, before the theme': { path: 'about/', shown: '.find-open', split: '</kbd></a>' },
  'the header, before the first theme': { path: 'about/', shown: '#theme', split: 'id="theme" autocomplete="off">' },
  'breadcrumbs, before the second stage': {
    path: 'product-maturity/aspects/',
    shown: '.mini .c-0',
    split: 'stages/poc/">POC</a></li>',
  },
  'the search, before the guides': { path: 'search/', shown: '[name="framework"]', split: '>All guides</option>' },
  'the search, before the kinds': { path: 'search/', shown: '[name="kind"]', split: '>Everything</option>' },
  'the search, before its button': { path: 'search/', shown: '[name="kind"]', split: 'name="stage"' },
  'the matrix’s controls, before the fields': {
    path: 'saas-roadmap/',
    shown: '.seg .c-3',
    split: 'value="scale"/>Scale</label></div>',
  },
  'an audit, before the buttons of a part': {
    path: 'saas-roadmap/audit/',
    shown: '.audited h3',
    split: 'All as at</span>',
  },
} as const;

for (const width of [360, 412]) {
  test.describe(`On a phone of ${String(width)} pixels`, () => {
    test.use({ viewport: { width, height: 1100 }, hasTouch: true });

    for (const [what, { path, shown, split }] of Object.entries(CUTS)) {
      test(`Nothing moves in ${what}`, async ({ page, baseURL }) => {
        const slow = await startSlowServer(baseURL ?? '', split);
        try {
          await page.addInitScript(() => {
            const moved: unknown[] = [];
            Object.assign(window, { moved });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
                if (entry.value > 0.0001) moved.push(entry.toJSON());
            }).observe({ type: 'layout-shift', buffered: true });
          });
          await page.goto(slow.url + path, { waitUntil: 'commit' });
          await expect(page.locator(shown).first()).toBeVisible();
          await expect(page.locator('.foot')).toHaveCount(0);
          const frames = (): Promise<void> =>
            page.evaluate(
              () =>
                new Promise((done) => {
                  requestAnimationFrame(() => {
                    requestAnimationFrame(() => {
                      done();
                    });
                  });
                }),
            );
          await frames();
          slow.release();
          await page.waitForLoadState();
          await frames();
          expect(await page.evaluate(() => (window as unknown as { moved: unknown[] }).moved)).toEqual([]);
        } finally {
          await slow.stop();
        }
      });
    }
  });
}
