/** Controls that take themselves away or change what is around them: the focus goes to what came of it, and that is said. */
import type { Page } from '@playwright/test';
import { linkTo } from './audit.ts';
import { AUDIT_PATH, begun, keepAndOpen } from './kept-audit.ts';
import { matrixOn } from './matrix.ts';
import { listen, testPressed, type Pressed } from './said.ts';
import { searchOn } from './search.ts';
import { expect, test } from './test.ts';

const COMPARE = `${AUDIT_PATH}compare/`;
const GUIDE = 'product-maturity/';

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true });

const hydrated = async (page: Page): Promise<void> => {
  await matrixOn(page).ready();
};
const status = (page: Page) => matrixOn(page).status;

const MATRIX: readonly Pressed[] = [
  ...(
    [
      ['A chip', '?stages=mvp,10k&q=zzz', 'Remove “zzz”', /^98 of 98/],
      ['What shows what is hidden', '?stages=mvp,10k&q=backup', 'Show 3 stages', /^Stages: all/],
      ['What clears all', '?stages=mvp&q=backup', 'Clear all', /Stages: all/],
    ] as const
  ).map(([what, query, name, said]) => ({
    what,
    path: GUIDE + query,
    prepare: hydrated,
    control: (page: Page) =>
      page
        .locator('.results')
        .locator('button, a')
        .filter({ hasText: new RegExp(`^${name}$`) }),
    focus: status,
    said,
  })),
  {
    what: 'A stage that leaves the number of rows as it was',
    path: GUIDE,
    prepare: hydrated,
    control: (page) => matrixOn(page).stage('MVP'),
    key: 'Space',
    focus: (page) => matrixOn(page).stage('MVP'),
    said: /^Stages: MVP$/,
  },
  {
    what: 'A second such stage',
    path: `${GUIDE}?stages=mvp`,
    prepare: hydrated,
    control: (page) => matrixOn(page).stage('10k'),
    key: 'Space',
    focus: (page) => matrixOn(page).stage('10k'),
    said: /^Stages: MVP, 10k$/,
  },
  {
    what: 'What shows all stages of a single table',
    path: `${GUIDE}dimensions/security/?stages=mvp`,
    prepare: hydrated,
    control: button('Show all'),
    focus: (page) => matrixOn(page).stage('POC'),
    said: /^Stages: all$/,
  },
];

const OTHERS: readonly Pressed[] = [
  {
    what: 'What shows all second opinions',
    path: 'second-opinions/?relation=contradicts',
    control: button('Show all'),
    focus: button('Show all'),
    said: /^(\d+) of \1 topics/,
  },
  {
    what: 'What shows more results',
    path: 'search/?q=a',
    control: button(/^Show \d+ more$/),
    focus: (page) => page.locator('.results-list > li').nth(40).getByRole('link'),
    said: /\d+ results for “a”\. 80 are shown\./,
  },
  {
    what: 'What forgets the kept copies',
    path: 'about/',
    control: (page) => page.locator('[data-forget]'),
    focus: button('Keep copies again'),
    said: /Nothing is kept any more/,
  },
];

const FAILED = (
  [
    ['the index', '**/search/index.json*'],
    ['the module', '**/search/page.js*'],
  ] as const
).map(([what, address]): Pressed => ({
  what: `What asks once more for ${what} of the search`,
  path: 'about/',
  prepare: async (page) => {
    await page.route(address, (route) => route.abort());
    await page.goto('search/?q=backup');
    await expect(page.locator('main').getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.unroute(address);
  },
  control: (page) => page.locator('main').getByRole('button', { name: 'Try again' }),
  focus: (page) => page.getByRole('searchbox', { name: 'Search for' }),
  said: /results for “backup”/,
}));

const side = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true });

const COMPARED: readonly Pressed[] = [
  {
    what: 'A kept audit on a side',
    path: AUDIT_PATH,
    prepare: async (page) => {
      await keepAndOpen('')(page);
      await page.goto(COMPARE);
    },
    control: (page) => page.getByRole('button', { name: 'Kept', exact: true }).first(),
    focus: side('First'),
    said: /First: Kept is open/,
  },
  {
    what: 'A link on a side',
    path: AUDIT_PATH,
    prepare: async (page) => {
      await begun(page);
      const link = await linkTo(page);
      await page.goto(COMPARE);
      await page.getByLabel('A link to an audit').last().fill(link);
    },
    control: (page) => page.getByRole('button', { name: 'Open', exact: true }).last(),
    focus: side('Second'),
    said: /Second: Audit of \d{4}-\d\d-\d\d is open/,
  },
  {
    what: 'A side for which another is to be taken',
    path: AUDIT_PATH,
    prepare: async (page) => {
      await keepAndOpen('')(page);
      await page.goto(COMPARE);
      await page.getByRole('button', { name: 'Kept', exact: true }).first().click();
    },
    control: button('Take another'),
    focus: side('First'),
    said: /First: taken away/,
  },
];

testPressed([...MATRIX, ...OTHERS, ...COMPARED]);

test.describe('Where something did not come', () => {
  test.use({ allowedErrors: [/ERR_FAILED/] });
  testPressed(FAILED);
});

for (const [what, choose] of [
  ['by keyboard', (page: Page) => page.keyboard.press('Enter')],
  ['by mouse', (page: Page) => searchOn(page).options.filter({ hasText: 'Forget' }).click()],
] as const) {
  test(`Searches that are forgotten ${what}: the focus stays in the field, and that is said`, async ({ page }) => {
    await listen(page);
    await page.goto('about/');
    await page.evaluate(() => {
      localStorage.setItem('searches', '["backup"]');
    });
    await page.keyboard.press('Control+k');
    const { field, options, active, dialog } = searchOn(page);
    await expect(options.first()).toHaveText('backup');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(active).toHaveText('Forget these searches');
    await choose(page);
    await expect(dialog).not.toContainText('Searched before');
    await expect(field).toBeFocused();
    await expect.poll(() => page.evaluate(() => window.said?.join(' | '))).toMatch(/The searches are forgotten/);
  });
}

test('An earlier search that is chosen by mouse can be typed on', async ({ page }) => {
  await page.goto('about/');
  await page.evaluate(() => {
    localStorage.setItem('searches', '["back"]');
  });
  await page.keyboard.press('Control+k');
  const { field, options } = searchOn(page);
  await options.filter({ hasText: 'back' }).first().click();
  await expect(field).toHaveValue('back');
  await page.keyboard.type('up');
  await expect(field).toHaveValue('backup');
});
