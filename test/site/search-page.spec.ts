/** The page of search: its results have an address. */
import type { Page } from '@playwright/test';
import { searchOn } from './search.ts';
import { expect, test } from './test.ts';

const GUIDE = 'product-maturity/';

test.describe('The page of results', () => {
  const controls = (page: Page) => ({
    field: page.getByRole('main').getByRole('searchbox'),
    guide: page.getByRole('combobox', { name: 'Guide' }),
    kind: page.getByRole('combobox', { name: 'Kind' }),
    stage: page.getByRole('combobox', { name: 'Stage' }),
    results: page.locator('.results-list > li > a'),
    status: page.getByRole('main').getByRole('status'),
  });

  test('shows what its address asks for, and its controls are set', async ({ page }) => {
    await page.goto('search/?stage=mvp&q=backup&framework=product-maturity&kind=aspect&x=1');
    const { field, guide, kind, stage, results, status } = controls(page);
    await expect(results.first()).toContainText('Data Backup');
    await expect(results.first()).toContainText('MVP');
    await expect(results.first()).toHaveAttribute('href', /\/aspects\/data-backup\/#mvp$/);
    await expect(field).toHaveValue('backup');
    await expect(guide).toHaveValue('product-maturity');
    await expect(kind).toHaveValue('aspect');
    await expect(stage).toHaveValue('mvp');
    await expect(status).toContainText('for “backup”');
  });

  test('keeps what is chosen in the address; Back goes through it, typing does not', async ({ page }) => {
    await page.goto('search/?q=backup');
    const { field, guide, kind, results } = controls(page);
    await expect(results.first()).toBeVisible();
    await guide.selectOption('saas-roadmap');
    await kind.selectOption('item');
    await expect(page).toHaveURL(/\?q=backup&framework=saas-roadmap&kind=item$/);
    await field.fill('secrets');
    await expect(page).toHaveURL(/\?q=secrets&framework=saas-roadmap&kind=item$/);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=backup&framework=saas-roadmap$/);
    await expect(kind).toHaveValue('');
    await page.goBack();
    await expect(page).toHaveURL(/\?q=backup$/);
    await expect(guide).toHaveValue('');
    await expect(field).toHaveValue('backup');
  });

  test('shows more on demand', async ({ page }) => {
    await page.goto('search/?q=a');
    const { results } = controls(page);
    await expect(results).toHaveCount(40);
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
    await expect(results).toHaveCount(80);
    await expect(results.nth(40)).toBeFocused();
  });

  test('is where the dialog leads with all results', async ({ page }) => {
    await page.goto(GUIDE);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('security');
    await searchOn(page).options.filter({ hasText: 'on a page' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=security&framework=product-maturity$/);
    await expect(controls(page).results.first()).toBeVisible();
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the button leads to a page that says where everything is', async ({ page }) => {
    await page.goto('about/');
    await searchOn(page).button.click();
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByText('Search needs scripts')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /A to Z/ })).toHaveCount(5);
    await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden();
  });
});
