/** What changes between two stages, how one gets there, and the way from a row to a decision. */
import type { Page } from '@playwright/test';
import { matrixOn } from './matrix.ts';
import { expect, test } from './test.ts';

/** Words of the lead of a page of changes, and the columns that they count. */
const KINDS = [
  ['Begins', /(\d+) begins?\b/],
  ['First stated here', /(\d+) (?:is|are) stated for the first time/],
  ['Is raised', /(\d+) (?:is|are) raised/],
  ['Is dropped', /(\d+) (?:is|are) dropped/],
  ['Stays', /(\d+) stays? as/],
  ['Still not asked for', /(\d+) (?:is|are) still not asked for/],
  ['Not stated', /(\d+) (?:is|are) left unstated/],
] as const;

/** What a page of changes says in its lead, in its picture, and in its tables, by kind. */
const countsOn = async (page: Page) => {
  const lead = (await page.locator('.lead').textContent()) ?? '';
  const picture = page.locator('table.work');
  const heads = await picture.locator('thead th').allTextContents();
  const columns = heads.map((head) => head.trim()).slice(1);
  const rows = await picture
    .locator('tbody tr')
    .evaluateAll((list) =>
      list.map((row) => [...row.querySelectorAll('.number')].map(({ textContent }) => Number(textContent))),
    );
  const marks = await picture
    .locator('tbody tr')
    .evaluateAll((list) => list.map((row) => row.querySelector('.marks')?.textContent.trim().length));
  const told = (await page.locator('table.steps tbody th small').allTextContents()).map((word) => word.trim());
  const rest = await page.locator('.rest').evaluateAll((list) =>
    list.map((element) => ({
      word: element.querySelector('b')?.textContent.replace(':', '') ?? '',
      count: element.querySelectorAll('a').length,
    })),
  );
  const inTables = (kind: string): number =>
    told.filter((word) => word === kind.toLowerCase()).length +
    rest
      .filter(({ word }) => word === kind || word.startsWith(`${kind} at `))
      .reduce((sum, { count }) => sum + count, 0);
  return {
    rows,
    marks,
    lead: KINDS.map(([kind, pattern]) => [kind, Number(pattern.exec(lead)?.[1] ?? 0)]),
    picture: KINDS.map(([kind]) => [kind, rows.reduce((sum, row) => sum + (row[columns.indexOf(kind)] ?? 0), 0)]),
    tables: KINDS.map(([kind]) => [kind, inTables(kind)]),
    all: Number(/Of (\d+)/.exec(lead)?.[1]),
  };
};

/** How many rows a link to changes promises. */
const promised = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0]);

