/** Days are the reader's, wherever the reader is: 2 December in Auckland, the first still in Greenwich and Los Angeles. */
import type { Page } from '@playwright/test';
import { openAudit } from './audit.ts';
import { pressWords } from './person.ts';
import { expect, test } from './test.ts';
import { textOf, WIZARD } from './wizard.ts';

/** 2 December 2026, 10:00 in Auckland. */
const MORNING = new Date('2026-12-01T21:00:00Z');

const savedName = async (page: Page, button: string): Promise<string> => {
  const download = page.waitForEvent('download');
  // What is found comes in parts: the button is pressed once it stands still.
  await page.getByRole('button', { name: button, exact: true }).click();
  return (await download).suggestedFilename();
};

for (const [timezoneId, day] of [
  ['Pacific/Auckland', '2026-12-02'],
  ['America/Los_Angeles', '2026-12-01'],
] as const) {
  test.describe(`In ${timezoneId}`, () => {
    test.use({ timezoneId });

    test.beforeEach(async ({ page }) => {
      await page.clock.setFixedTime(MORNING);
    });

    test('an audit begins on the day that it is there: on the page, in its file, and in the file’s name', async ({
      page,
    }) => {
      await openAudit(page, 'target=mvp');
      await pressWords(page.locator('[data-key=data-backup] label').filter({ hasText: 'Nothing yet' }));
      expect(await savedName(page, 'The audit (JSON)')).toBe(`audit-product-maturity-${day}.json`);
      await pressWords(page.getByRole('button', { name: 'New audit' }));
      await expect(page.locator('.saved-audits .rows li')).toContainText(`Begun on ${day}`);
      await expect(page.locator('.saved-audits .rows li')).toContainText(`Audit of ${day}`);
    });

    test('a decision is taken on the day that it is there: in the log, in its record, and in the file’s name', async ({
      page,
    }) => {
      await page.goto(`${WIZARD}?learn=no`);
      await page.getByLabel('What is it about?').fill('Single sign-on');
      const download = page.waitForEvent('download');
      await pressWords(page.getByRole('button', { name: 'Download the record (Markdown)' }));
      const record = await download;
      expect(record.suggestedFilename()).toBe(`${day}-single-sign-on.md`);
      expect(await textOf(record)).toContain(`date: ${day}`);
      await pressWords(page.getByRole('button', { name: 'Keep it' }));
      await expect(page.getByText('Kept in this browser.')).toBeVisible();
      await page.goto('decide/log/');
      await expect(page.locator('.log .items > li .credit')).toContainText(day);
    });
  });
}
