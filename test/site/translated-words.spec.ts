/** What is kept of a translated page, or taken along from it, is in the guide's own words. */
import { readFileSync } from 'node:fs';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { rowOf } from './audit.ts';
import { pressWords } from './person.ts';
import { expect, test } from './test.ts';
import { translateNow } from './translator.ts';

test('the rows of a table that was translated before its script came are exported as the guide has them', async ({
  page,
}) => {
  await page.goto('product-maturity/?dimensions=security');
  await translateNow(page, true);
  await pressWords(page.locator('.export > summary'));
  const download = page.waitForEvent('download');
  await pressWords(page.locator('.export .button').filter({ hasText: 'Save as CSV' }));
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).not.toMatch(/[‹›]/);
  const published = parseCsv((await (await page.request.get('product-maturity.csv')).text()).slice(1));
  // Addresses are those of the site as it was reached.
  const words = (rows: readonly string[][]): string[][] => rows.map((row) => row.slice(0, -1));
  expect(words(parseCsv(text.slice(1)))).toEqual(
    words(published.filter(([id]) => id === 'security' || id === 'dimension id')),
  );
});

test.describe('Where the guide’s own words do not come', () => {
  test.use({ allowedErrors: [/503/] });

  test('nothing is exported, and the page says so', async ({ page }) => {
    await page.goto('product-maturity/?dimensions=security');
    await translateNow(page);
    await page.route('**/product-maturity.json', (route) => route.fulfill({ status: 503, body: '' }));
    await pressWords(page.locator('.export > summary'));
    await pressWords(page.locator('.export .button').filter({ hasText: 'Save as CSV' }));
    await expect(page.locator('.export [role=status]')).toContainText('the guide’s own words did not come');
  });
});

test('a table that nobody translated is exported without asking for anything', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('product-maturity/?dimensions=security');
  await pressWords(page.locator('.export > summary'));
  const download = page.waitForEvent('download');
  await pressWords(page.locator('.export .button').filter({ hasText: 'Save as CSV' }));
  await download;
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
});

test('answers in a form that was translated before its script came keep the guide’s own words', async ({ page }) => {
  // The page is translated as soon as it stands, before any module has come.
  await page.route('**/*.js', async (route) => {
    await page.waitForFunction(() => document.documentElement.classList.contains('translated'));
    await route.continue();
  });
  await page.goto('product-maturity/audit/#target=mvp', { waitUntil: 'commit' });
  await expect(page.locator('.audited').last()).toBeAttached();
  await translateNow(page, true);
  await page.evaluate(() => {
    document.documentElement.classList.add('translated');
  });
  await expect(page.locator('.session[aria-busy=false]')).toBeVisible();
  await rowOf(page, 'data-backup').locator('label').filter({ hasText: 'Automated daily' }).click();
  await expect(rowOf(page, 'data-backup')).toHaveClass(/answered/);
  const stored = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('audit:')) ?? '';
    return localStorage.getItem(key) ?? '';
  });
  expect(stored).toContain('"text": "Automated daily"');
  expect(stored).not.toMatch(/[‹›]/);
  // Opened again untranslated, nothing has changed since.
  await page.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await expect(page.locator('.session[aria-busy=false]')).toBeVisible();
  await expect(page.locator('.found-items, .verdicts').first()).toBeVisible();
  await expect(page.getByText('The guide has changed since')).toHaveCount(0);
});

for (const guide of ['product-maturity', 'saas-roadmap', 'four-levels', 'poc-prototype-mvp', 'production-ready-mvp']) {
  test(`the form of ${guide} is known by its words where nobody translated it: its rows are not asked for`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${guide}/audit/`);
    await expect(page.locator('.session[aria-busy=false]')).toBeVisible();
    expect(asked.filter((path) => path.endsWith('rows.json'))).toEqual([]);
  });
}

test('the code of an embed names it as the guide does, and its script is as it was written', async ({ page }) => {
  await page.goto('embed/?page=product-maturity/dimensions/security');
  await expect(page.locator('.chosen textarea')).not.toHaveValue('');
  const plain = await page.locator('.chosen textarea').inputValue();
  await page.goto('about/');
  await page.goto('embed/');
  await translateNow(page, true);
  await page.locator('.embedding').hover();
  await page.locator('.embedding select').first().selectOption('product-maturity');
  await page.locator('.embedding select').nth(1).selectOption('/product-maturity/dimensions/security/');
  await expect(page.locator('.chosen textarea')).toHaveValue(plain);
});
