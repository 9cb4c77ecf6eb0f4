/** What pages share (the theme, searches, decisions, audits, copies) is the same on all of them: in a second tab, and after Back. */
import type { Page } from '@playwright/test';
import { CHROMIUM_ARGS, requireChromium } from './chromium.ts';
import { answer, openAudit, rowOf } from './audit.ts';
import { pressWords } from './person.ts';
import { expect, test } from './test.ts';
import { WIZARD, wizardOn } from './wizard.ts';

test.use({
  launchOptions: {
    // The headless shell keeps no page for Back.
    executablePath: requireChromium(),
    args: CHROMIUM_ARGS,
    // Playwright switches off that Back shows a page as it was left.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Leaves a page for another, does something there, and comes back by Back to the page as it was left. */
const awayAndBack = async (page: Page, path: string, act: () => Promise<void>): Promise<void> => {
  const left = page.url();
  await page.evaluate(() => Object.assign(window, { wasLeft: true }));
  await page.goto(path);
  await act();
  await page.evaluate(() => {
    history.back();
  });
  await expect.poll(() => page.url()).toBe(left);
  expect(await page.evaluate(() => 'wasLeft' in window), 'Back shows the page as it was left').toBe(true);
};

/** Opens a path in a second tab, and does something there. */
const inAnotherTab = async (page: Page, path: string, act: (other: Page) => Promise<void>): Promise<void> => {
  const other = await page.context().newPage();
  await other.goto(path);
  await act(other);
  await other.close();
};

const expectTheme = async (page: Page, theme: 'light' | 'dark' | undefined): Promise<void> => {
  await expect(page.getByLabel('Theme')).toHaveValue(theme ?? 'system');
  if (theme) await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  else await expect(page.locator('html')).not.toHaveAttribute('data-theme');
};

test.describe('The theme', () => {
  test('that is chosen on one page is that of the page before, after Back', async ({ page }) => {
    await page.goto('product-maturity/stages/mvp/');
    await awayAndBack(page, 'about/', async () => {
      await page.getByLabel('Theme').selectOption('Dark');
    });
    await expectTheme(page, 'dark');
    await awayAndBack(page, 'about/', async () => {
      await expectTheme(page, 'dark');
      await page.getByLabel('Theme').selectOption('System');
    });
    await expectTheme(page, undefined);
  });

  test('that is chosen in one tab is that of all', async ({ page }) => {
    await page.goto('product-maturity/stages/mvp/');
    await inAnotherTab(page, 'about/', async (other) => {
      await other.getByLabel('Theme').selectOption('Dark');
      await expectTheme(page, 'dark');
      await other.getByLabel('Theme').selectOption('System');
    });
    await expectTheme(page, undefined);
  });

  test('that was chosen where nothing can be stored stays on the page', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto('about/');
    await page.getByLabel('Theme').selectOption('Dark');
    await awayAndBack(page, 'glossary/', async () => {
      await expectTheme(page, undefined);
    });
    await expectTheme(page, 'dark');
  });
});

test('Searches of one tab are offered in an open search of another, and go when they are forgotten there', async ({
  page,
}) => {
  await page.goto('product-maturity/');
  await pressWords(page.locator('.find-open'));
  const before = page.getByRole('group', { name: 'Searched before' });
  await expect(page.getByRole('group', { name: 'Start here' })).toBeVisible();
  await expect(before).toHaveCount(0);
  await inAnotherTab(page, 'product-maturity/', async (other) => {
    await pressWords(other.locator('.find-open'));
    await other.keyboard.type('backup');
    await expect(other.locator('#found [aria-selected=true]')).toContainText('Backup');
    await other.keyboard.press('Enter');
    await expect(other).toHaveURL(/\/aspects\//);
    await expect(before.getByRole('option', { name: 'backup' })).toBeVisible();
    await pressWords(other.locator('.find-open'));
    await pressWords(other.getByRole('option', { name: 'Forget these searches' }));
  });
  await expect(before).toHaveCount(0);
});

test.describe('A decision', () => {
  const keep = async (page: Page, name: string): Promise<void> => {
    await page.goto(`${WIZARD}?learn=no`);
    const { box } = wizardOn(page);
    await box.getByLabel('What is it about?').fill(name);
    await box.getByRole('button', { name: 'Keep it' }).click();
    await expect(box.getByText('Kept in this browser.')).toBeVisible();
  };
  const rename = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('What is it about?').fill(name);
    await page.getByRole('button', { name: 'Keep the change' }).click();
    await expect(page.getByText('Changed.')).toBeVisible();
  };

  test('that is renamed or deleted in the log is so on its wizard’s page, after Back', async ({ page }) => {
    await keep(page, 'Sign-on');
    const { box } = wizardOn(page);
    await awayAndBack(page, 'decide/log/', () => rename(page, 'Single sign-on'));
    await expect(box.getByLabel('What is it about?')).toHaveValue('Single sign-on');
    await awayAndBack(page, 'decide/log/', async () => {
      await page.getByRole('button', { name: 'Delete' }).click();
      await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
    });
    await expect(box.getByText('It was deleted on another page.')).toBeVisible();
    await pressWords(box.getByRole('button', { name: 'Keep it' }));
    await page.goto('decide/log/');
    await expect(page.locator('.log .items > li')).toContainText('Single sign-on');
  });

  test('that is renamed in another tab keeps the words that are being written', async ({ page }) => {
    await keep(page, 'Sign-on');
    const { box } = wizardOn(page);
    await box.getByLabel('Note').fill('Two customers asked');
    await inAnotherTab(page, 'decide/log/', (other) => rename(other, 'Single sign-on'));
    await expect(box.getByLabel('What is it about?')).toHaveValue('Single sign-on');
    await expect(box.getByLabel('Note')).toHaveValue('Two customers asked');
  });

  test('that was kept meanwhile stands in the log, after Back', async ({ page }) => {
    await page.goto('decide/log/');
    await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
    await awayAndBack(page, 'about/', () => inAnotherTab(page, 'about/', (other) => keep(other, 'Sign-on')));
    await expect(page.locator('.log .items > li')).toContainText('Sign-on');
  });
});

test.describe('An audit', () => {
  test('that was made meanwhile is offered on the page of a new one, after Back', async ({ page }) => {
    await openAudit(page);
    await expect(page.locator('.saved-audits summary')).toHaveCount(0);
    await awayAndBack(page, 'about/', () =>
      inAnotherTab(page, 'about/', async (other) => {
        await openAudit(other);
        await answer(other, 'data-backup', 'poc');
      }),
    );
    await expect(page.locator('.saved-audits summary')).toHaveText('1 audit kept in this browser');
  });

  test('that was changed meanwhile shows it, after Back', async ({ page }) => {
    await openAudit(page);
    await answer(page, 'data-backup', 'poc');
    const address = page.url();
    await awayAndBack(page, 'about/', () =>
      inAnotherTab(page, address, async (other) => {
        await answer(other, 'data-backup', '10k');
        await other.getByLabel('Name (optional)').fill('Our shop');
        await other.getByLabel('Name (optional)').blur();
      }),
    );
    await expect(rowOf(page, 'data-backup').locator('input:checked')).toHaveValue('10k');
    await expect(page.getByLabel('Name (optional)')).toHaveValue('Our shop');
  });

  test('that was made meanwhile can be compared, after Back and in another tab', async ({ page }) => {
    await page.goto('product-maturity/audit/compare/');
    const first = page.getByRole('region', { name: 'First audit' });
    await expect(first.getByLabel('A link to an audit')).toBeVisible();
    const make = (name: string) => (other: Page) =>
      openAudit(other).then(async () => {
        await answer(other, 'data-backup', 'poc');
        await other.getByLabel('Name (optional)').fill(name);
        await other.getByLabel('Name (optional)').blur();
      });
    await awayAndBack(page, 'about/', () => inAnotherTab(page, 'about/', make('Spring')));
    await expect(first.getByRole('button', { name: 'Spring' })).toBeVisible();
    await inAnotherTab(page, 'about/', make('Autumn'));
    await expect(first.getByRole('button', { name: 'Autumn' })).toBeVisible();
  });
});
