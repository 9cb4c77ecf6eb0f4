import type { Page } from '@playwright/test';
import { matrixOn } from './matrix.ts';
import { expect, test } from './test.ts';

test.describe('Chosen stages follow the reader', () => {
  test('from the matrix to a dimension, to an aspect, to another one and back', async ({ page }) => {
    await page.goto('product-maturity/?q=secret');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.stage('MVP').check();
    await matrix.stage('10k').check();

    await page.getByRole('link', { name: 'Security', exact: true }).locator('visible=true').last().click();
    await expect(page).toHaveURL(/\/dimensions\/security\/\?stages=mvp,10k$/);
    await matrix.ready();
    expect(await matrix.columns()).toEqual(['MVP', '10k']);

    await page.getByRole('link', { name: 'Secrets Management', exact: true }).click();
    await expect(page).toHaveURL(/\/aspects\/secrets-management\/\?stages=mvp,10k$/);

    await page.locator('[rel=next]').click();
    await expect(page).toHaveURL(/\/aspects\/[a-z-]+\/\?stages=mvp,10k$/);

    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').nth(1).click();
    await expect(page).toHaveURL(/\/product-maturity\/\?stages=mvp,10k$/);
    await matrix.ready();
    expect(await matrix.columns()).toEqual(['MVP', '10k']);
  });

  test('by the keyboard as well', async ({ page }) => {
    await page.goto('product-maturity/?stages=mvp');
    await matrixOn(page).ready();
    await page.getByRole('link', { name: 'Secrets Management', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/aspects\/secrets-management\/\?stages=mvp$/);
  });

  test('with the stages of the moment in which a link is followed', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    const link = page.getByRole('link', { name: 'Secrets Management', exact: true });
    await link.focus();
    await matrix.stage('MVP').check();
    await link.focus();
    await expect(link).toHaveAttribute('href', /\?stages=mvp$/);
    await matrix.stage('MVP').uncheck();
    await link.click();
    await expect(page).toHaveURL(/\/aspects\/secrets-management\/$/);
  });

  test('but not into another guide, nor to the pages of the site', async ({ page }) => {
    await page.goto('product-maturity/?stages=mvp');
    await matrixOn(page).ready();
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Guides' }).click();
    await expect(page).toHaveURL(/:\d+\/$/);
  });

  test('into the stage pages and from there on', async ({ page }) => {
    await page.goto('product-maturity/?stages=mvp');
    await matrixOn(page).ready();
    await page.getByRole('navigation', { name: 'Stages of' }).first().getByRole('link', { name: /^MVP/ }).click();
    await expect(page).toHaveURL(/\/stages\/mvp\/\?stages=mvp$/);
    await page.getByRole('link', { name: 'Security', exact: true }).first().click();
    await expect(page).toHaveURL(/\/dimensions\/security\/\?stages=mvp$/);
    expect(await matrixOn(page).columns()).toEqual(['MVP']);
  });

  test('and on an aspect’s page the chosen stages stand out', async ({ page }) => {
    await page.goto('product-maturity/aspects/secrets-management/?stages=mvp,10k');
    const ground = (stage: string): Promise<string> =>
      page.locator(`[id="${stage}"]`).evaluate((stop) => getComputedStyle(stop).backgroundColor);
    for (const chosen of ['mvp', '10k']) expect(await ground(chosen)).not.toBe(await ground('poc'));
    expect(await ground('1m')).toBe(await ground('poc'));
  });

  test('and a link keeps the place on the page that it leads to', async ({ page }) => {
    await page.goto('product-maturity/?stages=mvp');
    await matrixOn(page).ready();
    await page.getByRole('link', { name: 'When does SOC 2' }).click();
    await expect(page).toHaveURL(/\/faq\/\?stages=mvp#when-does-soc-2-become-necessary$/);
  });
});

test.describe('What is set before the controls’ script has loaded', () => {
  const holdScripts = async (page: Page): Promise<() => void> => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/_astro/*.js', async (route) => {
      await released;
      await route.continue();
    });
    return release;
  };

  test('is kept: a stage, words and what to show', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('product-maturity/?stages=poc');
    const matrix = matrixOn(page);
    await matrix.stage('MVP').check();
    await matrix.words.fill('sec');
    await matrix.show.selectOption('needed');
    release();
    await matrix.ready();
    await expect(page).toHaveURL(/\?stages=poc,mvp&q=sec&show=needed$/);
    await expect(matrix.stage('MVP')).toBeChecked();
    await expect(matrix.words).toHaveValue('sec');
    await expect(matrix.show).toHaveValue('needed');
    expect(await matrix.columns()).toEqual(['POC', 'MVP']);
  });

  test('is answered later: the link is copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const release = await holdScripts(page);
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.copy.click();
    release();
    await expect(matrix.copied).toHaveCount(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/product-maturity\/$/);
  });

  test('is kept on a dimension’s page', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('product-maturity/dimensions/security/');
    const matrix = matrixOn(page);
    await matrix.stage('MVP').check();
    release();
    await matrix.ready();
    await expect(page).toHaveURL(/\/security\/\?stages=mvp$/);
    expect(await matrix.columns()).toEqual(['MVP']);
  });

  test('keeps the words that are half typed', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.words.pressSequentially('data ');
    release();
    await matrix.ready();
    await matrix.words.pressSequentially('backup');
    await expect(matrix.words).toHaveValue('data backup');
    await expect(page).toHaveURL(/\?q=data\+backup$/);
  });

  test('goes back with Back, which is not undone by the script', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.stage('MVP').check();
    await matrix.stage('10k').check();
    const release = await holdScripts(page);
    await page.reload();
    await page.evaluate(() => {
      history.back();
    });
    await expect(page).toHaveURL(/\?stages=mvp$/);
    release();
    await matrix.ready();
    await expect(page).toHaveURL(/\?stages=mvp$/);
    expect(await matrix.columns()).toEqual(['MVP']);
  });
});
