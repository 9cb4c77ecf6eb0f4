/** Where the system has chosen the colours: everything can be read, and what colour said is said by lines and fills. */
import type { Locator, Page } from '@playwright/test';
import { answer, holdAgainst, openAudit, rowOf } from './audit.ts';
import { hardToRead, readColours, struckByLines } from './colours-seen.ts';
import { openAll } from './large-text.ts';
import { matrixOn } from './matrix.ts';
import { searchOn } from './search.ts';
import { TEMPLATES } from './templates.ts';
import { expect, test } from './test.ts';

const SCHEMES = ['light', 'dark'] as const;

/** The least contrast of a part of a control, or of a mark, with what is beside it. */
const LEAST_OF_PARTS = 3;

const styleOf = (locator: Locator, property: string, pseudo?: string): Promise<string> =>
  locator.evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name), [
    property,
    pseudo,
  ] as const);

/** What fills the stops of a rail, by the word at each. */
const fills = (stops: Locator): Promise<Record<string, string>> =>
  stops.evaluateAll((list) =>
    Object.fromEntries(
      list.map((stop): [string, string] => [
        stop.querySelector('b, h2 a')?.textContent ?? '',
        getComputedStyle(stop, '::after').backgroundColor,
      ]),
    ),
  );

/** How far the matched words stand out: the contrasts of letters and ground, and of that ground and the one around it. */
const marksSeen = (marks: Locator): Promise<{ readonly letters: number; readonly ground: number }[]> =>
  marks.evaluateAll((list) =>
    list.map((mark) => {
      const [own, around] = [window.groundOf?.(mark) ?? '', window.groundOf?.(mark.parentElement ?? mark) ?? ''];
      return {
        letters: window.contrastOf?.(getComputedStyle(mark).color, own) ?? 0,
        ground: window.contrastOf?.(own, around) ?? 0,
      };
    }),
  );

const wake = (page: Page): Promise<void> => page.locator('main').dispatchEvent('pointermove');

