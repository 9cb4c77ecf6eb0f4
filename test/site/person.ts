/**
 * What a person does to a page, as against what a test tool can do: presses the words that are seen, with the mouse
 * or a finger. A test of a journey drives these, not handles.
 */
import type { Locator } from '@playwright/test';
import { expect } from './test.ts';

/** What somebody points with. */
export type Pointer = 'mouse' | 'touch';

/** A telephone, for `test.use`. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** A laptop, for `test.use`. */
export const LAPTOP = { viewport: { width: 1440, height: 900 } } as const;

/** A place in the window, in CSS pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of the first line of words in an element, once it has stood still for some frames: parts of a page that
 * come into sight take their size only then, and nobody hits what is still moving.
 */
const middleOfWords = async (element: Element): Promise<Place | undefined> => {
  const middle = (): Place | undefined => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.textContent?.trim() || node.parentElement?.closest('.visually-hidden, option')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const line = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
      if (line) return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    }
    return undefined;
  };
  let place = middle();
  for (let still = 0; still < 3; still += 1) {
    await new Promise(requestAnimationFrame);
    const next = middle();
    if (next?.x !== place?.x || next?.y !== place?.y) still = -1;
    place = next;
  }
  return place;
};

/**
 * Presses the words of an element where they stand in the window, as a person does. Nothing is waited for but that
 * the words are there: what the page has not yet woken must cope.
 */
export const pressWords = async (words: Locator, pointer: Pointer = 'mouse'): Promise<void> => {
  const page = words.page();
  await words.scrollIntoViewIfNeeded();
  const place = await words.evaluate(middleOfWords);
  if (!place) throw new Error(`No words are in sight to be pressed: ${String(words)}`);
  const isOnTop = await words.evaluate((element, { x, y }) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  }, place);
  expect(isOnTop, `${String(words)} can be pressed at its words: nothing lies above them`).toBe(true);
  if (pointer === 'touch') await page.touchscreen.tap(place.x, place.y);
  else await page.mouse.click(place.x, place.y);
};
