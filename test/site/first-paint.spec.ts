import type { Page } from '@playwright/test';
import { matrixOn, guideOf, titlesWhere } from './matrix.ts';
import { startSlowServer } from './slow-server.ts';
import { expect, test } from './test.ts';

const VIEW = 'product-maturity/?stages=mvp,10k&dimensions=security,deployment&q=secret&show=changes';

/** Whatever is not in the page itself never arrives. */
const blockFiles = (page: Page): Promise<unknown> => page.route('**/_astro/**', (route) => route.abort());

/** Keeps, frame by frame, how many rows and columns could be seen. */
const watchFrames = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const frames: [number, number][] = [];
    Object.assign(window, { seenFrames: frames });
    const count = (selector: string): number =>
      [...document.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      ).length;
    const look = (): void => {
      frames.push([count('.matrix tbody tr'), count('#security thead th + th')]);
      requestAnimationFrame(look);
    };
    look();
  });

const framesOf = (page: Page): Promise<[number, number][]> =>
  page.evaluate(() => (window as unknown as { seenFrames: [number, number][] }).seenFrames);

test.describe('Before any script file has arrived', () => {
  test.use({ allowedErrors: [/ERR_FAILED|Error hydrating/] });
  test.beforeEach(({ page }) => blockFiles(page));

  test('a filtered view is filtered, and its controls are set', async ({ page }) => {
    await page.goto(VIEW);
    const matrix = matrixOn(page);
    expect(await matrix.columns()).toEqual(['MVP', '10k']);
    expect(await matrix.rows()).toEqual(['Secrets Management']);
    await expect(page.locator('.matrix table').locator('visible=true')).toHaveCount(1);
    await expect(matrix.stage('MVP')).toBeChecked();
    await expect(matrix.stage('10k')).toBeChecked();
    await expect(matrix.stage('POC')).not.toBeChecked();
    await expect(matrix.words).toHaveValue('secret');
    await expect(matrix.show).toHaveValue('changes');
    await expect(page.locator('.panel input:checked')).toHaveCount(2);
  });

  test('a dimension’s page shows the chosen stages, and its switch is set', async ({ page }) => {
    await page.goto('product-maturity/dimensions/security/?stages=10k');
    const matrix = matrixOn(page);
    expect(await matrix.columns()).toEqual(['10k']);
    await expect(matrix.stage('10k')).toBeChecked();
  });

  test('controls that cannot answer go once somebody reaches for them; the matrix stays', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await expect(matrix.stage('MVP')).toBeVisible();
    await page.locator('main').dispatchEvent('pointermove');
    await expect(matrix.stage('MVP')).toBeHidden({ timeout: 15_000 });
    expect(await matrix.rows()).toHaveLength(98);
  });

  test('a bare address shows everything', async ({ page }) => {
    await page.goto('product-maturity/');
    expect(await matrixOn(page).rows()).toHaveLength(98);
    expect(await matrixOn(page).columns()).toHaveLength(5);
    await expect(page.locator('.bar :checked:not(option)')).toHaveCount(0);
  });

  test.describe('below another path', () => {
    test.use({ site: 'fixture' });

    test('a filtered view is filtered, old ids included', async ({ page }) => {
      await page.goto('twelve-levels/?stages=level-zero,level-12&dimensions=texts');
      const matrix = matrixOn(page);
      expect(await matrix.columns()).toEqual(['L1', 'L12']);
      const words = titlesWhere(guideOf('fixture', 'twelve-levels'), ({ dimension }) => dimension === 'words');
      expect(await matrix.rows()).toEqual(words);
    });
  });
});

test.describe('While the page is still on its way', () => {
  for (const query of [
    'stages=mvp,10k&dimensions=security',
    'q=secret',
    'stages=mvp&show=begins',
    'stages=10k&dimensions=security,deployment&q=a&show=changes',
  ]) {
    test(`a view like ?${query} never flashes the unfiltered one`, async ({ page, baseURL }) => {
      const slow = await startSlowServer(baseURL ?? '', 'id="observability"');
      try {
        await page.goto(`product-maturity/?${query}`);
        const expected = { rows: await matrixOn(page).rows(), columns: await matrixOn(page).columns() };
        expect(expected.rows.length).toBeLessThan(98);

        await watchFrames(page);
        await page.goto(`${slow.url}product-maturity/?${query}`, { waitUntil: 'commit' });
        await page.waitForFunction(() => document.querySelector('#deployment table'));
        // Time for the scripts to do what they do, and for two frames to be painted.
        await page.waitForTimeout(500);
        slow.release();
        await page.waitForLoadState();
        const matrix = matrixOn(page);
        await matrix.ready();
        for (const [rows, columns] of await framesOf(page)) {
          expect(rows).toBeLessThanOrEqual(expected.rows.length);
          expect(columns).toBeLessThanOrEqual(expected.columns.length);
        }
        expect(await matrix.rows()).toEqual(expected.rows);
        expect(await matrix.columns()).toEqual(expected.columns);
        await expect(page).toHaveURL(new RegExp(`\\?${query}$`));
        await expect(matrix.status).toHaveText(`${String(expected.rows.length)} of 98 aspects`);
      } finally {
        await slow.stop();
      }
    });
  }

  test('controls that load early count all of the rows that come later', async ({ page, baseURL }) => {
    const slow = await startSlowServer(baseURL ?? '', 'id="observability"');
    try {
      await page.goto(`${slow.url}product-maturity/`, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.querySelector('#deployment table'));
      await page.waitForTimeout(500);
      slow.release();
      await page.waitForLoadState();
      const matrix = matrixOn(page);
      await matrix.ready();
      await expect(matrix.status).toHaveText('98 of 98 aspects');
      await matrix.words.fill('status page');
      expect(await matrix.rows()).toContain('Status Page');
    } finally {
      await slow.stop();
    }
  });
});
