/**
 * Labels, summaries, chips and entries of menus of a page of each kind are pressed by their words, with the mouse and by
 * touch: the page lives and logs no error. What each does is asked in `first-actions.spec.ts`.
 */
import type { ElementHandle, Page } from '@playwright/test';
import { LAPTOP, PHONE, type Pointer } from './person.ts';
import { TEMPLATES } from './templates.ts';
import { expect, test } from './test.ts';

/** What is pressed, in this order: what opens comes first. Links are pressed where they are entries of a menu. */
const KINDS = ['summary', '.chip', '.hidden-note button', 'label', '.panel :is(a, button)'];

/** Of elements of a kind that stand in parents of one kind: how many are pressed. An audit has hundreds of them. */
const MOST_ALIKE = 6;

/** Pages of which more can be pressed once something has been chosen. */
const PAGES = {
  real: {
    ...TEMPLATES.real,
    'filtered table': 'product-maturity/?stages=mvp,10k&dimensions=security,deployment&q=a&show=changes',
    'second guide': 'saas-roadmap/',
    'table with a hidden part': 'saas-roadmap/?stages=mvp&q=backup',
    'dimension of some stages': 'product-maturity/dimensions/security/?stages=mvp,10k',
    'wizard that has ended': 'product-maturity/decide/build-or-skip/?learn=no&stage=mvp',
    'embed that is chosen': 'embed/?page=product-maturity/stages/mvp',
  },
  fixture: {
    'framework of twelve stages': TEMPLATES.fixture['framework of twelve stages'],
    'framework of two stages': TEMPLATES.fixture['framework of two stages'],
    audit: TEMPLATES.fixture['audit'],
    changes: TEMPLATES.fixture['changes'],
  },
};

/**
 * Runs in the page: brings an element's words into sight. Returns their middle, or nothing where a person could not press
 * them, for they are not shown, or something lies above them.
 */
const placeOf = (node: Node): { readonly x: number; readonly y: number } | undefined => {
  const element = node as Element;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.textContent?.trim() || text.parentElement?.closest('.visually-hidden, option')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const line = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
    if (!line) continue;
    const place = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    const top = document.elementFromPoint(place.x, place.y);
    if (top && (element.contains(top) || top.contains(element))) return place;
  }
  return undefined;
};

/** Presses an element's words; says whether that was possible. */
const press = async (page: Page, pointer: Pointer, element: ElementHandle): Promise<boolean> => {
  const place = await element.evaluate(placeOf);
  if (!place) return false;
  if (pointer === 'touch') await page.touchscreen.tap(place.x, place.y);
  else await page.mouse.click(place.x, place.y);
  return true;
};

/** What closes an element in, if that is closed. */
const closedAround = (element: ElementHandle) =>
  element.evaluateHandle((node) => {
    const around = node.parentElement?.closest('details:not([open])')?.querySelector('summary');
    return around === node ? undefined : around;
  });

/** The elements of a kind, as many of those that are alike as are pressed. */
const someOf = async (page: Page, kind: string): Promise<ElementHandle[]> => {
  const elements = await page.locator(kind).elementHandles();
  const signs = await page
    .locator(kind)
    .evaluateAll((list) =>
      list.map(({ classList, parentElement: parent }) =>
        [classList.value, parent?.localName, parent?.classList.value].join('|'),
      ),
    );
  return elements.filter((_, index) => {
    const alike = signs.slice(0, index).filter((sign) => sign === signs[index]);
    return alike.length < MOST_ALIKE;
  });
};

/** Presses what there is; says how often that was possible. */
const pressAll = async (page: Page, pointer: Pointer): Promise<number> => {
  let pressed = 0;
  for (const kind of KINDS) {
    for (const element of await someOf(page, kind)) {
      const around = (await closedAround(element)).asElement();
      if (around) await press(page, pointer, around);
      if (await press(page, pointer, element)) pressed += 1;
    }
  }
  return pressed;
};

for (const [pointer, device] of [
  ['mouse', LAPTOP],
  ['touch', PHONE],
] as const) {
  for (const site of ['real', 'fixture'] as const) {
    test.describe(`By ${pointer} on the ${site} site`, () => {
      test.use({ ...device, site });

      test('whatever is pressed on a page of any kind, the page lives', async ({ page }) => {
        test.slow();
        for (const [what, path = ''] of Object.entries(PAGES[site])) {
          await test.step(what, async () => {
            await page.goto(path);
            const hasControls = await page.locator('main label').locator('visible=true').count();
            const pressed = await pressAll(page, pointer);
            // A page that died is found here at the latest.
            await expect(page.locator('main'), what).toBeVisible();
            if (hasControls > 0) expect(pressed, what).toBeGreaterThan(0);
          });
        }
      });
    });
  }
}
