import type { Locator, Page } from '@playwright/test';
import { matrixOn } from './matrix.ts';
import { expect, test } from './test.ts';

/** Presses Tab until something has the focus. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`120 times ${key} did not lead to ${String(target)}`);
};

/** What is wrong with how the focused element is shown, `''` where nothing is; nothing where none has the focus. */
const faultOfFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const name = `${element.tagName} "${(element.getAttribute('value') ?? element.textContent).trim().slice(0, 40)}"`;
    const [box] = element.getClientRects();
    if (!box || box.width === 0 || box.height === 0) return `${name} has no size`;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = document.elementFromPoint(x, y);
    if (!top || !(element.contains(top) || (top.contains(element) && top.closest('a, label, button, summary')))) {
      return `${name} is covered by ${top?.tagName ?? 'nothing: it is out of sight'} ${top?.className ?? ''}`;
    }
    // The ring is around the element itself, or around the label that shows it.
    const rings = [element, element.closest('label')].map((it) => it && getComputedStyle(it));
    const isMarked = rings.some(
      (style) => style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
    );
    return isMarked ? '' : `${name} shows no focus`;
  });

test.describe('By keyboard alone', () => {
  test('the first stop skips to the content', async ({ page }) => {
    await page.goto('product-maturity/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  });

  test('the matrix is filtered by stage, words, what to show and dimension, and cleared', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await tabTo(page, matrix.stage('MVP'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(matrix.stage('10k')).toBeFocused();
    await page.keyboard.press('Space');
    await tabTo(page, matrix.words);
    await page.keyboard.type('a');
    await page.keyboard.press('Tab');
    await expect(matrix.show).toBeFocused();
    await page.keyboard.type('Ch');
    await page.keyboard.press('Tab');
    await expect(matrix.menu).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, matrix.dimension('Security'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await expect(matrix.menu).toBeFocused();
    await expect(page).toHaveURL(/\?stages=mvp,10k&dimensions=security&q=a&show=changes$/);
    await tabTo(page, matrix.clearAll);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/product-maturity\/$/);
    await expect(matrix.status).toHaveText('98 of 98 aspects');
  });

  for (const [what, name] of [
    ['a chip', 'Remove MVP'],
    ['the last chip', 'Remove “zzz”'],
    ['a way to show what is hidden', 'Show 3 stages'],
    ['what clears all', 'Clear all'],
  ] as const) {
    test(`the focus stays near when ${what} takes itself away`, async ({ page }) => {
      const query = what === 'the last chip' ? '?q=zzz' : '?stages=mvp,10k&q=zzz';
      await page.goto(`product-maturity/${query}`);
      await matrixOn(page).ready();
      const button = page
        .locator('.results')
        .locator('button, a')
        .filter({ hasText: new RegExp(`^${name}$`) });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toBeHidden();
      const place = await page.evaluate(() => document.activeElement?.tagName);
      expect(place).not.toBe('BODY');
    });
  }

  test('the menu opens, is walked through and closes behind the reader', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.menu.focus();
    await page.keyboard.press('Space');
    await expect(matrix.dimension('Design & User Experience')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(matrix.dimension('Design & User Experience')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(matrix.dimension('Design & User Experience')).toBeHidden();
  });
});

for (const [device, viewport, paths] of [
  ['a desktop', { width: 1280, height: 720 }, ['product-maturity/', 'product-maturity/dimensions/security/', './']],
  ['a phone', { width: 390, height: 800 }, ['product-maturity/', 'product-maturity/stages/mvp/']],
] as const) {
  for (const path of paths) {
    test(`On ${device} whatever on ${path} has the focus is in sight, there and back`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(viewport);
      await page.goto(path);
      await page.locator('main').dispatchEvent('pointermove');
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      const faults = new Set<string>();
      let stops = 0;
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let presses = 0; presses < 250; presses++) {
          await page.keyboard.press(key);
          const fault = await faultOfFocus(page);
          if (fault === undefined) break;
          stops += 1;
          if (fault !== '') faults.add(`${key}: ${fault}`);
        }
      }
      expect([...faults]).toEqual([]);
      // Each stop was made twice.
      expect(stops).toBeGreaterThan(40);
    });
  }
}
