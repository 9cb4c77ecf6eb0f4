/** First actions where one reads and searches: tables, search, second opinions, terms, embeds, what stands on all pages. */
import type { Page } from '@playwright/test';
import type { FirstAction } from './first-action.ts';
import { matrixOn } from './matrix.ts';
import { searchOn } from './search.ts';
import { expect } from './test.ts';

const GUIDE = 'product-maturity/';
const DIMENSION = 'product-maturity/dimensions/security/';

const at = (search: RegExp) => (page: Page) => expect(page).toHaveURL(search);
const stage = (page: Page, label: string) => page.locator('.seg label', { hasText: new RegExp(`^${label}$`) });
const take = (page: Page) => page.locator('.result .export > summary');
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const isCopied = (page: Page) => expect(matrixOn(page).copied).toHaveCount(1);
const showsColumns = (columns: readonly string[]) => (page: Page) =>
  expect.poll(() => matrixOn(page).columns()).toEqual(columns);

const TABLE: readonly FirstAction[] = [
  { what: 'a stage', path: GUIDE, act: (it) => it.press(stage(it.page, 'MVP')), effect: showsColumns(['MVP']) },
  {
    what: 'the field for words',
    path: GUIDE,
    act: (it) => it.type(matrixOn(it.page).words, 'secret'),
    effect: (page) => expect(matrixOn(page).status).toHaveText('1 of 98 aspects'),
  },
  {
    what: 'the list of what to show',
    path: GUIDE,
    act: (it) => it.choose(matrixOn(it.page).show, 'begins'),
    effect: at(/\?show=begins$/),
  },
  {
    what: 'a dimension in its menu',
    path: GUIDE,
    act: async (it) => {
      await it.press(matrixOn(it.page).menu);
      await it.press(it.page.locator('.bar .panel label', { hasText: 'Security' }));
    },
    effect: async (page) => {
      await expect(page).toHaveURL(/\?dimensions=security$/);
      await expect(matrixOn(page).dimension('Security')).toBeChecked();
      await expect(matrixOn(page).dimension('Security')).toBeVisible();
    },
  },
  {
    what: 'the way to a dimension in the menu',
    path: GUIDE,
    act: async (it) => {
      await it.press(matrixOn(it.page).menu);
      await it.press(it.page.getByRole('link', { name: 'Go to Deployment' }));
    },
    effect: async (page) => {
      await expect(page.locator('#deployment h2')).toBeInViewport({ ratio: 1 });
      await expect(matrixOn(page).dimension('Security')).toBeHidden();
    },
  },
  {
    what: 'the way to a dimension beside the table',
    path: GUIDE,
    act: (it) => it.press(it.page.locator('.jump a', { hasText: 'Deployment' })),
    effect: (page) => expect(page.locator('#deployment h2')).toBeInViewport({ ratio: 1 }),
    isWide: true,
  },
  { what: 'the copying of the link', path: GUIDE, act: (it) => it.press(matrixOn(it.page).copy), effect: isCopied },
  {
    what: 'the menu of what to export',
    path: GUIDE,
    act: (it) => it.press(take(it.page)),
    effect: (page) => expect(button(page, 'Copy as a table')).toBeVisible(),
  },
  {
    what: 'an entry of that menu',
    path: GUIDE,
    act: async (it) => {
      await it.press(take(it.page));
      await it.press(button(it.page, 'Copy as Markdown'));
    },
    effect: (page) => expect(page.getByText('Markdown copied')).toBeVisible(),
    comesLate: true,
  },
  {
    what: 'the clearing of all filters',
    path: `${GUIDE}?stages=mvp&q=backup`,
    act: (it) => it.press(matrixOn(it.page).clearAll),
    effect: at(/\/product-maturity\/\??$/),
  },
  {
    what: 'a chip',
    path: `${GUIDE}?stages=mvp&q=backup`,
    act: (it) => it.press(matrixOn(it.page).chip('MVP')),
    effect: at(/\/product-maturity\/\?q=backup$/),
    comesLate: true,
  },
  {
    what: 'the showing of what is hidden',
    path: `${GUIDE}?stages=mvp&q=backup`,
    act: (it) => it.press(matrixOn(it.page).hidden.getByRole('button', { name: 'Show 4 stages' })),
    effect: at(/\/product-maturity\/\?q=backup$/),
    comesLate: true,
  },
  {
    what: 'a stage of a dimension',
    path: DIMENSION,
    act: (it) => it.press(stage(it.page, '10k')),
    effect: showsColumns(['10k']),
  },
  {
    what: 'the copying of a dimension’s link',
    path: DIMENSION,
    act: (it) => it.press(matrixOn(it.page).copy),
    effect: isCopied,
  },
  {
    what: 'the showing of all stages of a dimension',
    path: `${DIMENSION}?stages=mvp`,
    act: (it) => it.press(button(it.page, 'Show all')),
    effect: at(/\/security\/$/),
    comesLate: true,
  },
];

