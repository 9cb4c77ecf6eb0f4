/** Audits are kept in the browser, travel in links and files, and can be laid side by side. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answer, foundOf, holdAgainst, linkTo, openAudit, rowOf } from './audit.ts';
import { expect, test } from './test.ts';

const saveJson = async (page: Page): Promise<string> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'The audit (JSON)' }).click();
  return (await download).path();
};

/** Answers every other row as fast as a page can. */
const EVERY_OTHER = async (rest: number): Promise<void> => {
  for (const [index, field] of [...document.querySelectorAll('#have fieldset')].entries()) {
    if (index % 2 === rest) field.querySelector('input')?.click();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

test.describe('Kept in the browser', () => {
  test('an audit survives a reload; the bare address restores nothing, but offers it', async ({ page }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    await page.getByLabel('Name (optional)').fill('Our shop');
    await page.getByLabel('Name (optional)').blur();
    await page.reload();
    await expect(rowOf(page, 'data-backup').locator('input:checked')).toHaveValue('poc');
    await page.goto('product-maturity/stages/');
    await openAudit(page);
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('0 of 124');
    await page.getByRole('button', { name: 'Our shop', exact: true }).click();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
  });

  test('several stand side by side; a deleted one comes back', async ({ page }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    await page.getByRole('button', { name: 'New audit' }).click();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('0 of 124');
    await answer(page, 'alerting', 'mvp');
    await expect(page.getByText('1 audit kept in this browser')).toBeVisible();
    await page.getByRole('button', { name: 'Delete this audit' }).click();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('0 of 124');
    await page.locator('.told').getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
    await expect(rowOf(page, 'alerting').locator('input:checked')).toHaveValue('mvp');
  });

  test('two tabs at once: each shows what the other answers, and nothing is dropped', async ({ page, context }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    const other = await context.newPage();
    // The browser may tell a little later of an address that a script has written.
    await expect(page).toHaveURL(/#own=/);
    await other.goto(page.url());
    await expect(other.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
    await answer(other, 'alerting', 'mvp');
    await expect(rowOf(page, 'alerting').locator('input:checked')).toHaveValue('mvp');
    await answer(page, 'data-backup', '10k');
    await expect(rowOf(other, 'data-backup').locator('input:checked')).toHaveValue('10k');
    await page.reload();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('2 of 124');
  });

  test('where there is no room it says so, goes on, and offers the file', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    await answer(page, 'alerting', '*nothing');
    await expect(page.getByText('Not kept.')).toBeVisible();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('2 of 124');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    expect((await download).suggestedFilename()).toMatch(/^audit-product-maturity-.*\.json$/);
    await page.getByRole('button', { name: 'New audit' }).click();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('0 of 124');
    await expect(page.getByText('Not kept; it goes with this page.')).toBeVisible();
    await page.goBack();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('2 of 124');
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await Promise.all([leaving, dialog.accept()]);
  });

  test('two tabs at full speed lose nothing', async ({ page, context }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    const other = await context.newPage();
    // The browser may tell a little later of an address that a script has written.
    await expect(page).toHaveURL(/#own=/);
    await other.goto(page.url());
    await expect(other.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
    // Both at once, with a breath between so that they take turns.
    await Promise.all([page.evaluate(EVERY_OTHER, 0), other.evaluate(EVERY_OTHER, 1)]);
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('124 of 124');
    await expect(other.locator('.session[aria-busy=false] .progress')).toContainText('124 of 124');
    await page.reload();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('124 of 124');
  });

  test('what another tab deletes is not brought back unasked', async ({ page, context }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    const other = await context.newPage();
    // The browser may tell a little later of an address that a script has written.
    await expect(page).toHaveURL(/#own=/);
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Delete this audit' }).click();
    await expect(page.getByText('Deleted in another tab.')).toBeVisible();
    await answer(page, 'alerting', 'mvp');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('button', { name: 'Keep it after all' }).click();
    await expect(page.getByText('Deleted in another tab.')).toBeHidden();
    await page.reload();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('2 of 124');
  });

  test('what cannot be read is left where it is, and can be saved', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('audit:product-maturity:x', '{"format":"stagecraft-audit","version":9}');
    });
    await openAudit(page);
    await expect(page.getByText('It has the format version 9')).toBeVisible();
    await answer(page, 'data-backup', 'poc');
    expect(await page.evaluate(() => localStorage.getItem('audit:product-maturity:x'))).toContain('"version":9');
  });
});

test.describe('In a link', () => {
  test('a colleague opens it, their own audits stay, and the first change makes a copy', async ({ page, browser }) => {
    await openAudit(page);
    await holdAgainst(page, 'mvp');
    await answer(page, 'data-backup', '*nothing');
    const link = await linkTo(page);
    const colleague = await (await browser.newContext()).newPage();
    await colleague.goto(link);
    await expect(foundOf(colleague, 'data-backup')).toHaveText('▼ under-built by 2 steps');
    expect(await colleague.evaluate(() => localStorage.length)).toBe(0);
    await answer(colleague, 'alerting', 'mvp');
    await expect(colleague).toHaveURL(/#own=/);
    await colleague.context().close();
  });

  test('names and notes go along only on request', async ({ page }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    await page.getByLabel('Name (optional)').fill('Secret name');
    await page.getByLabel('Name (optional)').blur();
    const bare = await linkTo(page);
    await page.getByLabel('with name, notes').check();
    await page.waitForTimeout(300);
    const whole = await linkTo(page);
    expect(whole.length).toBeGreaterThan(bare.length);
    const other = await page.context().newPage();
    await other.goto(bare);
    await expect(other.getByLabel('Name (optional)')).toHaveValue('');
    await other.goto('about:blank');
    await other.goto(whole);
    await expect(other.getByLabel('Name (optional)')).toHaveValue('Secret name');
  });

  test('a damaged one says so and opens what is whole; nonsense is told from it', async ({ page }) => {
    await openAudit(page);
    await page.getByRole('group', { name: 'All of Security as at' }).getByRole('button', { name: 'MVP' }).click();
    await page.getByRole('group', { name: 'All of Observability as at' }).getByRole('button', { name: 'MVP' }).click();
    await page.getByRole('group', { name: 'All of Deployment as at' }).getByRole('button', { name: 'MVP' }).click();
    await expect(page.locator('.export-audit')).toBeVisible();
    const link = await linkTo(page);
    await page.goto('about:blank');
    await page.goto(link.slice(0, -9));
    await expect(page.locator('.warnings').getByRole('alert')).toContainText('answers did not arrive');
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('9 of 124');
    for (const nonsense of ['audit=hello', 'audit=1.', 'audit=9.abc', 'audit=%00', 'own=none', '<b>']) {
      await page.goto('about:blank');
      await openAudit(page, nonsense);
      await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('0 of 124');
    }
  });
});

test.describe('In a file', () => {
  test('goes out and comes back as it was', async ({ page, browser }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    const path = await saveJson(page);
    const other = await (await browser.newContext()).newPage();
    await other.goto(page.url().replace(/#.*/, ''));
    await other.locator('.session[aria-busy=false]').getByLabel('Open a file').setInputFiles(path);
    await expect(other.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
    expect(readFileSync(await saveJson(other), 'utf8')).toBe(readFileSync(path, 'utf8'));
    await other.context().close();
  });

  test('what is no audit is refused with its reason, and nothing is lost', async ({ page }, testInfo) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    const open = (name: string, buffer: Buffer): Promise<void> =>
      page
        .locator('.session[aria-busy=false]')
        .getByLabel('Open a file')
        .setInputFiles({ name, mimeType: 'application/json', buffer });
    await open('a.json', Buffer.from('<b>hi</b>'));
    await expect(page.getByText('“a.json” was not brought in. It is not JSON')).toBeVisible();
    await open('b.json', Buffer.from('{"decisions":[]}'));
    await expect(page.getByText('“b.json” was not brought in. It is JSON, but not an audit')).toBeVisible();
    const large = testInfo.outputPath('c.json');
    writeFileSync(large, Buffer.alloc(50_000_000, 32));
    await page.locator('.session[aria-busy=false]').getByLabel('Open a file').setInputFiles(large);
    await expect(page.getByText('“c.json” was not brought in. It has 50 MB')).toBeVisible();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
  });
});

test('no request carries anything of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await openAudit(page);
  const before = asked.length;
  await holdAgainst(page, 'mvp');
  await page.getByLabel('Name (optional)').fill('Secret name');
  await answer(page, 'data-backup', 'poc');
  await page.getByRole('button', { name: 'Add a note Data Backup' }).click();
  await page.getByLabel('Note on Data Backup').fill('Secret note');
  await linkTo(page);
  await page.getByText('QR code').click();
  await page.waitForTimeout(500);
  const later = asked.slice(before);
  expect(later.length).toBeGreaterThan(0);
  // What names the build after a file is the same for everybody.
  expect(later.filter((line) => !/^[^?#]+\.(js|json|svg)(\?[0-9a-f]{10})? $/.test(line))).toEqual([]);
});
