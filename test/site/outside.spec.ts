/** What a filter leaves out is shown, and marked, where the address leads to it. */
import { LAPTOP, PHONE, pressWords } from './person.ts';
import { matrixOn } from './matrix.ts';
import { expect, test } from './test.ts';

for (const [pointer, device] of [
  ['mouse', LAPTOP],
  ['touch', PHONE],
] as const) {
  test.describe(`At ${String(device.viewport.width)} pixels`, () => {
    test.use(device);

    test('a dimension outside of the filters is in sight, and says that it is outside', async ({ page }) => {
      await page.goto('product-maturity/?dimensions=security#deployment');
      const section = page.locator('#deployment');
      const mark = () => section.evaluate((it) => getComputedStyle(it, '::before').content);
      await expect(section.getByRole('heading')).toBeInViewport({ ratio: 1 });
      expect(await mark()).toContain('Outside of the filters');
      await expect(section.locator('tbody tr').first()).toBeVisible();
      // It is no part of the result.
      await matrixOn(page).ready();
      await expect(matrixOn(page).status).toHaveText(/^4 of 98|^5 of 98|^6 of 98/);
      await expect(section).toBeVisible();
      await expect(page.locator('#security')).not.toHaveClass(/outside/);

      // Another choice of filters ends it.
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      await pressWords(page.locator('.seg label', { hasText: /^MVP$/ }), pointer);
      await expect(section).toBeHidden();
    });

    test('a jump to what is hidden on a page that is open shows it', async ({ page }) => {
      await page.goto('product-maturity/?q=secrets');
      await matrixOn(page).ready();
      await expect(page.locator('#deployment')).toBeHidden();
      await page.evaluate(() => {
        location.hash = 'deployment';
      });
      await expect(page.locator('#deployment').getByRole('heading')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('#deployment')).toHaveClass(/outside/);
    });

    test('a topic outside of what is chosen is in sight, and marked', async ({ page }) => {
      await page.goto('second-opinions/');
      const ids = await page.locator('.topic').evaluateAll((all) => all.map(({ id }) => id));
      await page.goto('second-opinions/?framework=saas-roadmap');
      const hidden = await page.locator('.topic[hidden]').evaluateAll((all) => all.map(({ id }) => id));
      expect(hidden.length).toBeGreaterThan(0);
      expect(hidden.length).toBeLessThan(ids.length);
      const [id = ''] = hidden;
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, id);
      await expect(page.locator(`#${id}`)).toBeInViewport();
      await expect(page.locator(`#${id}`)).toHaveClass(/outside/);
    });
  });
}
