/** What an audit warns of: links that cannot be written or opened, and a guide that has changed since. */
import type { Page } from '@playwright/test';
import { answer, holdAgainst, openAudit } from './audit.ts';
import { expect, test } from './test.ts';

/** Brings in a file of an audit with some fields. */
const openJson = async (page: Page, fields: object): Promise<void> => {
  const audit = {
    id: 'old',
    framework: 'product-maturity',
    begun: '2024-01-02',
    name: { value: 'Old', at: 1 },
    target: { value: 'mvp', at: 1 },
    answers: {},
    marks: {},
    ...fields,
  };
  await page
    .locator('.session[aria-busy=false]')
    .getByLabel('Open a file')
    .setInputFiles({
      name: 'old.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ format: 'stagecraft-audit', version: 1, audit })),
    });
};

test('an audit that is only just begun warns of nothing', async ({ page }) => {
  await openAudit(page);
  await answer(page, 'data-backup', 'poc');
  await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
  await expect(page.getByText('Its stage no longer exists')).toHaveCount(0);
  await expect(page.locator('.warnings .warning')).toHaveCount(0);
});

test('a link that cannot be written says so, and one that is too long for most apps too', async ({ page }) => {
  await openAudit(page);
  // Signs that hardly shrink.
  const note = Array.from({ length: 2000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join(
    '',
  );
  await openJson(page, {
    answers: { 'data-backup': { value: 'poc', at: 1 } },
    marks: { 'data-backup': { at: 1, note }, alerting: { at: 1, note: [...note].toReversed().join('') } },
  });
  await page.getByLabel('with name, notes').check();
  await expect(page.locator('.export-audit')).toContainText('too long for most apps, take the file');
  await page.evaluate(() => {
    Object.assign(globalThis, { CompressionStream: undefined });
  });
  await answer(page, 'alerting', 'mvp');
  await expect(page.getByText('The link could not be written; take the file.')).toBeVisible();
  await page.locator('.export-audit').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.export-audit').getByRole('alert')).toContainText('take the file instead');
});

test('the address of somebody else’s own audit says what to ask for', async ({ page }) => {
  await openAudit(page, 'own=abc');
  await expect(page.getByRole('alert').first()).toContainText('Nothing of it could be opened.');
  await expect(page.getByRole('alert').first()).toContainText('ask them to press “Copy link”');
  await answer(page, 'data-backup', 'poc');
  await expect(page.getByText('could be opened')).toBeHidden();
});

test('its stage and texts may be gone: it says so, until another is chosen and each is confirmed', async ({ page }) => {
  await openAudit(page);
  await openJson(page, {
    target: { value: 'gone', at: 1 },
    answers: {
      'data-backup': { value: 'poc', at: 1, text: 'As it was' },
      alerting: { value: 'mvp', at: 1, hash: 1 },
    },
  });
  await expect(page.getByText('Its stage no longer exists; choose one.')).toBeVisible();
  await holdAgainst(page, 'mvp');
  await expect(page.getByText('Its stage no longer exists')).toBeHidden();
  await page.getByText('2 chosen entries read otherwise now').click();
  await page.getByRole('button', { name: 'Still true of Data Backup' }).click();
  await page.reload();
  await page.getByText('1 chosen entry reads otherwise now').click();
  await page.getByRole('button', { name: 'Still true of Alerting' }).click();
  await expect(page.getByText('The guide has changed since')).toBeHidden();
});
