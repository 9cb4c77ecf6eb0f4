/** Words of decisions that are being changed: none is lost to another edit, another tab, a file, or by leaving the page. */
import type { Locator, Page } from '@playwright/test';
import { pressWords } from './person.ts';
import { expect, test } from './test.ts';
import { textOf, WIZARD, wizardOn } from './wizard.ts';

/** Keeps a decision under a name, with a note. */
const keep = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${WIZARD}?learn=no&stage=mvp`);
  const { box } = wizardOn(page);
  await box.getByLabel('What is it about?').fill(name);
  await box.getByLabel('Note').fill('Asked once.');
  await box.getByRole('button', { name: 'Keep it' }).click();
  await expect(box.getByText('Kept in this browser.')).toBeVisible();
};

const items = (page: Page): Locator => page.locator('.log .items > li');
const edit = (page: Page, name: string): Promise<void> =>
  pressWords(page.getByRole('button', { name: `Edit “${name}”` }));
const notes = (page: Page): Locator => page.getByLabel('Note');
const keepChange = (page: Page): Locator => page.getByRole('button', { name: 'Keep the change' });

/** What is kept: the name and the note of each. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (JSON.parse(localStorage.getItem('decisions') ?? '') as { decisions: { name: string; note: string }[] }).decisions
      .map(({ name, note }) => `${name}: ${note}`)
      .toSorted(),
  );

test('An edit stays open with its words while another is begun, one is deleted and taken back, and a file comes', async ({
  page,
}) => {
  await keep(page, 'First');
  await keep(page, 'Second');
  await keep(page, 'Third');
  await page.goto('decide/log/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON “Third”' }).click(),
  ]);
  const file = (await textOf(download)).replaceAll('Third', 'Fourth').replace(/"id": "/, '"id": "other-');
  await edit(page, 'First');
  await notes(page).fill('Typed for the first');
  await edit(page, 'Second');
  await notes(page).first().fill('Typed for the second');
  await pressWords(page.getByRole('button', { name: 'Delete “Third”' }));
  await pressWords(page.getByRole('button', { name: 'Undo' }));
  await expect(page.getByRole('heading', { name: 'Third: Skip it' })).toBeVisible();
  await page
    .getByLabel('Bring in JSON')
    .setInputFiles({ name: 'd.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.getByRole('heading', { name: 'Fourth: Skip it' })).toBeVisible();
  await expect(notes(page).first()).toHaveValue('Typed for the second');
  await expect(notes(page).last()).toHaveValue('Typed for the first');
  await pressWords(keepChange(page).last());
  await expect(items(page).last()).toContainText('Typed for the first');
  await expect(notes(page)).toHaveValue('Typed for the second');
  await pressWords(keepChange(page));
  await expect
    .poll(() => kept(page))
    .toEqual([
      'First: Typed for the first',
      'Fourth: Asked once.',
      'Second: Typed for the second',
      'Third: Asked once.',
    ]);
});

test.describe('In two tabs', () => {
  const openBoth = async (page: Page): Promise<Page> => {
    await keep(page, 'A thing');
    await page.goto('decide/log/');
    const other = await page.context().newPage();
    await other.goto('decide/log/');
    await edit(page, 'A thing');
    await edit(other, 'A thing');
    return other;
  };

  test('a name that one changes and a note that the other changes are both kept', async ({ page }) => {
    const other = await openBoth(page);
    await notes(page).fill('The note of one');
    await other.getByLabel('What is it about?').fill('The name of the other');
    await pressWords(keepChange(other));
    // What is not being changed here follows.
    await expect(page.getByLabel('What is it about?')).toHaveValue('The name of the other');
    await pressWords(keepChange(page));
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(other.locator('.note')).toHaveText('The note of one');
    expect(await kept(page)).toEqual(['The name of the other: The note of one']);
  });

  test('where both change the note, the second is shown the first before it takes its place', async ({ page }) => {
    const other = await openBoth(page);
    await notes(page).fill('The note of one');
    await notes(other).fill('The note of the other');
    await pressWords(keepChange(other));
    await expect(page.getByRole('alert')).toHaveText(/changed the note to “The note of the other”/);
    expect(await kept(page)).toEqual(['A thing: The note of the other']);
    await pressWords(keepChange(page));
    await expect.poll(() => kept(page)).toEqual(['A thing: The note of one']);
  });

  test('the wizard that a decision was opened in keeps what the log has changed meanwhile', async ({ page }) => {
    await keep(page, 'A thing');
    await page.goto('decide/log/');
    const other = await page.context().newPage();
    await other.goto('decide/log/');
    await page.getByRole('link', { name: 'Open “A thing”' }).click();
    const { box } = wizardOn(page);
    await expect(box.getByLabel('Note')).toHaveValue('Asked once.');
    await edit(other, 'A thing');
    await notes(other).fill('Asked twice.');
    await pressWords(keepChange(other));
    // What is not being changed here follows.
    await expect(box.getByLabel('Note')).toHaveValue('Asked twice.');
    await box.getByLabel('What is it about?').fill('A thing or two');
    await box.getByRole('button', { name: 'Keep the change' }).click();
    await expect(box.getByText('Kept in this browser.')).toBeVisible();
    await expect(box.getByLabel('Note')).toHaveValue('Asked twice.');
    await expect(other.getByRole('heading', { name: 'A thing or two: Skip it' })).toBeVisible();
    expect(await kept(page)).toEqual(['A thing or two: Asked twice.']);
    // Both change the note now.
    await edit(other, 'A thing or two');
    await notes(other).fill('Of the log');
    await box.getByLabel('Note').fill('Of the wizard');
    await pressWords(keepChange(other));
    await expect(other.getByText('Of the log')).toBeVisible();
    await box.getByRole('button', { name: 'Keep the change' }).click();
    await expect(box.getByText('Another tab has changed the note to “Of the log”.')).toBeVisible();
    expect(await kept(page)).toEqual(['A thing or two: Of the log']);
    await box.getByRole('button', { name: 'Keep the change' }).click();
    await expect.poll(() => kept(page)).toEqual(['A thing or two: Of the wizard']);
  });
});

test.describe('Leaving the page', () => {
  /** Whether the browser asks before the page is left; it stays then. */
  const isAsked = async (page: Page): Promise<boolean> => {
    let asked = false;
    page.once('dialog', (dialog) => {
      asked = dialog.type() === 'beforeunload';
      void dialog.dismiss();
    });
    await page.evaluate(() => {
      location.assign('/about/');
    });
    // The dialog comes before any navigation does.
    await page.waitForLoadState().catch(() => undefined);
    return asked;
  };

  test('asks while an edit in the log is not kept', async ({ page }) => {
    await keep(page, 'A thing');
    await page.goto('decide/log/');
    await edit(page, 'A thing');
    await page.keyboard.press('End');
    await page.keyboard.type(' or two');
    expect(await isAsked(page)).toBe(true);
    await expect(page.getByLabel('What is it about?')).toHaveValue('A thing or two');
    await pressWords(keepChange(page));
    await expect(page.getByRole('heading', { name: 'A thing or two' })).toBeVisible();
    expect(await isAsked(page)).toBe(false);
  });

  test('asks while what was entered in a wizard is neither kept nor exported', async ({ page }) => {
    await page.goto(`${WIZARD}?learn=no`);
    const { box } = wizardOn(page);
    await box.getByLabel('Note').click();
    await page.keyboard.type('Asked once.');
    expect(await isAsked(page)).toBe(true);
    await expect(box.getByLabel('Note')).toHaveValue('Asked once.');
    await Promise.all([
      page.waitForEvent('download'),
      box.getByRole('button', { name: 'Download the record' }).click(),
    ]);
    expect(await isAsked(page)).toBe(false);
  });
});
