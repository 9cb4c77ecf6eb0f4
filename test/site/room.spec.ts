/** What is laid out only when it comes near is given about the room that it will take: nothing overlaps, and the scroll bar tells the truth. */
import { expect, test } from './test.ts';

/** How much more, or less, room than needed is good enough. */
const MOST = 1.8;
const LEAST = 0.95;

const PAGES = {
  'a matrix': 'product-maturity/',
  'a change': 'product-maturity/changes/10k-to-1m/',
  'a stage': 'product-maturity/stages/poc/',
  'a stage of a small guide': 'saas-roadmap/stages/mvp/',
  'the glossary': 'glossary/',
  'an audit': 'product-maturity/audit/',
};

for (const [what, path] of Object.entries(PAGES)) {
  for (const width of [390, 820, 1440]) {
    test(`In ${what}, ${String(width)} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const parts = page.locator(':is(.dim, .stage-tables, .signs, #opinions, .terms, .audited, .foot)');
      const heights = (): Promise<number[]> =>
        parts.evaluateAll((list) =>
          list
            .filter((it) => getComputedStyle(it).contentVisibility === 'auto')
            .map((it) => it.getBoundingClientRect().height),
        );
      const guessed = await heights();
      await parts.evaluateAll(async (list) => {
        for (const it of list) {
          it.scrollIntoView();
          await new Promise((done) => {
            requestAnimationFrame(() => {
              requestAnimationFrame(done);
            });
          });
        }
      });
      const taken = await heights();
      expect(taken.length).toBeGreaterThan(0);
      if (taken.length > 1) expect(taken, 'what was guessed is not what is').not.toEqual(guessed);
      const shares = guessed.map((guess, index) => guess / (taken[index] ?? 0));
      expect(Math.min(...shares)).toBeGreaterThan(LEAST);
      expect(Math.max(...shares)).toBeLessThan(MOST);
    });
  }
}

test('A browser that cannot count rows is given a length: what it cannot read is never the only rule, nor the last', async ({
  page,
}) => {
  for (const path of [...Object.values(PAGES), 'product-maturity/audit/']) {
    await page.goto(path);
    const unguarded = await page.evaluate(() => {
      const found: string[] = [];
      const walk = (rules: CSSRuleList, isGuarded: boolean): void => {
        for (const rule of rules) {
          if (rule instanceof CSSStyleRule && !isGuarded && /attr\([^)]*type\(/.test(rule.cssText))
            found.push(rule.cssText);
          if ('cssRules' in rule) walk(rule.cssRules as CSSRuleList, isGuarded || rule instanceof CSSSupportsRule);
        }
      };
      for (const { cssRules } of document.styleSheets) walk(cssRules, false);
      return found;
    });
    expect(unguarded).toEqual([]);
  }
});
