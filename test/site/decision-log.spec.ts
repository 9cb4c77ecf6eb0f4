/** The log of decisions: kept in the browser, in and out as files. */
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { LEARN, WIZARD, textOf, wizardOn } from './wizard.ts';

test.describe('The decision log', () => {
  const keep = async (page: Page, name: string): Promise<void> => {
    await page.goto(`${WIZARD}?learn=no&stage=mvp`);
    const { box } = wizardOn(page);
    await box.getByLabel('What is it about?').fill(name);
    await box.getByLabel('Note').fill('Asked once.');
    await box.getByRole('button', { name: 'Keep it' }).click();
    await expect(box.getByText('Kept in this browser.')).toBeVisible();
  };

  test('keeps, opens, edits, deletes and undoes', async ({ page }) => {
    await keep(page, 'First <i>thing</i>');
    await keep(page, 'Second thing');
    await page.goto('decide/log/');
    const items = page.locator('.log .items > li');
    await expect(items).toHaveCount(2);
    await expect(items.first()).toContainText('Second thing: Skip it');
    await expect(items.last()).toContainText('First <i>thing</i>');
    await items.first().getByRole('button', { name: 'Edit' }).click();
    await items.first().getByLabel('Note').fill('Asked twice.');
    await items.first().getByRole('button', { name: 'Keep the change' }).click();
    await expect(items.first()).toContainText('Asked twice.');
    await items.first().getByRole('button', { name: 'Delete' }).click();
    await expect(items).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(items.first()).toContainText('Second thing');
    await page.reload();
    await expect(items).toHaveCount(2);
    await items.first().getByRole('link', { name: 'Open' }).click();
    await expect(page).toHaveURL(/\?learn=no&stage=mvp#decision=/);
    await expect(wizardOn(page).outcome('Skip it')).toBeVisible();
  });

  test('opens a decision with its words, and keeps what is changed in its place', async ({ page }) => {
    await keep(page, 'Single sign-on');
    await page.goto('decide/log/');
    await page.getByRole('link', { name: 'Open “Single sign-on”' }).click();
    const wizard = wizardOn(page);
    await expect(wizard.box.getByText('You opened “Single sign-on”')).toBeVisible();
    await expect(wizard.box.getByLabel('What is it about?')).toHaveValue('Single sign-on');
    await wizard.change(LEARN).click();
    for (const answer of ['Yes', 'Yes', 'Yes']) await wizard.answer(answer);
    await expect(wizard.outcome('Do it by hand')).toBeVisible();
    await expect(wizard.box.getByLabel('Note')).toHaveValue('Asked once.');
    await wizard.box.getByRole('button', { name: 'Keep the change' }).click();
    await expect(wizard.box.getByText('Kept in this browser.')).toBeVisible();
    await page.goto('decide/log/');
    await expect(page.locator('.log .items > li')).toHaveCount(1);
    await expect(page.locator('.log .items > li')).toContainText('Single sign-on: Do it by hand');
  });

  test('moves the focus along by keyboard, and says what was done', async ({ page }) => {
    await keep(page, 'A thing');
    await page.goto('decide/log/');
    await page.getByRole('button', { name: 'Edit “A thing”' }).press('Enter');
    await expect(page.getByLabel('What is it about?')).toBeFocused();
    await page.keyboard.type(' or two');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'A thing or two: Skip it' })).toBeFocused();
    await page.getByRole('button', { name: 'Delete “A thing or two”' }).press('Enter');
    await expect(page.getByRole('status').first()).toHaveText('“A thing or two” was deleted.');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  });

  test('undoes every deletion, and none is lost where there is no room for it', async ({ page }) => {
    await keep(page, 'First');
    await keep(page, 'Second');
    await page.goto('decide/log/');
    const items = page.locator('.log .items > li');
    await page.getByRole('button', { name: 'Delete “First”' }).click();
    await page.getByRole('button', { name: 'Delete “Second”' }).click();
    await expect(items).toHaveCount(0);
    const undo = (name: string) => page.getByRole('button', { name: `Undo the deletion of “${name}”` });
    await page.evaluate(() => {
      const own = Storage.prototype.setItem.bind(localStorage);
      Storage.prototype.setItem = () => {
        Storage.prototype.setItem = own;
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await undo('First').click();
    await expect(page.getByText('Nothing was changed.')).toBeVisible();
    await undo('First').click();
    await undo('Second').click();
    await expect(items).toHaveCount(2);
  });

  test('keeps an edit whose decision another tab has deleted', async ({ page, context }) => {
    await keep(page, 'A thing');
    await page.goto('decide/log/');
    await page.getByRole('button', { name: 'Edit “A thing”' }).click();
    await page.getByLabel('Note').fill('Half written');
    const other = await context.newPage();
    await other.goto('decide/log/');
    await other.getByRole('button', { name: 'Delete “A thing”' }).click();
    await expect(page.getByText('It was deleted in another tab.')).toBeVisible();
    await expect(page.getByLabel('Note')).toHaveValue('Half written');
    await page.getByRole('button', { name: 'Keep the change' }).click();
    await expect(page.locator('.log .items > li')).toContainText('Half written');
  });

  test('goes out and comes in as a file', async ({ page }) => {
    await keep(page, 'A thing');
    await page.goto('decide/log/');
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return textOf(download);
    };
    const json = await save('Download all as JSON');
    expect(await save('Download all as Markdown')).toContain('# A thing: Skip it');
    const items = page.locator('.log .items > li');
    await items.getByRole('button', { name: 'Delete' }).click();
    await expect(items).toHaveCount(0);
    const file = page.getByLabel('Bring in JSON');
    await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await expect(page.getByText('“x.json” was not brought in.')).toBeVisible();
    await file.setInputFiles({ name: 'decisions.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await expect(items).toHaveCount(1);
    await expect(items).toContainText('Asked once.');
  });

  for (const [what, stored] of [
    ['corrupt', '{"version":1,"decisions":[{"id"'],
    ['written by a newer version', '{"version":99,"decisions":[]}'],
  ] as const) {
    test(`Storage that is ${what} is said and left as it is, and the wizard still works`, async ({ page }) => {
      await page.goto('about/');
      await page.evaluate((text) => {
        localStorage.setItem('decisions', text);
      }, stored);
      await page.goto(`${WIZARD}?learn=no`);
      const { box } = wizardOn(page);
      await box.getByRole('button', { name: 'Keep it' }).click();
      await expect(box.getByText('It was not kept.')).toBeVisible();
      await page.goto('decide/log/');
      await expect(page.getByText('could not be read')).toBeVisible();
      expect(await page.evaluate(() => localStorage.getItem('decisions'))).toBe(stored);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download it and begin afresh' }).click(),
      ]);
      expect(await textOf(download)).toBe(stored);
      await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
    });
  }

  for (const [what, spoil] of [
    ['full', 'setItem'],
    ['refused', 'getItem'],
  ] as const) {
    test(`Storage that is ${what} is said, and the record can still be had`, async ({ page }) => {
      await page.addInitScript((method) => {
        Storage.prototype[method] = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      }, spoil);
      await page.goto(`${WIZARD}?learn=no`);
      const { box } = wizardOn(page);
      await box.getByLabel('What is it about?').fill('A thing');
      await box.getByRole('button', { name: 'Keep it' }).click();
      await expect(box.getByText('It was not kept.')).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        box.getByRole('button', { name: 'Download the record' }).click(),
      ]);
      expect(await textOf(download)).toContain('# A thing');
    });
  }
});
