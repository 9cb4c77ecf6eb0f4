/** Lines of text in the tables are even, whatever links stand in them, and a finger finds each link. */
import type { Page } from '@playwright/test';
import { layOutAll } from './large-text.ts';
import { PHONE } from './person.ts';
import { expect, test } from './test.ts';

const PATHS = [
  'product-maturity/',
  'saas-roadmap/',
  'product-maturity/stages/10k/',
  'product-maturity/changes/mvp-to-10k/',
];

interface Lines {
  /** How many cells have two lines or more. */
  readonly cells: number;
  /** Cells whose lines are unevenly far apart, with the distances in CSS pixels. */
  readonly uneven: readonly string[];
}

/** How far apart the lines are that letters of one size take in each cell: by paragraph, and by item of a list. */
const linesOf = (page: Page): Promise<Lines> =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.m tbody td')].flatMap((cell) => {
      const parts = [...cell.querySelectorAll('li, p, .sign, .last')];
      return parts.length > 0 ? parts : [cell];
    });
    const range = document.createRange();
    let cells = 0;
    const uneven: string[] = [];
    for (const block of blocks) {
      const { fontSize } = getComputedStyle(block);
      const feet = new Set<number>();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent?.checkVisibility() || getComputedStyle(parent).fontSize !== fontSize) continue;
        if (parent.closest('small, i, b') || !walker.currentNode.textContent?.trim()) continue;
        range.selectNodeContents(walker.currentNode);
        for (const { bottom, width } of range.getClientRects()) if (width > 0.5) feet.add(Math.round(bottom * 4) / 4);
      }
      const sorted = [...feet].sort((a, b) => a - b);
      const gaps = sorted.slice(1).map((foot, index) => foot - (sorted[index] ?? 0));
      if (gaps.length > 0) cells += 1;
      // What the table has, for letters of the block's size.
      const table = getComputedStyle(block.closest('table') ?? block);
      const pitch = (parseFloat(table.lineHeight) / parseFloat(table.fontSize)) * parseFloat(fontSize);
      if (gaps.some((gap) => Math.abs(gap - pitch) > 1))
        uneven.push(`${gaps.join(', ')} beside ${String(pitch)}: ${block.textContent.trim()}`);
    }
    return { cells, uneven };
  });

for (const width of [390, 768, 1440]) {
  test(`Lines of a cell are evenly far apart, ${String(width)} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    let several = 0;
    for (const path of PATHS) {
      await page.goto(path);
      await layOutAll(page);
      const { cells, uneven } = await linesOf(page);
      several += cells;
      expect.soft(uneven, path).toEqual([]);
    }
    expect(several, 'cells of several lines').toBeGreaterThan(50);
  });
}

test('The lines of two cells beside each other stand level', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('product-maturity/');
  await layOutAll(page);
  const tops = await page.locator('.m tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return Math.min(...[...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ bottom }) => bottom));
      }),
    ),
  );
  expect(tops.length).toBeGreaterThan(90);
  for (const [first = 0, ...others] of tops)
    for (const other of others) expect(Math.abs(other - first)).toBeLessThan(2);
});

test.describe('Where fingers point', () => {
  test.use(PHONE);

  test('a term has room for one above and below its letters, no line moves, and each is hit at its words', async ({
    page,
  }) => {
    /** What WCAG 2.5.8 asks of targets that are not in a line of text. */
    const ROOM_PX = 24;
    await page.goto('product-maturity/');
    await layOutAll(page);
    expect((await linesOf(page)).uneven).toEqual([]);
    const terms = page.locator('.m td a.t');
    const missed = await terms.evaluateAll((list, least) => {
      const bad: string[] = [];
      for (const term of list) {
        term.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.selectNodeContents(term);
        const letters = [...range.getClientRects()];
        for (const [index, box] of [...term.getClientRects()].entries()) {
          const { left, top, width, height } = letters[index] ?? box;
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          if (box.height < least) bad.push(`${term.textContent}: ${String(box.height)} high`);
          if (hit !== term) bad.push(`${term.textContent}: ${String(hit?.textContent)} is hit`);
        }
      }
      return bad;
    }, ROOM_PX);
    expect(await terms.count()).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });
});
