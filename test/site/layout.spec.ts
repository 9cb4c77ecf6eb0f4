import type { Page } from '@playwright/test';
import { matrixOn } from './matrix.ts';
import { TEMPLATES } from './templates.ts';
import { expect, test } from './test.ts';

const WIDTHS = [320, 390, 768, 1024, 1440, 1920];

/** What sticks out of the window at its right, or nothing. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className}`);
  });

for (const site of ['real', 'fixture'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('a page of each kind fits every window without sideways scrolling', async ({ page }) => {
      for (const [what, path] of Object.entries(TEMPLATES[site])) {
        await page.goto(path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await overflow(page), `${what} at ${String(width)} px`).toEqual([]);
        }
      }
    });
  });
}

test.describe('On a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('the matrix is still a table to a screen reader, wherever the reader is', async ({ page }) => {
    await page.goto('product-maturity/');
    const session = await page.context().newCDPSession(page);
    // Chromium leaves a section out of this tree until it comes near the window.
    for (const [id, rows] of [
      ['design-user-experience', 5],
      ['compliance', 5],
      ['customer-success', 4],
    ] as const) {
      await page.locator(`#${id} table`).evaluate((element) => {
        element.scrollIntoView();
      });
      await expect
        .poll(async () => {
          const { nodes } = await session.send('Accessibility.getFullAXTree');
          const byId = new Map(nodes.map((node) => [node.nodeId, node]));
          const inTable = (table: (typeof nodes)[number], role: string): number =>
            (table.childIds ?? []).reduce((sum, child) => {
              const node = byId.get(child);
              if (!node) return sum;
              return sum + (!node.ignored && node.role?.value === role ? 1 : 0) + inTable(node, role);
            }, 0);
          return nodes
            .filter(({ ignored, role }) => !ignored && role?.value === 'table')
            .map((table) => [
              inTable(table, 'row'),
              inTable(table, 'rowheader'),
              inTable(table, 'columnheader'),
              inTable(table, 'cell'),
            ]);
        })
        .toContainEqual([rows + 1, rows, 6, rows * 5]);
    }
  });

  test('each cell says its stage, also where only some are chosen', async ({ page }) => {
    await page.goto('product-maturity/?stages=mvp,10k&dimensions=security');
    const table = page.getByRole('table').locator('visible=true').first();
    await expect(table.getByRole('columnheader')).toHaveText(['Aspect', 'MVP', '10k']);
    const shown = await table
      .getByRole('cell')
      .evaluateAll((cells) => cells.map((cell) => /[\w+]+/.exec(getComputedStyle(cell, '::before').content)?.[0]));
    expect(new Set(shown)).toEqual(new Set(['MVP', '10k']));
  });

  for (const path of ['product-maturity/', 'product-maturity/dimensions/quality-control-testing/']) {
    test(`the stage switch of ${path} stays in reach while reading`, async ({ page }) => {
      await page.goto(path);
      const matrix = matrixOn(page);
      await matrix.ready();
      const row = page.locator('.matrix tbody tr').locator('visible=true').nth(5);
      await row.evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
      });
      for (const stage of ['POC', '1M+']) await expect(matrix.stage(stage)).toBeInViewport({ ratio: 1 });
      await matrix.stage('10k').tap();
      expect(await matrix.columns()).toEqual(['10k']);
    });
  }

  test('the menu of dimensions fits the window, and jumps', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.menu.tap();
    const box = await page.locator('.bar .panel').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    expect(await overflow(page)).toEqual([]);
    await page.locator('.bar .panel').getByRole('link', { name: 'Go to Deployment' }).tap();
    const heading = page.locator('#deployment').getByRole('heading');
    await expect(heading).toBeInViewport({ ratio: 1 });
    const isCovered = await heading.evaluate((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return !element.contains(document.elementFromPoint(left + 5, top + height / 2));
    });
    expect(isCovered).toBe(false);
  });

  test('the first row can be read before the reader has scrolled two windows', async ({ page }) => {
    await page.goto('product-maturity/');
    const box = await page.locator('.matrix tbody tr').first().boundingBox();
    expect(box?.y).toBeLessThan(2 * 640);
  });
});

test.describe('On a desktop', () => {
  test('the stages stay in sight above a table, and rows are not painted over them', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 600 });
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    const table = page.locator('#quality-control-testing table');
    await table.locator('tbody tr').last().scrollIntoViewIfNeeded();
    await table
      .locator('tbody tr')
      .nth(4)
      .evaluate((element) => {
        element.scrollIntoView({ block: 'start' });
        window.scrollBy(0, -120);
      });
    for (const stage of ['POC', '10k', '1M+']) {
      const header = table.getByRole('columnheader', { name: stage, exact: true });
      await expect(header).toBeInViewport({ ratio: 1 });
      const top = await header.evaluate((element) => {
        const { left, top: y, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, y + height / 2) === element;
      });
      expect(top).toBe(true);
    }
    for (const stage of ['POC', '1M+']) await expect(matrix.stage(stage)).toBeInViewport({ ratio: 1 });
  });

  test('filtering moves nothing but the rows', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    const before = await page.locator('.bar').boundingBox();
    await matrix.words.fill('secret');
    await expect(matrix.status).toHaveText('1 of 98 aspects');
    const after = await page.locator('.bar').boundingBox();
    expect(after).toEqual(before);
  });

  test('a page opened with a view does not shift while it loads', async ({ page }) => {
    await page.addInitScript(() => {
      const sum = { shift: 0 };
      Object.assign(window, { sum });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const query of [
      '',
      '?stages=mvp,10k&dimensions=security,deployment',
      '?q=secret',
      '?show=begins&stages=mvp',
    ]) {
      await page.goto(`product-maturity/${query}`);
      await matrixOn(page).ready();
      await page.waitForTimeout(300);
      const { shift } = await page.evaluate(() => (window as unknown as { sum: { shift: number } }).sum);
      expect(shift, query).toBeLessThan(0.001);
    }
  });
});

test.describe('In a table of twelve stages', () => {
  test.use({ site: 'fixture' });

  test('the row’s name and the stages stay in sight while its box is scrolled', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.goto('twelve-levels/');
    const box = page.locator('.matrix');
    await box.scrollIntoViewIfNeeded();
    await box.evaluate((element) => {
      element.scrollTo(1e5, 0);
    });
    await expect(page.getByRole('columnheader', { name: 'L12' }).first()).toBeInViewport();
    await expect(page.getByRole('rowheader').first()).toBeInViewport();
    const nameIsOnTop = await page
      .getByRole('rowheader')
      .first()
      .evaluate((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 5, top + height / 2));
      });
    expect(nameIsOnTop).toBe(true);
  });

  test('its box can be scrolled by keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.goto('twelve-levels/');
    const box = page.locator('.matrix');
    await page.getByRole('rowheader').getByRole('link').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });
});
