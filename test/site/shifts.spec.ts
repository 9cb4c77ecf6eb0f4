/** Nothing moves while a page comes whose address asks for more than the page as it is sent. */
import { LAPTOP, PHONE } from './person.ts';
import { expect, test } from './test.ts';

/** Addresses, and what is there once the page has come. */
const PAGES = {
  'search/?q=backup': '.results-list > li',
  'search/?q=backup&kind=aspect&framework=saas-roadmap': '.results-list > li',
  'search/?q=zzzz': '.search-page [role=status]:not(:empty)',
  'product-maturity/?stages=mvp,10k': '.results.ready',
  'product-maturity/?stages=mvp,10k&show=changes': '.results.ready',
  'product-maturity/?dimensions=security,deployment': '.results.ready',
  'product-maturity/?q=backup&stages=mvp': '.results.ready',
  'product-maturity/?stages=mvp,10k&dimensions=security,deployment&q=a&show=changes': '.results.ready',
  'saas-roadmap/?q=backup': '.results.ready',
  'second-opinions/?framework=saas-roadmap': '.topic:not([hidden])',
  'product-maturity/dimensions/security/?stages=mvp': '.matrix',
} as const;

for (const device of [LAPTOP, PHONE]) {
  test.describe(`At ${String(device.viewport.width)} pixels`, () => {
    test.use(device);

    test('what an address asks for moves nothing as it comes', async ({ page }) => {
      await page.addInitScript(() => {
        const moved: string[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            moved.push(entry.value.toFixed(4));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const [path, there] of Object.entries(PAGES)) {
        await page.goto(path);
        await expect(page.locator(there).first(), path).toBeVisible();
        await expect(page.locator('html'), path).not.toHaveClass(/pending/);
        // What moves is told after the frame in which it did.
        const moved = await page.evaluate(async () => {
          for (let times = 0; times < 5; times += 1)
            await new Promise((done) => {
              requestAnimationFrame(done);
            });
          return (window as unknown as { moved: string[] }).moved;
        });
        expect.soft(moved, path).toEqual([]);
      }
    });
  });
}
