import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './test.ts';

const WIZARD = 'product-maturity/decide/build-or-skip/';

const wizardOn = (page: Page) => {
  const box = page.locator('.wizard');
  return {
    box,
    /** The question that is asked: its fieldset is named by the legend. */
    question: (title: string) => box.getByRole('group', { name: title }),
    outcome: (title: string) => box.locator('.outcome').getByRole('heading', { name: title }),
    back: box.getByRole('link', { name: 'Back' }),
    change: (title: string) => box.getByRole('link', { name: `Change the answer to “${title}”` }),
    turn: (title: string) =>
      box.locator('.turns li').filter({ has: page.getByRole('link', { name: title, exact: true }) }),
    answer: async (title: string) => {
      const asked = await box.getByRole('heading', { level: 2 }).first().textContent();
      await box.getByRole('radio', { name: title, exact: true }).check();
      await box.getByRole('button', { name: 'Continue' }).click();
      await expect(box.getByRole('heading', { level: 2 }).first()).not.toHaveText(asked ?? '');
    },
  };
};

const LEARN = 'Does it help you learn?';
const USERS = 'Does it help users?';
const MANUAL = 'Can you do it manually for now?';
const ASKED = 'Did anyone ask for it?';

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

test('From an aspect at MVP to a record: skip, why, what the table asks for, what would turn it', async ({ page }) => {
  await page.goto('product-maturity/aspects/authentication/?stages=mvp');
  await page.getByRole('link', { name: 'Should we build this?' }).click();
  await expect(page).toHaveURL(/build-or-skip\/\?aspect=authentication&stage=mvp$/);
  const wizard = wizardOn(page);
  await expect(wizard.box).toContainText('About: Authentication');
  for (const answer of ['Yes', 'Yes', 'No', 'No', 'No']) await wizard.answer(answer);
  await expect(wizard.outcome('Skip it')).toBeVisible();
  await expect(wizard.turn('Build it without redundancy')).toContainText(`${ASKED}” Yes`);
  const here = wizard.box.locator('.path-cells [aria-current=step]');
  await expect(here).toContainText('Email/password, OAuth');
  await expect(wizard.box.locator('.path-cells li').last()).toContainText('SSO, SAML, enterprise IdP');
  await wizard.box.getByLabel('What is it about?').fill('Single sign-on');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    wizard.box.getByRole('button', { name: 'Download the record' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-single-sign-on\.md$/);
  const record = await textOf(download);
  expect(record).toContain('# Single sign-on');
  expect(record).toContain(`- ${ASKED} No`);
  expect(record).toContain('Chosen: “Skip it”');
  expect(page.url()).not.toContain('ingle');
});

test.describe('The address', () => {
  test('holds the answers, and opens where they lead', async ({ page }) => {
    await page.goto(`${WIZARD}?asked=no&x=1&users=yes&learn=yes&manual=maybe`);
    const wizard = wizardOn(page);
    await expect(wizard.question(MANUAL)).toBeVisible();
    await expect(page).toHaveURL(/\?learn=yes&users=yes&asked=no$/);
    await wizard.answer('Yes');
    await expect(wizard.outcome('Do it by hand')).toBeVisible();
    await page.reload();
    await expect(wizard.outcome('Do it by hand')).toBeVisible();
  });

  test('is walked through by Back and Forward, and by the wizard’s own Back', async ({ page }) => {
    await page.goto(WIZARD);
    const wizard = wizardOn(page);
    await wizard.answer('Yes');
    await wizard.answer('Yes');
    await expect(wizard.question(MANUAL)).toBeVisible();
    await page.goBack();
    await expect(wizard.question(USERS)).toBeVisible();
    await page.goBack();
    await expect(wizard.question(LEARN)).toBeVisible();
    await page.goForward();
    await expect(wizard.question(USERS)).toBeVisible();
    await page.goForward();
    await wizard.back.click();
    await expect(wizard.question(USERS)).toBeVisible();
    await expect(wizard.box.getByRole('radio', { name: 'Yes' })).toBeChecked();
  });

  for (const query of [
    '?learn=<b>yes</b>&users=%',
    '?%ff=%ff&learn',
    `?learn=yes${'&x=y'.repeat(5000)}`,
    '?constructor=yes&__proto__=no',
  ]) {
    test(`may say anything: ${query.slice(0, 30)}`, async ({ page }) => {
      await page.goto(WIZARD + query);
      await expect(wizardOn(page).box.getByRole('button', { name: 'Continue' })).toBeVisible();
    });
  }
});

test('A changed answer keeps those behind it', async ({ page }) => {
  await page.goto(`${WIZARD}?learn=yes&users=yes&manual=no&failure=no&asked=yes`);
  const wizard = wizardOn(page);
  await expect(wizard.outcome('Build it without redundancy')).toBeVisible();
  await wizard.change(USERS).click();
  await expect(wizard.question(USERS)).toBeVisible();
  await wizard.answer('No');
  await expect(wizard.outcome('Skip it')).toBeVisible();
  await wizard.change(USERS).click();
  await wizard.answer('Yes');
  await expect(wizard.outcome('Build it without redundancy')).toBeVisible();
});

test('What would turn the outcome turns it', async ({ page }) => {
  await page.goto(`${WIZARD}?learn=no`);
  const wizard = wizardOn(page);
  await expect(wizard.outcome('Skip it')).toBeVisible();
  await wizard.turn('Build it with redundancy').getByRole('link').click();
  await expect(wizard.outcome('Build it with redundancy')).toBeVisible();
  await page.goBack();
  await expect(wizard.outcome('Skip it')).toBeVisible();
});

test('By keyboard: an answer is asked for, the focus goes along', async ({ page }) => {
  await page.goto(WIZARD);
  const wizard = wizardOn(page);
  await page.locator('main').dispatchEvent('pointermove');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await wizard.box.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');
  await expect(wizard.box.getByText('Choose an answer to go on.')).toBeVisible();
  await expect(wizard.box.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(wizard.box.getByRole('heading', { name: USERS })).toBeFocused();
});

test('Every outcome has its paths on one page, each a link that opens it', async ({ page }) => {
  await page.goto(`${WIZARD}outcomes/`);
  const ways = page.locator('.ways').first().getByRole('link');
  await expect(ways).toHaveCount(7);
  const titles = await ways.allTextContents();
  for (const [index, title] of titles.entries()) {
    await page.goto(`${WIZARD}outcomes/`);
    await ways.nth(index).click();
    await expect(wizardOn(page).outcome(title)).toBeVisible();
  }
});

test.describe('The decision log', () => {
  const keep = async (page: Page, name: string): Promise<void> => {
    await page.goto(`${WIZARD}?learn=no&stage=mvp`);
    const { box } = wizardOn(page);
    await box.getByLabel('What is it about?').fill(name);
    await box.getByLabel('Note').fill('Asked once.');
    await box.getByRole('button', { name: 'Keep it' }).click();
    await expect(box.getByText('Kept in this browser.')).toBeVisible();
  };

  test('keeps, opens, edits, deletes and undoes', async ({ page }) => {
    await keep(page, 'First <i>thing</i>');
    await keep(page, 'Second thing');
    await page.goto('decide/log/');
    const items = page.locator('.log .items > li');
    await expect(items).toHaveCount(2);
    await expect(items.first()).toContainText('Second thing: Skip it');
    await expect(items.last()).toContainText('First <i>thing</i>');
    await items.first().getByRole('button', { name: 'Edit' }).click();
    await items.first().getByLabel('Note').fill('Asked twice.');
    await items.first().getByRole('button', { name: 'Keep the change' }).click();
    await expect(items.first()).toContainText('Asked twice.');
    await items.first().getByRole('button', { name: 'Delete' }).click();
    await expect(items).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(items.first()).toContainText('Second thing');
    await page.reload();
    await expect(items).toHaveCount(2);
    await items.first().getByRole('link', { name: 'Open' }).click();
    await expect(page).toHaveURL(/\?learn=no&stage=mvp$/);
    await expect(wizardOn(page).outcome('Skip it')).toBeVisible();
  });

  test('goes out and comes in as a file', async ({ page }) => {
    await keep(page, 'A thing');
    await page.goto('decide/log/');
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return textOf(download);
    };
    const json = await save('Download all as JSON');
    expect(await save('Download all as Markdown')).toContain('# A thing');
    const items = page.locator('.log .items > li');
    await items.getByRole('button', { name: 'Delete' }).click();
    await expect(items).toHaveCount(0);
    const file = page.getByLabel('Bring in JSON');
    await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await expect(page.getByText('“x.json” was not brought in.')).toBeVisible();
    await file.setInputFiles({ name: 'decisions.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await expect(items).toHaveCount(1);
    await expect(items).toContainText('Asked once.');
  });

  for (const [what, stored] of [
    ['corrupt', '{"version":1,"decisions":[{"id"'],
    ['written by a newer version', '{"version":99,"decisions":[]}'],
  ] as const) {
    test(`Storage that is ${what} is said and left as it is, and the wizard still works`, async ({ page }) => {
      await page.goto('about/');
      await page.evaluate((text) => {
        localStorage.setItem('decisions', text);
      }, stored);
      await page.goto(`${WIZARD}?learn=no`);
      const { box } = wizardOn(page);
      await box.getByRole('button', { name: 'Keep it' }).click();
      await expect(box.getByText('It was not kept.')).toBeVisible();
      await page.goto('decide/log/');
      await expect(page.getByText('could not be read')).toBeVisible();
      expect(await page.evaluate(() => localStorage.getItem('decisions'))).toBe(stored);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download it and begin afresh' }).click(),
      ]);
      expect(await textOf(download)).toBe(stored);
      await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
    });
  }

  for (const [what, spoil] of [
    ['full', 'setItem'],
    ['refused', 'getItem'],
  ] as const) {
    test(`Storage that is ${what} is said, and the record can still be had`, async ({ page }) => {
      await page.addInitScript((method) => {
        Storage.prototype[method] = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      }, spoil);
      await page.goto(`${WIZARD}?learn=no`);
      const { box } = wizardOn(page);
      await box.getByLabel('What is it about?').fill('A thing');
      await box.getByRole('button', { name: 'Keep it' }).click();
      await expect(box.getByText('It was not kept.')).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        box.getByRole('button', { name: 'Download the record' }).click(),
      ]);
      expect(await textOf(download)).toContain('# A thing');
    });
  }
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all questions can be read, with where each answer leads', async ({ page }) => {
    await page.goto(WIZARD);
    for (const title of [LEARN, USERS, MANUAL, ASKED]) {
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    }
    await expect(page.getByText('No: Skip it').first()).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});

for (const [what, path] of [
  ['a question', `${WIZARD}?learn=yes`],
  ['an outcome', `${WIZARD}?learn=no&aspect=authentication&stage=mvp`],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no fault in ${what}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.locator('.pending')).toHaveCount(0);
      if (what === 'an outcome') await expect(page.locator('.path-cells li').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }
}
