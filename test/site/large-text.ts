/** Text that a reader has made larger, or spaced out, and what becomes of a page. */
import type { CDPSession, Page } from '@playwright/test';

/** The size that browsers begin with, in CSS pixels; that of fixed letters is by custom smaller. */
const STANDARD_PX = 16;
const FIXED_PX = 13;

/** The spacing that WCAG 1.4.12 names: nothing may be lost with it. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Lays out what is skipped while it is out of sight. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });

/** Opens whatever can be opened on a page, and lays all of it out. */
export const openAll = async (page: Page): Promise<void> => {
  await layOutAll(page);
  await page.locator('details').evaluateAll((list) => {
    for (const it of list) (it as HTMLDetailsElement).open = true;
  });
};

/** Sets the size of letters in the browser's own settings, which lengths in media queries follow. */
export const setOwnSize = async (session: CDPSession, percent: number): Promise<void> => {
  const sized = (pixels: number): number => Math.round((pixels * percent) / 100);
  await session.send('Page.setFontSizes', { fontSizes: { standard: sized(STANDARD_PX), fixed: sized(FIXED_PX) } });
};

/** Puts a reader's style sheet over the page, in place of the one before. */
const setSheet = (page: Page, text: string): Promise<void> =>
  page.evaluate((css) => {
    const sheet = Object.assign(new CSSStyleSheet(), { isReaders: true });
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((it) => !('isReaders' in it)), sheet];
  }, text);

/** Sizes the root by a reader's style sheet, which media queries do not follow. */
export const setRootSize = (page: Page, percent: number): Promise<void> =>
  setSheet(page, `:root { font-size: ${String(percent)}% !important }`);

/** Spaces lines, letters, words and paragraphs out. */
export const spaceOut = (page: Page): Promise<void> => setSheet(page, SPACED);

/** What sticks out of the window at its side, or nothing; what scrolls in a box of its own may. */
export const sidewaysOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement))
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className} to ${String(element.getBoundingClientRect().right)}`);
  });

/** Words that are broken inside, though the page is wide enough for twice such a word. Links and code may break anywhere. */
export const tornWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    if (!main) return [];
    const { paddingLeft, paddingRight } = getComputedStyle(main);
    const room = main.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const found: string[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const element = text.parentElement;
      if (!element?.checkVisibility() || element.closest('svg, code, pre, q, select, textarea, .visually-hidden'))
        continue;
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[^\s–—-]+/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const pieces = [...range.getClientRects()].filter(({ width }) => width > 0.5);
        const isTorn = new Set(pieces.map(({ bottom }) => Math.round(bottom))).size > 1;
        if (isTorn && pieces.reduce((sum, { width }) => sum + width, 0) < room / 2)
          found.push(`${word} in ${element.tagName}.${element.className}`);
      }
    }
    return found;
  });

/** Pairs of controls with a box of their own that touch or overlap, in a part of the page. The stage switch is drawn as one, and counts as one. */
export const touchingControls = (page: Page, part: string): Promise<string[]> =>
  page.evaluate((selector) => {
    /** The least between two controls, in CSS pixels. */
    const GAP_PX = 3;
    const controls = [
      ...document.querySelectorAll(
        `${selector} :is(.seg, .field, select, button:not(.link), summary, .find-open, .brand)`,
      ),
    ]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.panel'))
      .map((it) => ({ name: `${it.tagName}.${it.className}`, box: it.getBoundingClientRect() }));
    return controls.flatMap(({ name, box }, index) =>
      controls
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.max(box.left - other.right, other.left - box.right) < GAP_PX &&
            Math.max(box.top - other.bottom, other.top - box.bottom) < GAP_PX,
        )
        .map((other) => `${name} and ${other.name}`),
    );
  }, part);
