/** The header keeps to one line in windows of every width, scroll bar included, and its words are whole. */
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** The width of a scroll bar that takes room. */
const SCROLL_BAR_PX = 15;

/** How many lines the parts of the header stand in, and how far they are from each other where they are closest. */
const headerOf = (page: Page): Promise<{ readonly lines: number; readonly gap: number }> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('header.top :is(.brand, nav li, .find-open, .theme)')]
      .filter((part) => part.checkVisibility())
      .map((part) => part.getBoundingClientRect());
    const middles = new Set(boxes.map(({ top, bottom }) => Math.round((top + bottom) / 20)));
    const gaps = boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0));
    return { lines: middles.size, gap: Math.min(...gaps) };
  });

// The word of the part that is open is bold, and wider.
for (const path of ['product-maturity/', 'decide/', 'audit/']) {
  test(`The header of ${path} stands in one line from 320 pixels on, beside a scroll bar that takes room too`, async ({
    page,
  }) => {
    await page.goto(path);
    const room = await page.evaluate(() => {
      const { width } = document.body.getBoundingClientRect();
      return innerWidth - width;
    });
    expect(room, 'the page is as narrow as beside a scroll bar').toBe(SCROLL_BAR_PX);
    for (let width = 320; width <= 1024; width += 4) {
      await page.setViewportSize({ width, height: 800 });
      const { lines, gap } = await headerOf(page);
      expect.soft(lines, `lines at ${String(width)} px`).toBe(1);
      expect.soft(gap, `between its parts at ${String(width)} px`).toBeGreaterThanOrEqual(5);
    }
  });
}

for (const width of [320, 375, 390, 768, 1440]) {
  test(`No menu of a choice cuts off its word, ${String(width)} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['product-maturity/', 'search/']) {
      await page.goto(path);
      await page.locator('main').dispatchEvent('pointermove');
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      const selects = page.locator('select').locator('visible=true');
      expect(await selects.count()).toBeGreaterThan(0);
      const cut = await selects.evaluateAll((list) =>
        list.flatMap((select) => {
          const given = select.getBoundingClientRect().width;
          // As wide as the browser makes it for the longest word and what it draws beside that.
          const free = select.cloneNode(true) as HTMLSelectElement;
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '.as-wide-as-needed { min-inline-size: 0 !important; inline-size: max-content !important }',
          );
          document.adoptedStyleSheets = [sheet];
          free.classList.add('as-wide-as-needed');
          select.after(free);
          const needed = free.getBoundingClientRect().width;
          free.remove();
          return given < needed - 0.5 ? [`${select.textContent}: ${String(given)} of ${String(needed)}`] : [];
        }),
      );
      expect(cut, path).toEqual([]);
    }
  });
}
