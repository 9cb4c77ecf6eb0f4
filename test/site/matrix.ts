/** The matrix page and its controls, as a reader finds them. */
import type { Locator, Page } from '@playwright/test';
import { aspectsOf, type Framework } from '../../src/domain/framework.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';
import { SITES } from './sites.ts';
import { expect } from './test.ts';

/** The content that a site was built from. */
export const guideOf = (site: keyof typeof SITES, id: string): Framework => {
  const guide = readFrameworks(SITES[site].env['CONTENT_ROOT'] ?? 'content').get(id);
  if (!guide) throw new Error(`the ${site} site has no framework "${id}"`);
  return guide;
};

export interface Matrix {
  /** A stage's button in the switch, by its label. */
  readonly stage: (label: string) => Locator;
  readonly words: Locator;
  readonly show: Locator;
  /** What opens and closes the menu of dimensions. */
  readonly menu: Locator;
  /** A dimension's box in the open menu. */
  readonly dimension: (title: string) => Locator;
  /** The live status that counts the rows. */
  readonly status: Locator;
  readonly chip: (name: string) => Locator;
  readonly chips: Locator;
  readonly clearAll: Locator;
  /** What names the things that are hidden. */
  readonly hidden: Locator;
  readonly copy: Locator;
  /** What says that the link has been copied. */
  readonly copied: Locator;
  /** The link to copy by hand, where the browser refuses. */
  readonly byHand: Locator;
  /** The titles of the rows that are in view. */
  readonly rows: () => Promise<string[]>;
  /** The labels of the columns that are in view. */
  readonly columns: () => Promise<string[]>;
  /** Waits until the controls work. */
  readonly ready: () => Promise<void>;
}

/** Texts of those elements that are in view at all, scrolled to or not. */
const visibleTexts = (elements: Locator): Promise<string[]> =>
  elements.evaluateAll((list) =>
    list
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.textContent.trim()),
  );

export const matrixOn = (page: Page): Matrix => {
  const result = page.locator('.result');
  const bar = page.locator('.bar');
  return {
    stage: (label) => bar.locator('.seg').getByRole('checkbox', { name: label, exact: true }),
    words: bar.getByRole('searchbox'),
    show: bar.getByRole('combobox'),
    menu: bar.locator('summary'),
    dimension: (title) => bar.locator('.panel').getByRole('checkbox', { name: title, exact: true }),
    status: result.locator('> [role=status]'),
    chip: (name) => result.getByRole('button', { name: `Remove ${name}`, exact: true }),
    chips: result.getByRole('button', { name: /^Remove / }),
    clearAll: result.getByText('Clear all', { exact: true }),
    hidden: page.locator('.hidden-note'),
    copy: page.getByRole('button', { name: 'Copy link' }),
    copied: page.getByRole('status').filter({ hasText: 'Link copied' }),
    byHand: page.getByRole('textbox', { name: /copy/i }),
    rows: () => visibleTexts(page.locator('.matrix tbody th')),
    columns: () => visibleTexts(page.locator('.matrix table').locator('visible=true').first().locator('thead th + th')),
    ready: async () => {
      // The first sign of a reader wakes the controls.
      await page.locator('main').dispatchEvent('pointermove');
      await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
    },
  };
};

/** The titles of all rows whose cells fit, in order. */
export const titlesWhere = (
  guide: Framework,
  fits: (aspect: ReturnType<typeof aspectsOf>[number]) => boolean,
): string[] =>
  aspectsOf(guide)
    .filter(fits)
    .map(({ title }) => title);
