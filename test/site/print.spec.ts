/** What is printed: every kind of page on A4 and on Letter, read from the PDF. */
import { FORMATS, cutRows, headless, pressed, printed, rowsOf } from './paper.ts';
import { expect, test, urlOf } from './test.ts';

/** What nobody needs on paper. */
const CHROME = [
  'Skip to',
  'Copy link',
  'Export:',
  'All guides',
  'How to cite',
  'Previous',
  'Next unanswered',
  'Clear all',
];

const PAGES = {
  real: {
    matrix: 'product-maturity/',
    stage: 'product-maturity/stages/10k/',
    dimension: 'product-maturity/dimensions/security/',
    'dimension with long cells': 'saas-roadmap/dimensions/reliability-and-security/',
    changes: 'product-maturity/changes/mvp-to-10k/',
    checklist: 'product-maturity/checklists/over-building/',
    'ordered checklist': 'saas-roadmap/checklists/hardening-checklist/',
    'blank audit': 'product-maturity/audit/',
    'whole guide': 'product-maturity/print/',
    'whole guide with long cells': 'saas-roadmap/print/',
  },
  fixture: {
    'matrix of twelve stages': 'twelve-levels/',
    'stage of twelve': 'twelve-levels/stages/level-7/',
    'dimension of twelve stages': 'twelve-levels/dimensions/words/',
    'changes over twelve stages': 'twelve-levels/changes/level-1-to-level-12/',
    checklist: 'twelve-levels/checklists/before-you-go-on/',
    'blank audit': 'twelve-levels/audit/',
    'whole guide of twelve stages': 'twelve-levels/print/',
    'whole guide without lists': 'two-steps/print/',
  },
} as const;

for (const site of ['real', 'fixture'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site, colorScheme: 'dark' });

    for (const [what, path] of Object.entries(PAGES[site])) {
      for (const format of FORMATS) {
        test(`${what}, on ${format}: rows whole below a head, no heading stranded, its address, nothing to operate`, async ({
          page,
        }) => {
          await page.goto(path);
          const rows = await rowsOf(page);
          const headings = await page.locator('main :is(h1, h2, h3, h4):not(.export-audit *)').allTextContents();
          const sheets = await printed(page, format);
          const all = sheets.map(({ text }) => text).join('');
          // A stage runs on in lines that say themselves what they hold; see below.
          const isStage = path.includes('/stages/');
          expect(
            cutRows(
              rows.map(({ cells, head }) => ({ head, cells: isStage ? cells.slice(0, 2) : cells })),
              sheets,
            ),
          ).toEqual([]);
          if (!isStage) expect(headless(rows, sheets)).toEqual([]);
          const above = [...headings, ...rows.map(({ head }) => head.join(''))].map(pressed).filter(Boolean);
          const stranded = sheets.filter(({ text }) => above.some((heading) => text.endsWith(heading)));
          expect(stranded.map(({ text }) => text.slice(-60))).toEqual([]);
          expect(all).toContain(pressed((await page.locator('h1').textContent()) ?? ''));
          expect(CHROME.filter((words) => all.includes(pressed(words)))).toEqual([]);
          for (const [index, { margins }] of sheets.entries()) {
            expect(margins).toContain(urlOf(site) + path);
            expect(margins).toContain(`${String(index + 1)} / ${String(sheets.length)}`);
            expect(margins).toContain('printed on');
          }
        });
      }
    }
  });
}

for (const format of FORMATS) {
  test(`the checklist of a stage with 98 rows takes two sheets of ${format}, in letters of 8.5 points and more`, async ({
    page,
  }) => {
    await page.goto('product-maturity/stages/10k/');
    const [, ...later] = await rowsOf(page);
    expect(later).toHaveLength(97);
    const sheets = await printed(page, format);
    await page.emulateMedia({ media: 'print' });
    expect(sheets).toHaveLength(2);
    expect(sheets[1]?.margins, 'what a row holds is said on the second sheet, too').toContain('What to have now');
    const tooSmall = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((it) => [...it.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()))
        .filter((it) => it.checkVisibility() && it.closest('.crumbs') === null)
        .filter((it) => parseFloat(getComputedStyle(it).fontSize) * 0.75 < 8.49)
        .map(({ className, textContent }) => `${className}: ${textContent}`),
    );
    expect(tooSmall).toEqual([]);
    // A sheet that is too wide would be shrunk by the browser.
    expect(sheets.flatMap(({ sizes }) => sizes.slice(0, 1)).filter((size) => size < 7.99)).toEqual([]);
  });
}
