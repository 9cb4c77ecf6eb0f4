/** Two audits side by side: told apart, carried by the address, begun from a link, and readable on a phone. */
import type { Locator, Page } from '@playwright/test';
import { answer, holdAgainst, linkTo, openAudit, rowOf } from './audit.ts';
import { expect, test } from './test.ts';

const sideOf = (page: Page, name: 'First' | 'Second'): Locator => page.getByRole('region', { name: `${name} audit` });

const paste = async (side: Locator, link: string): Promise<void> => {
  await side.getByLabel('A link to an audit').fill(link);
  await side.getByRole('button', { name: 'Open' }).click();
};

const openCompare = async (page: Page, fragment = ''): Promise<void> => {
  await page.goto(`product-maturity/audit/compare/${fragment}`);
  await expect(page.getByRole('heading', { name: 'First', exact: true })).toBeVisible();
};

const codeOf = (link: string): string => link.split('#audit=')[1] ?? '';

/** Links to two audits that differ on one row, and of which each answers one row alone. */
const twoLinks = async (page: Page): Promise<[string, string]> => {
  await openAudit(page);
  await answer(page, 'data-backup', '*nothing');
  await answer(page, 'alerting', 'mvp');
  const first = await linkTo(page);
  await page.getByRole('button', { name: 'New audit' }).click();
  await answer(page, 'data-backup', '10k');
  await answer(page, 'logging', 'mvp');
  return [first, await linkTo(page)];
};

test('two audits of one day are told apart, named by the reader, and grammar holds', async ({ page }) => {
  const [first, second] = await twoLinks(page);
  await openCompare(page);
  await paste(sideOf(page, 'First'), first);
  await paste(sideOf(page, 'Second'), second);
  await expect(page.locator('.lead[role="status"]')).toContainText(
    '1 row is answered by the first only, 1 row is answered by the second only, ',
  );
  await sideOf(page, 'Second').getByLabel('Called').fill('Founder');
  const heads = page.locator('.compared').first().locator('thead th');
  await expect(heads).toHaveText([/^[A-Z]/, /^First: Audit of \d{4}-/, 'Second: Founder', 'Second against first']);
  await expect(page.locator('main h2').filter({ hasText: 'Only' })).toHaveText([
    /Only the first answers/,
    /Only the second answers/,
  ]);
  await expect(page.locator('.compared').nth(1).locator('thead th')).toHaveCount(2);
  expect(page.url()).not.toContain('Founder');
});

test('the address holds both sides, without names, and opens them again: reloaded, pasted, and by hand', async ({
  page,
}) => {
  const [first, second] = await twoLinks(page);
  await page.getByLabel('Name (optional)').fill('Secret name');
  await page.getByLabel('Name (optional)').blur();
  await page.getByLabel('with name, notes').check();
  await page.waitForTimeout(300);
  const named = await linkTo(page);
  await openCompare(page);
  await paste(sideOf(page, 'First'), first);
  await paste(sideOf(page, 'Second'), named);
  await expect(page.locator('.compared').first()).toContainText('Second: Secret name');
  const [a, b] = [codeOf(first), codeOf(second)];
  const address = page.url();
  expect(address.split('#')[1]).toBe(`a=${a}&b=${b}`);
  await page.reload();
  await expect(page.locator('.lead[role="status"]')).toContainText('differ on 1');
  // Another address on the same page.
  await page.evaluate((code) => {
    location.hash = `a=${code}&b=${code}`;
  }, a);
  await expect(page.locator('.lead[role="status"]')).toContainText('they agree on 2 and differ on 0');
  await page.goto('about:blank');
  await openCompare(page);
  await paste(sideOf(page, 'Second'), address);
  await expect(sideOf(page, 'Second').getByRole('alert')).toContainText('holds two audits; this is its second');
  await expect(sideOf(page, 'Second')).toContainText('2 rows answered');
});

test('what cannot be opened says why, and the same file can be tried again', async ({ page }) => {
  await openCompare(page, '#a=nonsense');
  const [first, second] = [sideOf(page, 'First'), sideOf(page, 'Second')];
  await expect(first.getByRole('alert')).toContainText('no link to an audit');
  await paste(second, 'https://example.com/product-maturity/audit/#own=abc');
  await expect(second.getByRole('alert')).toContainText('Ask its sender to press “Copy link”');
  const input = second.getByLabel('A file');
  const open = (text: string): Promise<void> =>
    input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await open('<b>');
  await expect(second.getByRole('alert')).toContainText('“a.json”: It is not JSON');
  expect(await input.evaluate((field: HTMLInputElement) => field.value)).toBe('');
  await open('{}');
  await expect(second.getByRole('alert')).toContainText('“a.json”: It is JSON, but not an audit');
});

test('a colleague answers the same anew, and compares with the link though the page was reloaded', async ({
  page,
  browser,
}) => {
  await openAudit(page);
  await holdAgainst(page, 'mvp');
  await answer(page, 'data-backup', '*nothing');
  const link = await linkTo(page);
  const context = await browser.newContext();
  const colleague = await context.newPage();
  await colleague.goto(link);
  await colleague.getByRole('button', { name: 'Answer it yourself and compare' }).click();
  await expect(colleague.locator('.session[aria-busy=false] .progress')).toContainText('0 of 124');
  await expect(colleague.locator('.target input[value="mvp"]')).toBeChecked();
  await answer(colleague, 'data-backup', '10k');
  await colleague.reload();
  await expect(rowOf(colleague, 'data-backup').locator('input:checked')).toHaveValue('10k');
  await colleague.getByRole('link', { name: 'Compare with another audit' }).click();
  await expect(colleague.locator('.compared tbody td').first()).toContainText('nothing yet');
  await expect(colleague.locator('.compared tbody td').nth(2)).toContainText('▲');
  await context.close();
});

test('on a phone each row is a list of what the two say, and nothing runs over', async ({ page }) => {
  const [first, second] = await twoLinks(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await openCompare(page, `#a=${codeOf(first)}&b=${codeOf(second)}`);
  const cells = page.locator('.compared').first().locator('tbody td');
  await expect(cells.first()).toHaveText('First: nothing yet');
  await expect(cells.nth(1)).toHaveText(/^Second: /);
  await expect(cells.first().locator('.side-name')).toBeVisible();
  const tops = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('two audits side by side: where they agree, and the greatest difference first', async ({ page }) => {
  await openAudit(page);
  await answer(page, 'data-backup', '*nothing');
  await answer(page, 'alerting', 'mvp');
  await answer(page, 'logging', 'mvp');
  const first = await linkTo(page);
  await answer(page, 'data-backup', '1m');
  await answer(page, 'alerting', '10k');
  await page.waitForTimeout(400);
  await page.getByRole('link', { name: 'Compare with another audit' }).click();
  const second = page.getByRole('region', { name: 'Second audit' });
  await second.getByLabel('A link to an audit').fill('nonsense');
  await second.getByRole('button', { name: 'Open' }).click();
  await expect(second.getByRole('alert')).toContainText('no link to an audit');
  await second.getByLabel('A link to an audit').fill(first);
  await second.getByRole('button', { name: 'Open' }).click();
  await expect(page.locator('.lead[role="status"]')).toContainText(
    'Both answer 3 rows: they agree on 1 and differ on 2.',
  );
  await expect(page.locator('.compared tbody th')).toHaveText(['Data Backup', 'Alerting']);
});
