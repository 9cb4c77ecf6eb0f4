/** Audits for specs that need one which is kept already, or one that is just begun. */
import type { Locator, Page } from '@playwright/test';
import { beginAudit, type Audit } from '../../src/features/audit/audit.ts';
import { writeAudit } from '../../src/features/audit/file.ts';
import { answer, holdAgainst, openAudit } from './audit.ts';
import { expect } from './test.ts';

export const AUDIT_PATH = 'product-maturity/audit/';

/** What is there once the page has opened its audit. */
export const readyOf = (page: Page): Locator => page.locator('.session[aria-busy=false] .progress');

/** An audit that is kept already. */
const STORED: Audit = {
  ...beginAudit('stored', 'product-maturity', '10k', Date.UTC(2026, 0, 5)),
  name: { value: 'Kept', at: 1 },
  answers: {
    'data-backup': { value: 'poc', at: 1, text: 'It said so once' },
    alerting: { value: 'poc', at: 1, text: 'It said so once' },
  },
};

/** Keeps a text under a key, as another page did, and opens the audit of an address. */
export const keepAndOpen =
  (fragment: string, text = writeAudit(STORED)) =>
  async (page: Page): Promise<void> => {
    await page.evaluate((it) => {
      localStorage.setItem('audit:product-maturity:stored', it);
    }, text);
    await page.goto('about:blank');
    await openAudit(page, fragment);
  };

/** Makes an audit with a first finding. */
export const begun = async (page: Page): Promise<void> => {
  await expect(readyOf(page)).toBeVisible();
  await holdAgainst(page, '10k');
  await answer(page, 'data-backup', '*nothing');
  await expect(page.getByRole('button', { name: 'Pin Data Backup' })).toBeVisible();
};
