/** First actions on pages that all guides share, and on what stands on every page. */
import type { Page } from '@playwright/test';
import type { FirstAction } from './first-action.ts';
import { expect } from './test.ts';

const main = (page: Page) => page.getByRole('main');

export const SHARED: readonly FirstAction[] = [
  {
    what: 'a guide of second opinions',
    path: 'second-opinions/',
    act: (it) => it.choose(main(it.page).getByRole('combobox', { name: 'Guide' }), 'saas-roadmap'),
    effect: async (page) => {
      await expect(page).toHaveURL(/\?framework=saas-roadmap$/);
      await expect(main(page).getByRole('status')).not.toContainText(/^(\d+) of \1 topics/);
    },
  },
  {
    what: 'the showing of all second opinions',
    path: 'second-opinions/?framework=saas-roadmap',
    act: (it) => it.press(main(it.page).getByRole('button', { name: 'Show all' })),
    effect: async (page) => {
      await expect(page).toHaveURL(/\/second-opinions\/$/);
      await expect(main(page).getByRole('status')).toContainText(/^(\d+) of \1 topics/);
    },
  },
  {
    what: 'the way to a topic',
    path: 'second-opinions/',
    act: (it) => it.press(main(it.page).locator('.topic-list a').last()),
    effect: (page) => expect(page.locator('.topic h3').last()).toBeInViewport({ ratio: 1 }),
  },
  {
    what: 'the axis in words',
    path: 'second-opinions/',
    act: (it) => it.press(main(it.page).locator('.axis-words > summary').first()),
    effect: (page) => expect(main(page).locator('.axis-words table').first()).toBeVisible(),
  },
  {
    what: 'a term',
    path: 'product-maturity/stages/mvp/',
    act: (it) => it.press(main(it.page).locator('a.t').first()),
    effect: (page) => expect(page.getByRole('dialog', { name: 'Definition' })).toBeVisible(),
  },
  {
    what: 'a letter of the glossary',
    path: 'glossary/',
    act: (it) => it.press(main(it.page).locator('.alphabet a', { hasText: /^S$/ })),
    effect: (page) => expect(page.locator('#letter-s')).toBeInViewport({ ratio: 1 }),
  },
  {
    what: 'a guide to embed',
    path: 'embed/',
    act: (it) => it.choose(main(it.page).getByRole('combobox', { name: 'Guide' }), 'saas-roadmap'),
    effect: (page) =>
      expect(main(page).getByRole('textbox', { name: 'The code' })).toHaveValue(/\/embed\/saas-roadmap\//),
  },
  {
    what: 'the colours of an embed',
    path: 'embed/?page=product-maturity/stages/mvp',
    act: (it) => it.choose(main(it.page).getByRole('combobox', { name: 'Colours' }), 'dark'),
    effect: async (page) => {
      await expect(page).toHaveURL(/\?page=product-maturity\/stages\/mvp&theme=dark$/);
      await expect(main(page).getByRole('textbox', { name: 'The code' })).toHaveValue(/mvp\/\?theme=dark"/);
    },
    comesLate: true,
  },
  {
    what: 'the copying of an embed’s code',
    path: 'embed/?page=product-maturity/stages/mvp',
    act: (it) => it.press(main(it.page).getByRole('button', { name: 'Copy embed code' })),
    effect: (page) => expect(main(page).getByText('Code copied')).toBeVisible(),
    comesLate: true,
  },
  {
    what: 'the forgetting of copies',
    path: 'about/',
    act: (it) => it.press(main(it.page).getByRole('button', { name: 'Forget the copies' })),
    effect: (page) => expect(main(page).getByRole('button', { name: 'Keep copies again' })).toBeVisible(),
  },
  {
    what: 'the theme',
    path: 'about/',
    act: (it) => it.choose(it.page.getByRole('combobox', { name: 'Theme' }), 'dark'),
    effect: (page) => expect(page.locator('html')).toHaveAttribute('data-theme', 'dark'),
  },
  {
    what: 'how to cite a page',
    path: 'product-maturity/stages/mvp/',
    act: (it) => it.press(it.page.getByText('Cite this page')),
    effect: (page) => expect(page.locator('.foot details p')).toBeVisible(),
  },
];