const finds = (page: Page) => expect(searchOn(page).options.filter({ hasText: 'Data Backup' }).first()).toBeVisible();
const results = (page: Page) => page.locator('.results-list > li > a');

const SEARCH: readonly FirstAction[] = [
  {
    what: 'the search of the header, and its field',
    path: GUIDE,
    act: async (it) => {
      await it.press(searchOn(it.page).button);
      await it.page.keyboard.type('backup');
    },
    effect: finds,
  },
  {
    what: 'the keys of search, and its field',
    path: 'about/',
    act: async (it) => {
      await it.page.keyboard.press('Control+k');
      await it.page.keyboard.type('backup');
    },
    effect: finds,
  },
  {
    what: 'the search of all guides',
    path: 'poc-prototype-mvp/',
    act: async (it) => {
      await it.press(searchOn(it.page).button);
      await it.press(it.page.locator('.find-scope'));
      await it.type(searchOn(it.page).field, 'secrets management');
    },
    effect: (page) => expect(searchOn(page).options.first()).toContainText('Secrets Management'),
  },
  {
    what: 'the closing of search',
    path: GUIDE,
    act: async (it) => {
      await it.press(searchOn(it.page).button);
      await it.press(searchOn(it.page).dialog.getByRole('button', { name: 'Close' }));
    },
    effect: (page) => expect(searchOn(page).dialog).toBeHidden(),
  },
  {
    what: 'search, closed and opened again',
    path: GUIDE,
    act: async (it) => {
      for (let times = 0; times < 3; times += 1) await it.page.keyboard.press('Control+k');
      await it.page.keyboard.type('data');
    },
    // What is typed is not marked, to be lost with the next key.
    effect: async (page) => {
      await finds(page);
      await page.keyboard.type(' backup');
      await expect(searchOn(page).field).toHaveValue('data backup');
    },
  },
  {
    what: 'Enter in the field of search',
    path: GUIDE,
    act: async (it) => {
      await it.press(searchOn(it.page).button);
      await it.type(searchOn(it.page).field, 'kubernetes for all of us');
      await it.page.keyboard.press('Enter');
    },
    effect: (page) => expect(page).not.toHaveURL(/\/product-maturity\/$/),
  },
  {
    what: 'the field of the page of results',
    path: 'search/',
    act: (it) => it.type(it.page.getByRole('main').getByRole('searchbox'), 'backup'),
    effect: (page) => expect(results(page).first()).toContainText('Backup'),
  },
  {
    what: 'a list of the page of results, and its field',
    path: 'search/',
    act: async (it) => {
      await it.choose(it.page.getByRole('combobox', { name: 'Guide' }), 'saas-roadmap');
      await it.type(it.page.getByRole('main').getByRole('searchbox'), 'backup');
    },
    effect: async (page) => {
      await expect(page).toHaveURL(/\?q=backup&framework=saas-roadmap$/);
      await expect(results(page).first()).toBeVisible();
    },
  },
  {
    what: 'a list of the page of results alone',
    path: 'search/',
    act: (it) => it.choose(it.page.getByRole('combobox', { name: 'Kind' }), 'question'),
    effect: at(/\?kind=question$/),
  },
  {
    what: 'the button of the page of results',
    path: 'search/',
    act: async (it) => {
      await it.type(it.page.getByRole('main').getByRole('searchbox'), 'backup');
      await it.press(button(it.page, 'Search'));
    },
    effect: (page) => expect(results(page).first()).toContainText('Backup'),
  },
];

export const READ: readonly FirstAction[] = [...TABLE, ...SEARCH];
