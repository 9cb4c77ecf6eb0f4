/** What is being typed on the page of an audit belongs to one audit and one row, whatever is opened or changed meanwhile. */
import type { Page } from '@playwright/test';
import { openAudit, rowOf } from './audit.ts';
import { LAPTOP, PHONE, pressWords, type Pointer } from './person.ts';
import { expect, test } from './test.ts';

const nameField = (page: Page) => page.getByLabel('Name (optional)');
const noteField = (page: Page) => page.getByLabel('Note on Data Backup');
/** Has the note's field opened; nobody types before it is there. */
const beginNote = async (page: Page): Promise<void> => {
  await pressWords(page.getByRole('button', { name: 'Add a note Data Backup' }));
  await expect(noteField(page)).toBeFocused();
};
const progress = (page: Page) => page.locator('.session[aria-busy=false] .progress');

/** The names of the kept audits, and the notes on one row, in any order. */
const kept = (page: Page): Promise<{ readonly names: string[]; readonly notes: string[] }> =>
  page.evaluate(() => {
    const audits = Object.keys(localStorage)
      .filter((key) => key.startsWith('audit:'))
      .map(
        (key) =>
          (
            JSON.parse(localStorage.getItem(key) ?? '') as {
              audit: { name: { value: string }; marks: Record<string, { note?: string; value?: string }> };
            }
          ).audit,
      );
    return {
      names: audits.map(({ name }) => name.value).toSorted(),
      notes: audits
        .map(({ marks }) => [marks['data-backup']?.note, marks['data-backup']?.value].filter(Boolean).join(' '))
        .toSorted(),
    };
  });

/** An audit with a first finding, and a name if one is given. */
const makeAudit = async (page: Page, name: string, pointer: Pointer = 'mouse'): Promise<void> => {
  await pressWords(page.locator('.target label').filter({ hasText: '10k' }), pointer);
  await pressWords(rowOf(page, 'data-backup').getByText('Nothing yet'), pointer);
  if (name === '') return;
  await nameField(page).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await kept(page)).names).toContain(name);
};

const beginAnother = async (page: Page, pointer: Pointer = 'mouse'): Promise<void> => {
  await pressWords(page.getByRole('button', { name: 'New audit' }), pointer);
  await expect(progress(page)).toContainText('0 of 124');
};

for (const [device, use, pointer] of [
  ['a laptop', LAPTOP, 'mouse'],
  ['a phone', PHONE, 'touch'],
] as const) {
  test.describe(`On ${device} a name`, () => {
    test.use(use);

    for (const [when, isKeptFirst] of [
      ['after it has been kept', true],
      ['before it has been kept', false],
    ] as const) {
      test(`stays with the audit for which it is typed, when Back leads to another ${when}`, async ({ page }) => {
        await openAudit(page);
        await makeAudit(page, 'AAA', pointer);
        await beginAnother(page, pointer);
        await makeAudit(page, '', pointer);
        await nameField(page).click();
        await page.keyboard.type('BBB');
        if (isKeptFirst) await expect.poll(async () => (await kept(page)).names).toEqual(['AAA', 'BBB']);
        await page.goBack();
        await expect(nameField(page)).toHaveValue('AAA');
        // A visit to the field changes nothing either.
        await nameField(page).click();
        await page.keyboard.press('Tab');
        await expect.poll(async () => (await kept(page)).names).toEqual(['AAA', 'BBB']);
        await page.goForward();
        await expect(nameField(page)).toHaveValue('BBB');
      });
    }
  });
}

