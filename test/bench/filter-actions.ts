/** What a reader does to a filter, with real keys and clicks. The same for the matrix and for the floor. */
import type { Locator, Page } from '@playwright/test';

export const ACTIONS = ['stage', 'dimension', 'words', 'show'] as const;
export type Action = (typeof ACTIONS)[number];

/** Words that rows have, and some that no row has. */
const TYPED = ['backup', 'audit', 'rate', 'secret', 'zebra', 'deploy', 'monitoring', 'token'];

/** How long the page may rest before an action, so that one does not pay for another. */
const REST = 60;

/** How long a finger holds a button or key down. */
const HOLD = 70;

const centre = async (locator: Locator): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('A control of the filter cannot be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Clicks with a real mouse; finding the control is over before the clock starts. */
const click = async (page: Page, control: Locator): Promise<() => Promise<void>> => {
  await control.scrollIntoViewIfNeeded();
  const { x, y } = await centre(control);
  await page.mouse.move(x, y);
  await page.waitForTimeout(REST);
  return () => page.mouse.click(x, y, { delay: HOLD });
};

/** Waits until the controls answer, and brings the table below them into view. */
const prepare = async (page: Page, action: Action): Promise<void> => {
  await page.locator('[name=stages]').first().waitFor();
  await page.locator('main').dispatchEvent('pointermove');
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  await page
    .locator('section[id]:has(table)')
    .first()
    .evaluate((section) => {
      scrollTo(0, section.getBoundingClientRect().top + scrollY - 120);
    });
  if (action === 'dimension') await page.locator('details:has([name=dimensions]) > summary').click();
  if (action === 'words') await page.locator('main [type=search]').focus();
  if (action === 'show') await page.locator('main select').focus();
  await page.waitForTimeout(500);
};

/** What comes next, again and again; each step is to be measured. */
async function* steps(page: Page, action: Action): AsyncGenerator<() => Promise<void>> {
  if (action === 'words') {
    for (let index = 0; ; index += 1) {
      await page.locator('main [type=search]').fill('');
      await page.waitForTimeout(REST);
      for (const letter of TYPED[index % TYPED.length] ?? '') yield () => page.keyboard.press(letter, { delay: HOLD });
    }
  }
  if (action === 'show') {
    for (;;) {
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
        await page.waitForTimeout(REST);
        yield () => page.keyboard.press(key, { delay: HOLD });
      }
    }
  }
  const boxes = await page.locator(`[name=${action}s]`).all();
  for (let index = 0; ; index += 1) {
    const box = boxes[index % boxes.length];
    if (!box) throw new Error(`The filter has nothing to choose: ${action}`);
    yield await click(page, box);
  }
}

/** Readies a page and gives one action after the other. */
export async function* actionsOn(page: Page, action: Action): AsyncGenerator<() => Promise<void>> {
  await prepare(page, action);
  yield* steps(page, action);
}
