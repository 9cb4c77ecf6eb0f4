/** Keys as input methods and other layouts send them: what is being composed is left alone, shortcuts work on every layout. */
import type { Page } from '@playwright/test';
import { answer, holdAgainst, openAudit, rowOf } from './audit.ts';
import { matrixOn } from './matrix.ts';
import { pressWords } from './person.ts';
import { expect, test } from './test.ts';

/** How the protocol names the keys that can be held beside another. */
const HELD = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;

/** What input methods make of the number of a key. */
const COMPOSED = 229;

interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly held?: readonly (keyof typeof HELD)[];
}

/** Presses a key as the browser hears of it, with any key, place and number. */
const pressKey = async (page: Page, { key, code, keyCode, held = [] }: Key): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const shared = {
    key,
    code,
    windowsVirtualKeyCode: keyCode,
    modifiers: held.reduce((sum, name) => sum + HELD[name], 0),
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shared });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
  await session.detach();
};

/** The Enter that ends a composition, as Safari sends it: after the end, so that nothing but its number tells. */
const ENTER: Key = { key: 'Enter', code: 'Enter', keyCode: COMPOSED };

test.describe('While something is composed', () => {
  test('Enter follows no result of the search; the next one does', async ({ page }) => {
    await page.goto('product-maturity/');
    await pressWords(page.locator('.find-open'));
    await page.keyboard.type('backup');
    await expect(page.locator('#found [aria-selected=true]')).toContainText('Backup');
    await pressKey(page, ENTER);
    await pressKey(page, { key: 'ArrowDown', code: 'ArrowDown', keyCode: COMPOSED });
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
    await expect(page.locator('#found-0')).toHaveAttribute('aria-selected', 'true');
    expect(page.url()).toMatch(/\/product-maturity\/$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/aspects\/data-backup\//);
  });

  test('Ctrl+K belongs to the input method', async ({ page }) => {
    await page.goto('product-maturity/');
    await pressKey(page, { key: 'k', code: 'KeyK', keyCode: COMPOSED, held: ['Control'] });
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  });

  test('Enter sends no search of its page, and the words that come of it are searched for', async ({ page }) => {
    await page.goto('search/');
    await page.getByRole('main').getByRole('searchbox').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'bakk', selectionStart: 4, selectionEnd: 4 });
    await pressKey(page, ENTER);
    await session.send('Input.insertText', { text: 'backup' });
    await expect(page.getByRole('status').filter({ hasText: 'for “backup”' })).toBeVisible();
    await expect(page).toHaveURL(/\?q=backup$/);
  });

  test('the filter of the table keeps what is composed, and shows the rows that it then names', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.words.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'sekr', selectionStart: 4, selectionEnd: 4 });
    await expect(matrix.words).toHaveValue('sekr');
    await pressKey(page, ENTER);
    await session.send('Input.insertText', { text: 'secret' });
    await expect(page.getByText('1 of 98 aspects')).toBeVisible();
    await expect(matrix.words).toHaveValue('secret');
  });

  test('Escape closes no note of an audit', async ({ page }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    await holdAgainst(page, '10k');
    await page.getByRole('button', { name: 'Add a note Data Backup' }).click();
    const note = page.getByLabel('Note on Data Backup');
    await note.fill('half a note');
    await pressKey(page, { key: 'Escape', code: 'Escape', keyCode: COMPOSED });
    await pressKey(page, { key: 'a', code: 'KeyA', keyCode: COMPOSED });
    await expect(note).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
  });
});

test.describe('On a Russian keyboard', () => {
  test('Ctrl+K opens the search', async ({ page }) => {
    await page.goto('product-maturity/');
    await pressKey(page, { key: 'л', code: 'KeyK', keyCode: 75, held: ['Control'] });
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  });

  test('Ctrl+Z takes back in an audit, and X says that a row does not apply', async ({ page }) => {
    await openAudit(page);
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    await pressKey(page, { key: 'ч', code: 'KeyX', keyCode: 88 });
    const first = page.locator('#have fieldset').first();
    await expect(first.locator('input:checked')).toHaveValue('*does-not-apply');
    await pressKey(page, { key: 'я', code: 'KeyZ', keyCode: 90, held: ['Control'] });
    await expect(first.locator('input:checked')).toHaveCount(0);
  });
});

test('On a French keyboard the keys of the digits choose in an audit, with Shift and without', async ({ page }) => {
  await openAudit(page);
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await pressKey(page, { key: 'é', code: 'Digit2', keyCode: 50 });
  await pressKey(page, { key: 'à', code: 'Digit0', keyCode: 48 });
  await pressKey(page, { key: '2', code: 'Digit2', keyCode: 50, held: ['Shift'] });
  const rows = page.locator('#have fieldset');
  await expect(rows.nth(0).locator('input:checked')).toHaveValue('mvp');
  await expect(rows.nth(1).locator('input:checked')).toHaveValue('*nothing');
  await expect(rows.nth(2).locator('input:checked')).toHaveValue('mvp');
});

test('A sign above a digit, and a digit with Ctrl, choose nothing in an audit', async ({ page }) => {
  await openAudit(page);
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await pressKey(page, { key: '@', code: 'Digit2', keyCode: 50, held: ['Shift'] });
  await pressKey(page, { key: '2', code: 'Digit2', keyCode: 50, held: ['Control'] });
  await page.keyboard.press('x');
  await expect(page.locator('#have fieldset').first().locator('input:checked')).toHaveValue('*does-not-apply');
  await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
});

for (const held of [
  ['Control', 'Shift'],
  ['Control', 'Alt'],
  ['Control', 'Meta'],
  ['Meta', 'Shift'],
] as const) {
  test(`${held.join('+')}+K and +Z are left to the browser`, async ({ page }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    await page.evaluate(() => {
      const prevented: boolean[] = [];
      Object.assign(window, { prevented });
      addEventListener('keydown', (event) => prevented.push(event.defaultPrevented));
    });
    await pressKey(page, { key: 'K', code: 'KeyK', keyCode: 75, held });
    await pressKey(page, { key: 'Z', code: 'KeyZ', keyCode: 90, held });
    expect(await page.evaluate(() => (window as unknown as { prevented: boolean[] }).prevented)).toEqual([
      false,
      false,
    ]);
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
    await expect(rowOf(page, 'data-backup').locator('input:checked')).toHaveValue('poc');
  });
}