test.describe('A page of changes', () => {
  for (const [site, path] of [
    ['real', 'product-maturity/changes/mvp-to-10k/'],
    ['real', 'product-maturity/changes/poc-to-1m/'],
    ['real', 'saas-roadmap/changes/mvp-to-hardening/'],
    ['real', 'four-levels/changes/internal-tool-to-global-system/'],
    ['real', 'production-ready-mvp/changes/demo-to-mvp/'],
    ['fixture', 'twelve-levels/changes/level-1-to-level-12/'],
    ['fixture', 'two-steps/changes/first-to-second/'],
  ] as const) {
    test.describe(`of the ${site} site`, () => {
      test.use({ site });

      test(`counts alike in its words, its picture and its tables: ${path}`, async ({ page }) => {
        await page.goto(path);
        const { lead, picture, tables, rows, marks, all } = await countsOn(page);
        expect(picture).toEqual(lead);
        expect(tables).toEqual(lead);
        expect(lead.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(all);
        // A mark stands for each row, so that the picture is not colour alone.
        expect(marks).toEqual(rows.map((row) => row.reduce((sum, count) => sum + count, 0)));
      });
    });
  }

  test('is reached from the page of a stage, which says how much it asks for', async ({ page }) => {
    await page.goto('product-maturity/stages/mvp/');
    const section = page.locator('#signs');
    await expect(section.getByRole('heading')).toHaveText('What MVP → 10k asks for');
    const said = (await section.locator('> p').textContent()) ?? '';
    await section.getByRole('link', { name: 'all changes from MVP to 10k' }).click();
    await expect(page).toHaveURL(/\/product-maturity\/changes\/mvp-to-10k\/$/);
    for (const part of said.split(':')[0]?.toLowerCase().split(' and ') ?? []) {
      await expect(page.locator('.lead')).toContainText(part.trim());
    }
  });

  test('fits a phone with every kind of change', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('saas-roadmap/changes/mvp-to-scale/');
    await expect(page.locator('table.work thead th')).toHaveCount(6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const last = page.locator('table.work tfoot td.number').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
  });

  test('does not say that a source drops what it is silent on', async ({ page }) => {
    await page.goto('saas-roadmap/changes/mvp-to-scale/');
    await expect(page.locator('.rest').filter({ hasText: 'Not stated at Scale' }).first()).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('dropped');
  });

  test('and the page of a stage counts no row as changed on which its source falls silent', async ({ page }) => {
    await page.goto('saas-roadmap/stages/mvp/');
    await expect(page.locator('#signs > p')).toContainText('4 are stated for the first time and 2 are raised');
  });

  test('is reached from every step of the rail, which counts what changes', async ({ page }) => {
    await page.goto('product-maturity/');
    const rail = page.getByRole('navigation', { name: /^Stages of/ });
    const steps = rail.getByRole('link', { name: /\d+ changes? from/ });
    const count = await steps.count();
    expect(count).toBe(4);
    for (let index = 0; index < count; index += 1) {
      const promise = promised(await steps.nth(index).textContent());
      await steps.nth(index).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('What changes from');
      await expect(page.locator('table.steps tbody tr')).toHaveCount(promise);
      await page.goBack();
    }
  });

  test('is reached from the table of all pairs, which counts alike', async ({ page }) => {
    await page.goto('product-maturity/changes/');
    const pair = page.locator('table.pairs').getByRole('link', { name: /from POC to 1M\+$/ });
    const promise = promised(await pair.textContent());
    await pair.click();
    await expect(page).toHaveURL(/\/changes\/poc-to-1m\/$/);
    await expect(page.locator('table.steps tbody tr')).toHaveCount(promise);
  });

  test('tells for every row that changes how to notice that it is time, and whose words these are', async ({
    page,
  }) => {
    await page.goto('product-maturity/changes/mvp-to-10k/');
    const signs = await page.locator('table.steps td.sign').allTextContents();
    expect(signs.length).toBeGreaterThan(90);
    expect(signs.filter((sign) => sign.trim() === '')).toEqual([]);
    await expect(page.getByText('is ours: the editors’ signs')).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('is whole', async ({ page }) => {
      await page.goto('product-maturity/changes/mvp-to-10k/');
      const { lead, tables } = await countsOn(page);
      expect(tables).toEqual(lead);
      const rows = page.locator('table.steps tbody tr').locator('visible=true');
      expect(await rows.count()).toBeGreaterThan(90);
      await page.locator('table.work').getByRole('link', { name: 'Security', exact: true }).click();
      await expect(page.locator('#security').getByRole('heading')).toBeInViewport();
      await page.getByRole('link', { name: 'All of 10k' }).click();
      await expect(page).toHaveURL(/\/stages\/10k\/$/);
    });
  });

  test.describe('that nobody has written', () => {
    test.use({ allowedErrors: [/404/] });

    for (const pair of ['10k-to-mvp', 'mvp-to-mvp', 'mvp-to-2k', 'nowhere-to-10k', 'mvp-to-', '-to-']) {
      test(`is a wrong address: ${pair}`, async ({ page }) => {
        const response = await page.goto(`product-maturity/changes/${pair}/`);
        expect(response?.status()).toBe(404);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing has this address');
      });
    }
  });
});

test('In the matrix exactly two chosen stages lead to what changes between them', async ({ page }) => {
  await page.goto('product-maturity/?stages=10k');
  const matrix = matrixOn(page);
  await matrix.ready();
  const link = page.getByRole('link', { name: /^What changes from/ });
  await expect(matrix.chip('10k')).toBeVisible();
  await expect(link).toHaveCount(0);
  // Chosen in the wrong order, it still leads forward.
  await matrix.stage('MVP').check();
  await expect(link).toHaveText('What changes from MVP to 10k');
  await matrix.stage('100k').check();
  await expect(link).toHaveCount(0);
  await matrix.stage('10k').uncheck();
  await expect(link).toHaveText('What changes from MVP to 100k');
  await link.click();
  await expect(page).toHaveURL(/\/product-maturity\/changes\/mvp-to-100k\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changes from MVP to 100k');
  await page.goBack();
  await expect(link).toHaveText('What changes from MVP to 100k');
});

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('the matrix leads to the changes of its own guide', async ({ page }) => {
    await page.goto('twelve-levels/?stages=level-3,level-7');
    await matrixOn(page).ready();
    await page.getByRole('link', { name: 'What changes from L3 to L7' }).click();
    await expect(page).toHaveURL(/\/sub\/path\/twelve-levels\/changes\/level-3-to-level-7\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changes from L3 to L7');
  });
});

for (const width of [390, 1440]) {
  test(`From the row on backups to a decision, ${String(width)} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('product-maturity/');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Data Backup', exact: true }) });
    await row.scrollIntoViewIfNeeded();

    // What is that?
    await row.getByRole('link', { name: 'Point-in-time recovery' }).click();
    const definition = page.getByRole('dialog', { name: 'Definition: Point-in-time recovery' });
    await expect(definition).toContainText('The return of the database to its state at a chosen minute');
    await page.keyboard.press('Escape');
    await expect(definition).toBeHidden();

    // Does everybody agree?
    await row.getByRole('link', { name: 'Data Backup', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data Backup');
    const stop = page.locator('[id="10k"]');
    await expect(stop).toContainText('Point-in-time recovery');
    const opinions = page.locator('#opinions');
    const other = opinions.getByRole('listitem').filter({ hasText: 'SaaS engineering roadmap, MVP' }).first();
    await expect(other).toContainText('Automated daily backups with point-in-time recovery belong to the MVP');
    await expect(other).toContainText('comes earlier than 10k here');
    await expect(other).toContainText(
      'the product maturity table gives no reason and lets recovery follow the number of users',
    );
    await expect(opinions).toContainText('What it hangs on');
    await expect(opinions).toContainText('Count the work that your users would have to enter again.');

    // When is it time?
    await expect(stop).toContainText('How you notice: Compare this noon’s database with last night’s copy');
    await expect(page.getByText('“How you notice” is the editors’')).toBeVisible();
    await opinions.getByRole('link', { name: 'Backups and point-in-time recovery' }).click();
    await expect(page.locator('#backups').getByRole('heading', { level: 3 })).toBeInViewport();
  });
}
