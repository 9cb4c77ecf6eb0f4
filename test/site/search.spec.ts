/** The dialog of search. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { searchOn } from './search.ts';
import { expect, test } from './test.ts';

const GUIDE = 'product-maturity/';

test.describe('By keyboard alone', () => {
  for (const [query, target] of [
    ['2fa', 'authentication'],
    ['pen test', 'security-testing'],
    ['blu green', 'cd-pipeline'],
    ['restore backup', 'data-backup'],
    ['SOC2', 'industry-compliance'],
    ['roll back', 'rollback-strategy'],
  ] as const) {
    test(`“${query}” and Enter lead to the right aspect`, async ({ page }) => {
      await page.goto(GUIDE);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(query);
      const { active, dialog } = searchOn(page);
      await expect(active).toHaveCount(1);
      await expect(active.locator('mark').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/aspects/${target}/#`));
      await expect(dialog).toBeHidden();
    });
  }

  test('the dialog opens and closes, and the focus comes back', async ({ page }) => {
    await page.goto('about/');
    const { dialog, field, button } = searchOn(page);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.type('logs');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('Meta+k');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Meta+k');
    await expect(dialog).toBeHidden();
  });

  test('arrows walk through the results, and the field tells which one is active', async ({ page }) => {
    await page.goto(GUIDE);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('backup');
    const { field, options, active } = searchOn(page);
    await expect(active).toHaveAttribute('id', 'found-0');
    await expect(field).toHaveAttribute('aria-activedescendant', 'found-0');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(active).toHaveAttribute('id', 'found-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(active).toHaveAttribute('id', `found-${String((await options.count()) - 1)}`);
    await expect(field).toBeFocused();
  });
});

test('A result in a cell names its stage, and leads to that stage', async ({ page }) => {
  await page.goto(GUIDE);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hardware security modules');
  const { active } = searchOn(page);
  await expect(active).toContainText('1M+ Hardware security modules');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/aspects\/secrets-management\/#1m$/);
  await expect(page.locator(':target')).toHaveCount(1);
});

test('A chosen stage goes along to what is found', async ({ page }) => {
  await page.goto(`${GUIDE}?stages=mvp`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('secrets');
  await expect(searchOn(page).active).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/aspects\/secrets-management\/\?stages=mvp#/);
});

test('The guide comes first, a switch asks all, and where the guide has nothing the others answer', async ({
  page,
}) => {
  await page.goto(GUIDE);
  await page.keyboard.press('Control+k');
  const { dialog, field, options, status } = searchOn(page);
  await page.keyboard.type('backup');
  await expect(options.first()).toContainText('Data Backup');
  await expect(options.filter({ hasText: 'SaaS' })).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: 'All guides' }).check();
  await expect(options.first()).toContainText('Data Backup');
  await expect(options.filter({ hasText: 'SaaS' })).not.toHaveCount(0);
  await dialog.getByRole('checkbox', { name: 'All guides' }).uncheck();
  await field.fill('summariser');
  await expect(status).toContainText('Nothing in this guide');
  await field.fill('xyzzy qwfp');
  await expect(status).toContainText('Nothing found');
  await expect(options).toHaveCount(0);
});

test('Nothing typed offers places to start, and what was searched for before until it is forgotten', async ({
  page,
}) => {
  await page.goto(GUIDE);
  await page.keyboard.press('Control+k');
  const { options, field } = searchOn(page);
  await expect(options.filter({ hasText: 'Everything, A to Z' })).toHaveCount(1);
  await page.keyboard.type('tracing');
  await expect(options.first()).toContainText('Tracing');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/aspects\/tracing\//);
  await page.keyboard.press('Control+k');
  await expect(field).toHaveValue('');
  await options.filter({ hasText: /^tracing$/ }).click();
  await expect(field).toHaveValue('tracing');
  await field.fill('');
  await options.filter({ hasText: 'Forget' }).click();
  await expect(options.filter({ hasText: /^tracing$/ })).toHaveCount(0);
});

test('Storage that holds something else changes nothing', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('searches', '{"a":1');
  });
  await page.goto(GUIDE);
  await page.keyboard.press('Control+k');
  await expect(searchOn(page).options.first()).toBeVisible();
});

for (const [what, text] of [
  ['markup', '<img src=x onerror=alert(1)>'],
  ['regular expressions', '(.*)+[a-z]{2,}$'],
  ['right-to-left text', 'אבטחה מידע'],
  ['emoji', '🚀🚀'],
  ['10,000 characters', 'backup '.repeat(1430)],
] as const) {
  test(`Whatever is typed stays text: ${what}`, async ({ page }) => {
    await page.goto(GUIDE);
    await page.keyboard.press('Control+k');
    const { field, dialog } = searchOn(page);
    await field.fill(text);
    await expect(dialog.locator('img')).toHaveCount(0);
    await field.fill('2fa');
    await expect(searchOn(page).options.first()).toContainText('Authentication');
    await page.goto(`search/?q=${encodeURIComponent(text)}`);
    await expect(page.locator('.search-page img')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
  });
}

test.describe('Where the index does not come', () => {
  test.use({ allowedErrors: [/Failed to load resource|ERR_FAILED/] });

  for (const [what, answer] of [
    ['at all', (page: Page) => page.route('**/search/**.json?*', (route) => route.abort())],
    ['(404)', (page: Page) => page.route('**/search/**.json?*', (route) => route.fulfill({ status: 404 }))],
    [
      'whole',
      (page: Page) => page.route('**/search/**.json?*', (route) => route.fulfill({ body: '{"guides":[{"id":' })),
    ],
    ['and its script neither', (page: Page) => page.route('**/search/*.js*', (route) => route.abort())],
  ] as const) {
    test(`${what}, the dialog says so, tries again, and the page goes on`, async ({ page }) => {
      await answer(page);
      const pending = new Set<unknown>();
      page.on('request', (request) => request.url().includes('/search/') && pending.add(request));
      page.on('requestfinished', (request) => pending.delete(request));
      page.on('requestfailed', (request) => pending.delete(request));
      await page.goto(GUIDE);
      await page.keyboard.press('Control+k');
      const { failed, field, options, dialog } = searchOn(page);
      await field.fill('2fa');
      await expect(failed).toContainText('could not be loaded');
      // Typing has asked once more; that is to fail as well.
      await field.press('End');
      await expect.poll(() => pending.size).toBe(0);
      await page.unrouteAll();
      await failed.getByRole('button', { name: 'Try again' }).click();
      await expect(options.first()).toContainText('Authentication');
      await expect(failed).toBeHidden();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await page.getByRole('checkbox', { name: 'MVP' }).check();
      await expect(page).toHaveURL(/stages=mvp$/);
    });
  }
});

test('Nothing of search is loaded before it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(GUIDE, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/search/'))).toEqual([]);
  await searchOn(page).button.hover();
  await expect.poll(() => asked.filter((url) => url.includes('/search/')).length).toBe(2);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`The open dialog has no fault that axe finds, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(GUIDE);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('backup');
    await expect(searchOn(page).active).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page }).include('#search').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}

test.describe('On the fixture site', () => {
  test.use({ site: 'fixture' });

  test('search works below another path', async ({ page }) => {
    await page.goto('twelve-levels/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('level 7');
    await expect(searchOn(page).active).toHaveAttribute('href', /^\/sub\/path\/twelve-levels\//);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sub\/path\/twelve-levels\//);
  });
});
