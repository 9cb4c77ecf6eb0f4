import { guideOf, matrixOn, titlesWhere } from './matrix.ts';
import { expect, test } from './test.ts';

test.describe('Back and Forward', () => {
  test('walk through the views: a choice makes a step, typing does not', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    const before = await page.evaluate(() => history.length);
    await matrix.stage('MVP').check();
    await matrix.words.pressSequentially('secret');
    await matrix.show.selectOption('changes');
    expect(await page.evaluate(() => history.length)).toBe(before + 2);

    await page.goBack();
    await expect(page).toHaveURL(/\?stages=mvp&q=secret$/);
    await expect(matrix.show).toHaveValue('');
    await expect(matrix.words).toHaveValue('secret');
    expect(await matrix.columns()).toEqual(['MVP']);

    await page.goBack();
    await expect(page).toHaveURL(/\/product-maturity\/$/);
    await expect(matrix.words).toHaveValue('');
    await expect(matrix.stage('MVP')).not.toBeChecked();
    await expect(matrix.status).toHaveText('98 of 98 aspects');
    expect(await matrix.columns()).toHaveLength(5);

    await page.goForward();
    await page.goForward();
    await expect(page).toHaveURL(/\?stages=mvp&q=secret&show=changes$/);
    await expect(matrix.stage('MVP')).toBeChecked();
    await expect(matrix.show).toHaveValue('changes');
    expect(await matrix.rows()).toEqual(['Secrets Management']);
  });

  test('from another page come back to the view that was left', async ({ page }) => {
    await page.goto('product-maturity/?stages=mvp&q=secret');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.show.selectOption('changes');
    await page.getByRole('link', { name: 'Secrets Management', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Secrets Management');
    await page.goBack();
    await expect(page).toHaveURL(/\?stages=mvp&q=secret&show=changes$/);
    await expect(matrix.show).toHaveValue('changes');
    expect(await matrix.rows()).toEqual(['Secrets Management']);
    expect(await matrix.columns()).toEqual(['MVP']);
  });

  test('work on a dimension’s page', async ({ page }) => {
    await page.goto('product-maturity/dimensions/security/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.stage('MVP').check();
    await matrix.stage('10k').check();
    expect(await matrix.columns()).toEqual(['MVP', '10k']);
    await page.goBack();
    await expect(matrix.stage('10k')).not.toBeChecked();
    expect(await matrix.columns()).toEqual(['MVP']);
    await page.goBack();
    expect(await matrix.columns()).toHaveLength(5);
    await page.goForward();
    await expect(page).toHaveURL(/\/security\/\?stages=mvp$/);
    await expect(matrix.stage('MVP')).toBeChecked();
  });
});

test.describe('An address', () => {
  for (const [query, canonical] of [
    ['?stages=10k,mvp,seed&x=1', '?stages=mvp,10k'],
    ['?show=changes&q=++data++&stages=1m', '?stages=1m&q=data&show=changes'],
    ['?stages=poc,mvp,10k,100k,1m', ''],
    ['?stages=nonsense&show=nonsense', ''],
    ['?stages=mvp&stages=10k#security', '?stages=mvp,10k#security'],
  ] as const) {
    test(`with ${query} becomes ${canonical || 'the bare one'}, without a step in the history`, async ({ page }) => {
      await page.goto('about/');
      const steps = await page.evaluate(() => history.length);
      await page.goto(`product-maturity/${query}`);
      const expected = new RegExp(`/product-maturity/${canonical.replace('?', '\\?')}$`);
      await expect(page).toHaveURL(expected);
      await matrixOn(page).ready();
      expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    });
  }

  test('that is bare shows everything, whatever was filtered before', async ({ page, context }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.stage('MVP').check();
    await matrix.words.fill('secret');
    await expect(page).toHaveURL(/q=secret$/);
    await page.goto('product-maturity/');
    await matrix.ready();
    await expect(matrix.status).toHaveText('98 of 98 aspects');
    await expect(matrix.words).toHaveValue('');
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(stored).toEqual([0, 0]);
    expect(await context.cookies()).toEqual([]);
  });

  test('reloaded shows what it showed', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.stage('MVP').check();
    await matrix.words.fill('secret');
    await expect(page).toHaveURL(/q=secret$/);
    await page.reload();
    await matrix.ready();
    await expect(matrix.words).toHaveValue('secret');
    expect(await matrix.columns()).toEqual(['MVP']);
    expect(await matrix.rows()).toEqual(['Secrets Management']);
  });

  test('of a filtered view has the bare one as its canonical link for search engines', async ({ page }) => {
    const html = await (await page.request.get('product-maturity/?stages=mvp')).text();
    expect(html).toMatch(/<link rel="canonical" href="[^"?]*\/product-maturity\/"/);
    expect(html).toMatch(/<meta property="og:url" content="[^"?]*\/product-maturity\/"/);
  });
});

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('views are read, written and walked through in the same way', async ({ page, baseURL }) => {
    await page.goto('twelve-levels/?stages=level-12,level-2&dimensions=numbers');
    const matrix = matrixOn(page);
    await matrix.ready();
    await expect(page).toHaveURL(new URL('twelve-levels/?stages=level-2,level-12&dimensions=numbers', baseURL).href);
    const numbers = titlesWhere(guideOf('fixture', 'twelve-levels'), ({ dimension }) => dimension === 'numbers');
    expect(await matrix.rows()).toEqual(numbers);
    await matrix.stage('L12').uncheck();
    await expect(page).toHaveURL(new URL('twelve-levels/?stages=level-2&dimensions=numbers', baseURL).href);
    await page.goBack();
    expect(await matrix.columns()).toEqual(['L2', 'L12']);
  });

  test('ids that have moved are read as the new ones, and written so', async ({ page }) => {
    await page.goto('twelve-levels/?stages=level-zero,level-12&dimensions=texts');
    await expect(page).toHaveURL(/\/twelve-levels\/\?stages=level-1,level-12&dimensions=words$/);
    expect(await matrixOn(page).columns()).toEqual(['L1', 'L12']);
    await page.goto('twelve-levels/dimensions/words/?stages=level-zero');
    await expect(page).toHaveURL(/\/dimensions\/words\/\?stages=level-1$/);
    expect(await matrixOn(page).columns()).toEqual(['L1']);
  });

  for (const [old, now] of [
    ['twelve-levels/stages/level-zero/', 'twelve-levels/stages/level-1/'],
    ['twelve-levels/dimensions/texts/', 'twelve-levels/dimensions/words/'],
    ['twelve-levels/aspects/long-words/', 'twelve-levels/aspects/very-long-words/'],
    ['twelve-levels/checklists/todo-list/', 'twelve-levels/checklists/before-you-go-on/'],
    ['twelve-levels/notes/about-this/', 'twelve-levels/notes/method/'],
    ['two-steps/stages/start/', 'two-steps/stages/first/'],
    ['dozen/', 'twelve-levels/'],
    ['dozen/aspects/markup/', 'twelve-levels/aspects/markup/'],
    ['dozen/stages/level-zero/', 'twelve-levels/stages/level-1/'],
  ] as const) {
    test(`${old} forwards to ${now}, with query and fragment`, async ({ page, baseURL }) => {
      const response = await page.goto(`${old}?stages=level-2#level-2`);
      expect(response?.status()).toBe(200);
      await expect(page).toHaveURL(new URL(`${now}?stages=level-2#level-2`, baseURL).href);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('This page has moved');
    });
  }

  test('Back from a page that has forwarded leads to where the reader came from', async ({ page, baseURL }) => {
    await page.goto('about/');
    await page.goto('twelve-levels/aspects/long-words/');
    await expect(page).toHaveURL(/very-long-words\/$/);
    await page.goBack();
    await expect(page).toHaveURL(new URL('about/', baseURL).href);
  });
});
