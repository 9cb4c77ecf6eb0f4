import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

for (const site of Object.keys(SITES) as (keyof typeof SITES)[]) {
  test.describe(`The ${site} site`, () => {
    test.use({ site });

    test('answers at its home with one heading', async ({ page }) => {
      const response = await page.goto('./');
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });

    test.describe('where there is no page', () => {
      test.use({ allowedErrors: [/404/] });

      test('answers 404 with a page of its own', async ({ page }) => {
        const response = await page.goto('no/such/page/');
        expect(response?.status()).toBe(404);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      });
    });
  });
}
