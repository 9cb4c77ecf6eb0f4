/** A phone of 390 pixels whose reader needs letters of up to twice the size, or more space between them. */
import type { Page } from '@playwright/test';
import { openAll, setOwnSize, setRootSize, sidewaysOf, spaceOut, tornWords, touchingControls } from './large-text.ts';
import { matrixOn } from './matrix.ts';
import { TEMPLATES } from './templates.ts';
import { expect, test } from './test.ts';

const PERCENTS = [130, 150, 200] as const;

/** A view of a framework, whose rail lies down on a phone. */
const FILTERED = 'product-maturity/?stages=mvp,10k&dimensions=security&show=changes';

const VIEWPORT = { width: 390, height: 844 };

const wake = async (page: Page): Promise<void> => {
  await page.locator('main').dispatchEvent('pointermove');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
};

test.use({ viewport: VIEWPORT });

for (const site of ['real', 'fixture'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('no page of any kind scrolls sideways with larger letters, nor are words torn', async ({ page, context }) => {
      test.setTimeout(240_000);
      const session = await context.newCDPSession(page);
      const paths = { ...TEMPLATES[site], ...(site === 'real' && { 'framework, filtered': FILTERED }) };
      for (const [what, path] of Object.entries(paths)) {
        await page.goto(path);
        await wake(page);
        await openAll(page);
        for (const percent of PERCENTS) {
          await setOwnSize(session, percent);
          expect.soft(await sidewaysOf(page), `${what}, the browser’s own size ${String(percent)} %`).toEqual([]);
          if (site === 'real') expect.soft(await tornWords(page), `${what}, ${String(percent)} %`).toEqual([]);
        }
        await setOwnSize(session, 100);
        for (const percent of PERCENTS) {
          await setRootSize(page, percent);
          expect.soft(await sidewaysOf(page), `${what}, the root’s size ${String(percent)} %`).toEqual([]);
          if (site === 'real') expect.soft(await tornWords(page), `${what}, ${String(percent)} %`).toEqual([]);
        }
      }
    });

    test('no page of any kind scrolls sideways with more space between letters, words and lines', async ({ page }) => {
      test.setTimeout(120_000);
      const paths = {
        ...TEMPLATES[site],
        ...(site === 'real' && { 'longest guide to print': 'product-maturity/print/' }),
      };
      for (const [what, path] of Object.entries(paths)) {
        await page.goto(path);
        await wake(page);
        await openAll(page);
        await spaceOut(page);
        for (const width of [320, 390, 768, 1440]) {
          await page.setViewportSize({ width, height: 844 });
          expect.soft(await sidewaysOf(page), `${what} at ${String(width)} px`).toEqual([]);
        }
      }
    });
  });
}

for (const path of ['product-maturity/', FILTERED]) {
  for (const percent of PERCENTS) {
    test(`controls of ${path} stay apart and useful with letters of ${String(percent)} %`, async ({
      page,
      context,
    }) => {
      const session = await context.newCDPSession(page);
      await page.goto(path);
      const matrix = matrixOn(page);
      await matrix.ready();
      const check = async (): Promise<void> => {
        for (const part of ['header', 'main']) expect(await touchingControls(page, part)).toEqual([]);
        const ems = await matrix.words.evaluate(
          (field) => field.getBoundingClientRect().width / parseFloat(getComputedStyle(field).fontSize),
        );
        expect(ems, 'letters that fit the field').toBeGreaterThan(5);
      };
      await setOwnSize(session, percent);
      await check();
      await setOwnSize(session, 100);
      await setRootSize(page, percent);
      await check();
    });
  }
}

test('a prose table that is wider than the page scrolls in its own box, by keyboard too', async ({ page }) => {
  await page.goto('saas-roadmap/notes/in-house-or-partner/');
  await setRootSize(page, 200);
  const box = page.getByRole('group', { name: 'The table, which scrolls sideways where it is narrow' });
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});
