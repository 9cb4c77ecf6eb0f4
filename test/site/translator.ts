/** A page that its browser translates, beside the same page as it is. What is done on both must show the same on both. */
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/**
 * When the browser translates: once, before any script has come; anew before each thing that is done; or all the
 * time, also what changes, as browsers do.
 */
export type Manner = 'at first' | 'each time' | 'all the time';

/**
 * Translates what is not translated yet: each text makes way for two nested `<font>`, as browsers have it. A
 * translation is the text between `‹` and `›`.
 */
const translate = (isOngoing: boolean): void => {
  const untranslated = 'font, script, style, noscript, textarea, title, [translate=no]';
  const run = (): void => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest(untranslated)) continue;
      const name = 'font' as string;
      const [outer, inner] = [document.createElement(name), document.createElement(name)];
      inner.append(`‹${text.data}›`);
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  run();
  if (isOngoing)
    new MutationObserver(run).observe(document.body, { subtree: true, childList: true, characterData: true });
};

/** Has the page translated as it stands; `isOngoing` also what changes from now on. */
export const translateNow = (page: Page, isOngoing = false): Promise<void> => page.evaluate(translate, isOngoing);

/** All that the main part of a page says, with what its fields hold, without the marks of a translation, blanks, and times of day. */
const saidOn = (page: Page): Promise<string> =>
  page.locator('body').evaluate((body) => {
    const parts = [...body.querySelectorAll('main, dialog')].map((part) => {
      const copy = part.cloneNode(true) as Element;
      for (const left of copy.querySelectorAll('script, style')) left.remove();
      return copy.textContent;
    });
    const fields = [...body.querySelectorAll<HTMLInputElement>('main input, main textarea, main select')];
    const values = fields.map(({ type, value, checked }) =>
      type === 'radio' || type === 'checkbox' ? checked : value,
    );
    const hidden = [...body.querySelectorAll('main [hidden]')].map(({ id, className }) => `${id}.${className}`);
    return [...parts, ...values, ...hidden]
      .join('|')
      .replaceAll(/[‹›\s]/g, '')
      .replaceAll(/\d\d:\d\d/g, '');
  });

/** Where two texts begin to differ, and how each goes on; `''` where they are the same. */
const differenceOf = (one: string, other: string): string => {
  if (one === other) return '';
  const at = [...one].findIndex((sign, index) => sign !== other.charAt(index));
  const from = Math.max(0, (at < 0 ? one.length : at) - 30);
  return `${one.slice(from, from + 90)} / ${other.slice(from, from + 90)}`;
};

/** What somebody does on a page. */
export type Step = (page: Page) => Promise<void>;

/**
 * Takes a journey on two pages, one of which is translated, and holds after each step what they say against each other.
 * @param begin opens the page; it must not wait for scripts
 */
export const expectSame = async (
  { plain, translated, manner }: { readonly plain: Page; readonly translated: Page; readonly manner: Manner },
  begin: Step,
  steps: Readonly<Record<string, Step>>,
): Promise<void> => {
  await begin(plain);
  await begin(translated);
  await translateNow(translated, manner === 'all the time');
  for (const [name, step] of Object.entries(steps)) {
    if (manner === 'each time') await translateNow(translated);
    await step(plain);
    await step(translated);
    await expect
      .poll(async () => differenceOf(await saidOn(plain), await saidOn(translated)), {
        message: `${name}: the translated page says the same`,
      })
      .toBe('');
  }
};