for (const colorScheme of SCHEMES) {
  test.describe(`In forced colours, ${colorScheme}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await readColours(page);
    });

    for (const site of ['real', 'fixture'] as const) {
      test.describe(`on the ${site} site`, () => {
        test.use({ site });

        test('a page of each kind can be read, and no line runs through letters', async ({ page }) => {
          test.setTimeout(180_000);
          for (const [what, path] of Object.entries(TEMPLATES[site])) {
            await page.goto(path);
            await wake(page);
            await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
            await openAll(page);
            expect.soft(await hardToRead(page), what).toEqual([]);
            expect.soft(await struckByLines(page), what).toEqual([]);
          }
        });
      });
    }

    test('the words that were looked for are marked, on the page of results', async ({ page }) => {
      await page.goto('search/?q=backup');
      const marks = page.locator('.results-list mark');
      await expect(marks.first()).toBeVisible();
      for (const { letters, ground } of await marksSeen(marks)) {
        expect(letters).toBeGreaterThanOrEqual(4.5);
        expect(ground, 'the mark is told from what is around it').not.toBe(1);
      }
    });

    test('they are marked in the dialog, and the result that Enter would open is framed', async ({ page }) => {
      await page.goto('./');
      const search = searchOn(page);
      await search.button.click();
      await search.field.fill('backup');
      const marks = search.dialog.locator('mark');
      await expect(marks.first()).toBeVisible();
      for (const { letters, ground } of await marksSeen(marks)) {
        expect(letters).toBeGreaterThanOrEqual(4.5);
        expect(ground, 'the mark is told from what is around it').not.toBe(1);
      }
      await search.field.press('ArrowDown');
      expect(await styleOf(search.active, 'outline-style')).toBe('solid');
    });

    test('a change view fills the stops of its two stages, a stage page that of its own', async ({ page }) => {
      for (const [path, chosen] of [
        ['product-maturity/changes/mvp-to-10k/', ['MVP', '10k']],
        ['product-maturity/stages/100k/', ['100k']],
      ] as const) {
        await page.goto(path);
        const filled = Object.entries(await fills(page.locator('.rail > li')));
        const hollow = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(filled.filter(([, fill]) => fill !== hollow).map(([name]) => name)).toEqual(chosen);
      }
    });

    test('an aspect’s path fills the stop at which it begins, and frames the stage that was jumped to', async ({
      page,
    }) => {
      await page.goto('product-maturity/aspects/accessibility/#10k');
      const stops = page.locator('.path > li');
      const filled = Object.entries(await fills(stops));
      const hollow = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(filled.filter(([, fill]) => fill !== hollow).map(([name]) => name)).toEqual(['MVP']);
      expect(await styleOf(page.locator('.path > :target'), 'outline-style')).toBe('solid');
      expect(await styleOf(stops.first(), 'outline-style')).toBe('none');
    });

    test('what begins at a stage, and what is raised there, has a line each', async ({ page }) => {
      await page.goto('product-maturity/stages/mvp/');
      const width = (cells: Locator): Promise<string> => styleOf(cells.first(), 'border-inline-start-width');
      expect(parseFloat(await width(page.locator('td.now.b')))).toBeGreaterThan(0);
      expect(parseFloat(await width(page.locator('td.now.ch')))).toBeGreaterThan(0);
      expect(parseFloat(await width(page.locator('td.now.n')))).toBe(0);
    });

    test('chosen stages are told from the others, and the one with the focus from all', async ({ page }) => {
      await page.goto('product-maturity/?stages=mvp,10k');
      const matrix = matrixOn(page);
      await matrix.ready();
      await matrix.words.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await expect(matrix.stage('10k')).toBeFocused();
      const labels = page.locator('.seg label');
      const seen = await labels.evaluateAll((list) =>
        list.map((label) => {
          const ground = window.groundOf?.(label) ?? '';
          const { outlineStyle, outlineColor } = getComputedStyle(label);
          const around = window.groundOf?.(label.parentElement ?? label) ?? '';
          return {
            chosen: window.contrastOf?.(ground, around) ?? 0,
            ring: outlineStyle === 'none' ? undefined : window.contrastOf?.(outlineColor, ground),
          };
        }),
      );
      expect(seen.map(({ chosen }) => chosen >= LEAST_OF_PARTS)).toEqual([false, true, true, false, false]);
      expect(seen.map(({ ring }) => ring !== undefined)).toEqual([false, false, true, false, false]);
      expect(seen[2]?.ring).toBeGreaterThanOrEqual(LEAST_OF_PARTS);
    });

    test('an answered audit frames what was chosen, and its picture tells below from above', async ({ page }) => {
      await openAudit(page);
      await holdAgainst(page, 'mvp');
      await answer(page, 'secrets-management', '*nothing');
      await answer(page, 'accessibility', '1m');
      const chosen = rowOf(page, 'accessibility').locator('label:has(:checked)');
      expect(await styleOf(chosen, 'outline-style')).toBe('solid');
      expect(await styleOf(page.locator('.target label:has(:checked)'), 'outline-style')).toBe('solid');
      const bars = page.locator('.heat');
      await expect(bars).toBeVisible();
      const [below, above] = [bars.locator('rect.under').first(), bars.locator('rect.over').first()];
      expect(await styleOf(below, 'fill')).not.toBe(await styleOf(above, 'fill'));
      expect(await hardToRead(page)).toEqual([]);
      expect(await struckByLines(page)).toEqual([]);
    });

    test('a filtered view has its links without pills, and its chips with', async ({ page }) => {
      await page.goto('product-maturity/?stages=mvp,10k&dimensions=security&show=changes');
      const matrix = matrixOn(page);
      await matrix.ready();
      await expect(matrix.chips.first()).toBeVisible();
      expect(parseFloat(await styleOf(matrix.clearAll, 'border-inline-start-width'))).toBe(0);
      expect(parseFloat(await styleOf(matrix.chips.first(), 'border-inline-start-width'))).toBeGreaterThan(0);
      expect(await struckByLines(page)).toEqual([]);
    });
  });
}
