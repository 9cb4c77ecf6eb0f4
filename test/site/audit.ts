/** What specs do on the page of an audit. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Opens the audit of a guide, with a fragment or without, and waits for its script. */
export const openAudit = async (page: Page, fragment = '', guide = 'product-maturity'): Promise<void> => {
  await page.goto(`${guide}/audit/${fragment === '' ? '' : `#${fragment}`}`);
  await expect(page.locator('.session[aria-busy=false] .progress')).toBeVisible();
};

/** A row of the form. */
export const rowOf = (page: Page, key: string): Locator => page.locator(`#have fieldset[data-key="${key}"]`);

/** Answers a row. */
export const answer = (page: Page, key: string, have: string): Promise<void> =>
  rowOf(page, key).locator(`input[value="${have}"]`).check();

/** Chooses the stage it is held against. */
export const holdAgainst = (page: Page, stage: string): Promise<void> =>
  page.locator(`.target input[value="${stage}"]`).check();

/** What a row says was found of it. */
export const foundOf = (page: Page, key: string): Locator => rowOf(page, key).locator('.found');

/** The titles in one list of findings, in order. */
export const listed = (page: Page, heading: RegExp): Locator =>
  page.locator('.finding-list section').filter({ hasText: heading }).locator('h4 a');

/** The link to the audit on the page. */
export const linkTo = async (page: Page): Promise<string> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.export-audit').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.export-audit').getByRole('button', { name: 'Link copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
};