test.describe('A name', () => {
  test('that is typed for a new audit is kept for it when another is opened at once', async ({ page }) => {
    await openAudit(page);
    await makeAudit(page, 'AAA');
    await beginAnother(page);
    await page.getByText('1 audit kept in this browser').waitFor();
    await nameField(page).click();
    await page.keyboard.type('BBB');
    await pressWords(page.getByRole('button', { name: 'AAA', exact: true }));
    await expect(nameField(page)).toHaveValue('AAA');
    expect((await kept(page)).names).toEqual(['AAA', 'BBB']);
  });

  test('that is being typed when its audit is deleted comes back with it', async ({ page }) => {
    await openAudit(page);
    await makeAudit(page, 'AAA');
    await nameField(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' too');
    // By voice or from a screen reader: the field keeps the focus.
    await page.getByRole('button', { name: 'Delete this audit' }).evaluate((button) => {
      (button as HTMLButtonElement).click();
    });
    await expect(nameField(page)).toHaveValue('');
    await pressWords(page.locator('.told').getByRole('button', { name: 'Undo' }));
    await expect(nameField(page)).toHaveValue('AAA too');
  });

  test('may end in a blank while it is typed on', async ({ page }) => {
    await openAudit(page);
    await makeAudit(page, 'Our');
    await nameField(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' shop ');
    await expect.poll(async () => (await kept(page)).names).toEqual(['Our shop']);
    await page.keyboard.type('now');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await kept(page)).names).toEqual(['Our shop now']);
  });
});

test.describe('In two tabs', () => {
  test('a name that is kept gives way to the other tab’s, though its field still has the focus', async ({
    page,
    context,
  }) => {
    await openAudit(page);
    await makeAudit(page, 'AAA');
    const other = await context.newPage();
    // The browser may tell a little later of an address that a script has written.
    await expect(page).toHaveURL(/#own=/);
    await other.goto(page.url());
    await expect(nameField(other)).toHaveValue('AAA');
    await nameField(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' one');
    await expect(nameField(other)).toHaveValue('AAA one');
    await nameField(other).click();
    await other.keyboard.press('ControlOrMeta+a');
    await other.keyboard.type('Two');
    await other.keyboard.press('Tab');
    await expect(nameField(page)).toHaveValue('Two');
    await expect(nameField(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(nameField(page)).not.toBeFocused();
    await expect(nameField(other)).toHaveValue('Two');
    expect((await kept(page)).names).toEqual(['Two']);
  });

  test('a note that is being typed, and what the other does with its finding, both hold', async ({ page, context }) => {
    await openAudit(page);
    await makeAudit(page, 'AAA');
    const other = await context.newPage();
    // The browser may tell a little later of an address that a script has written.
    await expect(page).toHaveURL(/#own=/);
    await other.goto(page.url());
    await beginNote(page);
    await page.keyboard.type('Half');
    // It moves what stands below it.
    await expect(other.locator('.finding-list .note')).toHaveText('Half');
    await pressWords(other.getByRole('button', { name: 'Pin Data Backup' }));
    await expect(page.getByRole('button', { name: 'Unpin Data Backup' })).toBeVisible();
    await expect(noteField(page)).toBeFocused();
    await page.keyboard.type(' a note');
    await page.keyboard.press('Escape');
    await expect(other.locator('.finding-list .note')).toHaveText('Half a note');
    expect((await kept(page)).notes).toEqual(['Half a note pinned']);
  });
});

test.describe('A note', () => {
  test('stays with the audit for which it is typed, when Back leads to another', async ({ page }) => {
    await openAudit(page);
    await makeAudit(page, 'AAA');
    await beginNote(page);
    await page.keyboard.type('of A');
    await page.keyboard.press('Escape');
    await expect(page.locator('.finding-list .note')).toHaveText('of A');
    await beginAnother(page);
    await makeAudit(page, 'BBB');
    await beginNote(page);
    await page.keyboard.type('of B');
    await page.goBack();
    await expect(nameField(page)).toHaveValue('AAA');
    await expect(page.locator('.finding-list .note')).toHaveText('of A');
    await expect(noteField(page)).toBeHidden();
    expect((await kept(page)).notes).toEqual(['of A', 'of B']);
  });

  test('is kept when its finding is pinned while it is typed', async ({ page }) => {
    await openAudit(page);
    await makeAudit(page, 'AAA');
    await beginNote(page);
    await page.keyboard.type('urgent');
    await pressWords(page.getByRole('button', { name: 'Pin Data Backup' }));
    await expect(page.getByRole('button', { name: 'Unpin Data Backup' })).toBeVisible();
    expect((await kept(page)).notes).toEqual(['urgent pinned']);
  });
});
