/** Controls of wizards and of the decision log: the focus goes to what came of them, and that is said. */
import type { Page } from '@playwright/test';
import { testPressed, type Pressed } from './said.ts';
import { expect } from './test.ts';
import { LEARN, WIZARD, wizardOn } from './wizard.ts';

const LOG = 'decide/log/';

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true });
const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name, exact: true });

/** Keeps a decision, and opens the log. */
const logged = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.goto(LOG);
};

const OUTCOME = `${WIZARD}?learn=no`;
const field = (page: Page) => page.getByLabel('What is it about?');
const kept = heading(/: Skip it$/);

const DECISIONS: readonly Pressed[] = [
  {
    what: 'An edit of a decision',
    path: OUTCOME,
    prepare: logged,
    control: button(/^Edit/),
    focus: field,
  },
  {
    what: 'A change that is kept',
    path: OUTCOME,
    prepare: async (page) => {
      await logged(page);
      await page.getByRole('button', { name: /^Edit/ }).click();
      await field(page).fill('A thing');
    },
    control: button('Keep the change'),
    focus: heading('A thing: Skip it'),
    said: /“A thing” is changed/,
  },
  {
    what: 'A change that is left',
    path: OUTCOME,
    prepare: async (page) => {
      await logged(page);
      await page.getByRole('button', { name: /^Edit/ }).click();
    },
    control: button('Leave it as it was'),
    focus: kept,
    said: /is left as it was/,
  },
  {
    what: 'A deletion',
    path: OUTCOME,
    prepare: logged,
    control: button(/^Delete/),
    focus: button(/^Undo/),
    said: /was deleted/,
  },
  {
    what: 'The undoing of a deletion',
    path: OUTCOME,
    prepare: async (page) => {
      await logged(page);
      await page.getByRole('button', { name: /^Delete/ }).click();
    },
    control: button(/^Undo/),
    focus: kept,
    said: /is back/,
  },
  {
    what: 'What begins the log afresh',
    path: LOG,
    prepare: async (page) => {
      await page.evaluate(() => {
        localStorage.setItem('decisions', 'unreadable');
      });
      await page.reload();
    },
    control: button('Download it and begin afresh'),
    focus: (page) => page.locator('.log').getByRole('status'),
    said: /You begin afresh/,
  },
  {
    what: 'A decision that is kept',
    path: OUTCOME,
    control: button('Keep it'),
    focus: button('Keep the change'),
    said: /Kept in this browser/,
  },
  {
    what: 'A decision that is kept once more',
    path: OUTCOME,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Keep it' }).click();
    },
    control: button('Keep as a new one'),
    focus: button('Keep as a new one'),
    said: /Kept as a new one/,
  },
  {
    what: 'The way back to the first question',
    path: OUTCOME,
    control: (page) => page.getByRole('link', { name: 'Start again' }),
    focus: (page) => page.locator('.question').getByRole('heading', { name: LEARN }),
  },
  {
    what: 'An answer that is to be changed',
    path: OUTCOME,
    control: (page) => wizardOn(page).change(LEARN),
    focus: (page) => page.locator('.question').getByRole('heading', { name: LEARN }),
  },
  {
    what: 'A turn of the outcome',
    path: OUTCOME,
    control: (page) => page.locator('.turns a').first(),
    focus: (page) => page.locator('.outcome h2'),
  },
];

testPressed(DECISIONS);
