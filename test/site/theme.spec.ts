import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** How light a colour is, from 0 to 255. */
const lightness = (colour: string): number => Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));

test.describe('The theme', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test(`is the system’s where none was chosen: ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto('./');
      await expect(page.getByLabel('Theme')).toHaveValue('system');
      expect(lightness(await background(page)) > 128).toBe(scheme === 'light');
    });
  }

  test('is switched at once, on every page from then on, and back to the system’s', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('./');
    await page.getByLabel('Theme').selectOption('Dark');
    expect(lightness(await background(page))).toBeLessThan(128);
    await page.goto('product-maturity/stages/mvp/');
    expect(lightness(await background(page))).toBeLessThan(128);
    await expect(page.getByLabel('Theme')).toHaveValue('dark');
    await page.getByLabel('Theme').selectOption('System');
    expect(lightness(await background(page))).toBeGreaterThan(128);
    await page.reload();
    await expect(page.getByLabel('Theme')).toHaveValue('system');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('that was chosen stays whatever the system asks for', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('./');
    await page.getByLabel('Theme').selectOption('Light');
    await page.reload();
    expect(lightness(await background(page))).toBeGreaterThan(128);
  });

  test('that was chosen is there at the first frame', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.addInitScript(() => {
      localStorage.setItem('theme', 'dark');
      const frames: string[] = [];
      Object.assign(window, { frames_seen: frames });
      const look = (): void => {
        if (document.body as unknown) frames.push(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.route('**/_astro/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto('product-maturity/?stages=mvp');
    await page.waitForTimeout(700);
    const frames = await page.evaluate(() => (window as unknown as { frames_seen: string[] }).frames_seen);
    expect(frames.length).toBeGreaterThan(2);
    expect(Math.max(...frames.map(lightness))).toBeLessThan(128);
  });

  test('colours the browser’s own parts as well', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('product-maturity/');
    await page.getByLabel('Theme').selectOption('Dark');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  });
});
