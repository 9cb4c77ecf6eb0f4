/** Taking along what is shown of the matrix. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { matrixOn } from './matrix.ts';
import { expect, test } from './test.ts';

const VIEW = 'product-maturity/?stages=mvp,10k&dimensions=security';

/** Opens the menu on a view, with the clipboard allowed. */
const openMenu = async (page: Page, path = VIEW): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  await matrixOn(page).ready();
  await page.getByText('Export', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copy as a table' })).toBeVisible();
};

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** What is in the clipboard as a type. */
const clipboard = (page: Page, type: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(wanted))?.text() ?? '';
  }, type);

test('Markdown holds the rows and columns that are shown, and leads back to the view', async ({ page, baseURL }) => {
  await openMenu(page);
  await press(page, 'Copy as Markdown');
  await expect(page.getByText('Markdown copied')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`](${new URL(VIEW, baseURL).href})`);
  expect(text).toContain('| Aspect | MVP | 10k |');
  expect(text.match(/^\| \[/gm)).toHaveLength((await matrixOn(page).rows()).length);
  expect(text.match(/^### /gm)).toHaveLength(1);
  expect(text).toMatch(/After “.+”, SFAI Labs, /);
});

test('a table goes to the clipboard as markup and as text', async ({ page }) => {
  await openMenu(page);
  await press(page, 'Copy as a table');
  await expect(page.getByText('Table copied')).toBeVisible();
  const rows = (await matrixOn(page).rows()).length;
  expect((await clipboard(page, 'text/html')).match(/<tr>/g)).toHaveLength(rows + 1);
  expect((await clipboard(page, 'text/plain')).trim().split('\n')).toHaveLength(rows + 1);
});

/** Guides of different kinds: one with an entry in every cell, and one with all that a cell or a row can be. */
for (const { guide, rows, holds } of [
  { guide: 'product-maturity', rows: 98, holds: ['practice', 'not yet'] },
  {
    guide: 'saas-roadmap',
    rows: 33,
    holds: ['description', 'not yet', 'not stated', 'Modular monolith; One codebase'],
  },
]) {
  test(`the CSV of all of ${guide} is the one beside the page, but for the addresses’ origin`, async ({
    page,
    baseURL,
  }) => {
    await openMenu(page, `${guide}/`);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as CSV')]);
    expect(download.suggestedFilename()).toBe(`${guide}.csv`);
    const own = parseCsv(readFileSync(await download.path(), 'utf8').slice(1));
    const answer = await page.request.get(new URL(`${guide}.csv`, baseURL).href);
    const published = parseCsv((await answer.text()).slice(1));
    const pathOnly = (lines: string[][]) =>
      lines.map((line) => line.map((field) => (URL.canParse(field) ? new URL(field).pathname : field)));
    expect(own).toHaveLength(rows + 1);
    expect(own.flat()).toEqual(expect.arrayContaining(holds));
    expect(pathOnly(own)).toEqual(pathOnly(published));
  });
}

test('files of the same stage of two guides are saved under different names', async ({ page }) => {
  const saved: string[] = [];
  for (const guide of ['product-maturity', 'saas-roadmap']) {
    await page.goto(`${guide}/stages/mvp/`);
    for (const name of ['CSV', 'Markdown', 'JSON']) {
      const link = page.locator('.export').getByRole('link', { name, exact: true });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      saved.push(download.suggestedFilename());
    }
  }
  expect(saved).toEqual([
    'product-maturity-mvp.csv',
    'product-maturity-mvp.md',
    'product-maturity-mvp.json',
    'saas-roadmap-mvp.csv',
    'saas-roadmap-mvp.md',
    'saas-roadmap-mvp.json',
  ]);
});

test('what is filtered afterwards is what is taken', async ({ page }) => {
  await openMenu(page);
  await page.keyboard.press('Escape');
  await matrixOn(page).words.fill('secret');
  await expect(page.getByRole('status').filter({ hasText: '1 of 98' })).toBeVisible();
  await page.getByText('Export', { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as Markdown')]);
  expect(download.suggestedFilename()).toBe('product-maturity-mvp-10k-view.md');
  expect(readFileSync(await download.path(), 'utf8')).toContain('1 of 98 aspects: MVP, 10k, Security, “secret”');
});

test('where nothing is shown, nothing can be taken, and the menu says why', async ({ page }) => {
  await openMenu(page, 'product-maturity/?q=xyzzy');
  await expect(page.getByRole('button', { name: 'Copy as a table' })).toBeDisabled();
  await expect(page.getByText('Nothing is shown that could be exported.')).toBeVisible();
});

test('a browser that refuses to copy shows what to copy', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText: refuse, write: refuse } });
  });
  await openMenu(page);
  await press(page, 'Copy as Markdown');
  await expect(page.getByLabel('The browser refuses to copy')).toHaveValue(/^## \[/);
});

test.describe('Where what writes the tables does not come', () => {
  test.use({ allowedErrors: [/Failed to load resource|ERR_FAILED/] });

  test('the menu says so, and tries again', async ({ page }) => {
    await page.route('**/_astro/ExportView.*', (route) => route.abort());
    await page.goto(VIEW);
    await matrixOn(page).ready();
    const summary = page.getByText('Export', { exact: true });
    await summary.click();
    await expect(page.getByText('did not come from the server')).toBeVisible();
    await page.unroute('**/_astro/ExportView.*');
    await page.keyboard.press('Escape');
    await summary.click();
    await expect(page.getByRole('button', { name: 'Copy as a table' })).toBeVisible();
  });
});

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('addresses keep the path, and descriptions stay descriptions', async ({ page, baseURL }) => {
    await openMenu(page, 'twelve-levels/');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as CSV')]);
    const [columns = [], ...lines] = parseCsv(readFileSync(await download.path(), 'utf8').slice(1));
    const home = new URL('twelve-levels/aspects/', baseURL).href;
    expect(lines.filter((line) => !line[columns.indexOf('address')]?.startsWith(home))).toEqual([]);
    const descriptions = lines.filter((line) => line[columns.indexOf('kind')] === 'description');
    expect(descriptions.map((line) => line[columns.indexOf('id')])).toEqual(['cost']);
  });
});
