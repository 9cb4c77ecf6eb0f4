/** An audit on paper: blank, to be filled in by hand, and answered. */
import { answer, holdAgainst, openAudit } from './audit.ts';
import { FORMATS, pressed, printed, type Sheet } from './paper.ts';
import { expect, test, urlOf } from './test.ts';

const textOf = (sheets: readonly Sheet[]): string => sheets.map(({ text }) => text).join('');

/** Rows whose words stand on no single sheet. */
const cut = (rows: readonly string[], sheets: readonly Sheet[]): string[] =>
  rows.map(pressed).filter((row) => !sheets.some(({ text }) => text.includes(row)));

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const format of FORMATS) {
    test(`a blank form of 124 rows prints whole on ${format}, each with all its entries`, async ({ page }) => {
      await page.goto('product-maturity/audit/');
      const rows = await page.locator('#have fieldset').allTextContents();
      expect(rows).toHaveLength(124);
      const sheets = await printed(page, format);
      const words = rows.map((row) => row.replace(/Clear the answer on .*/, ''));
      expect(cut(words, sheets)).toEqual([]);
      expect(textOf(sheets)).not.toContain(pressed('scripts, which are off'));
      expect(sheets.length).toBeLessThanOrEqual(7);
    });
  }
});

test('an answered audit prints its name, its target, all findings first, and of each row what was chosen', async ({
  page,
}) => {
  await openAudit(page);
  await page.locator('#audit-name').fill('Our product, autumn');
  await holdAgainst(page, '10k');
  const groups = page.locator('[data-all="mvp"]');
  for (let index = 0; index < (await groups.count()); index += 1) await groups.nth(index).click();
  await expect(page.locator('.progress b')).toHaveText('98');
  const missing = page.locator('.finding-list section').filter({ hasText: 'Missing' });
  await expect(missing.locator('li')).toHaveCount(8);

  const sheets = await printed(page, 'A4');
  const text = textOf(sheets);
  const found = pressed((await missing.locator('h3 .soft').textContent()) ?? '');
  expect(found).toMatch(/^\(\d\d+rows\)$/);
  expect(text.match(/under[^a-z]*built by/g) ?? text.match(/underbuiltby/g) ?? []).not.toHaveLength(0);
  expect(text).toContain('Ourproduct,autumn');
  expect(text.indexOf('Missing,thecostliest')).toBeGreaterThan(0);
  expect(text.indexOf('Missing,thecostliest')).toBeLessThan(text.indexOf('Whatyouhave', text.indexOf('Heldagainst')));
  // A row at MVP, whose other entries are not printed.
  expect(text).toContain(pressed('MVP Environment variables'));
  expect(text).not.toContain(pressed('1M+ Hardware security modules'));
  await expect(missing.locator('li'), 'the screen is as it was').toHaveCount(8);
});

test('the address on paper says nothing of what was answered', async ({ page }) => {
  await openAudit(page, 'target=10k');
  await answer(page, 'secrets-management', 'mvp');
  await expect(page).toHaveURL(/#/);
  const [sheet] = await printed(page, 'A4');
  expect(sheet?.margins).toContain(`${urlOf('real')}product-maturity/audit/ · printed on`);
});

test('findings that a choice leaves out stay out on paper, where the choice is named', async ({ page }) => {
  await openAudit(page);
  await holdAgainst(page, '10k');
  await answer(page, 'secrets-management', 'mvp');
  await answer(page, 'data-backup', 'mvp');
  await page.locator('.finding-list').getByLabel('Part').selectOption('security');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.finding-list').getByLabel('Part')).toBeVisible();
  const text = textOf(await printed(page, 'A4'));
  expect(text).toContain(pressed('Missing, the costliest failure first (1 row)'));
});

test('a button on the page of an audit opens the print dialog', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await openAudit(page);
  await answer(page, 'secrets-management', 'mvp');
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});
