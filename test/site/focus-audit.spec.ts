/** Controls of audits that take themselves away: the focus goes to what came of it, and that is said. */
import type { Page } from '@playwright/test';
import { answer, holdAgainst, linkTo, rowOf } from './audit.ts';
import { AUDIT_PATH as PATH, begun, keepAndOpen as open, readyOf as ready } from './kept-audit.ts';
import { testPressed, type Pressed } from './said.ts';
import { expect } from './test.ts';

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true });

const session = (page: Page) => page.getByRole('group', { name: 'Held against' });
const undrop = (page: Page) => page.locator('.told').getByRole('button', { name: 'Undo' });

/** A note that is open, and empty. */
const noting = async (page: Page): Promise<void> => {
  await begun(page);
  await page.getByRole('button', { name: 'Add a note Data Backup' }).click();
};

/** Many findings, of which not all are shown. */
const many = async (page: Page): Promise<void> => {
  await expect(ready(page)).toBeVisible();
  await holdAgainst(page, '1m');
  await page.getByRole('group', { name: 'All of Security as at' }).getByRole('button', { name: 'POC' }).click();
  await page.getByRole('group', { name: 'All of Observability as at' }).getByRole('button', { name: 'POC' }).click();
  await expect(page.getByRole('button', { name: /^Show all/ })).toBeVisible();
};

const item = (page: Page, number: number) => page.locator('.finding-list section').first().locator('li').nth(number);

const AUDIT: readonly Pressed[] = [
  {
    what: 'New audit',
    path: PATH,
    prepare: begun,
    control: button('New audit'),
    focus: session,
    said: /A new audit begins/,
  },
  {
    what: 'The deletion of the open audit',
    path: PATH,
    prepare: begun,
    control: button('Delete this audit'),
    focus: undrop,
    said: /is deleted/,
  },
  {
    what: 'The undoing of that',
    path: PATH,
    prepare: async (page) => {
      await begun(page);
      await page.getByRole('button', { name: 'Delete this audit' }).click();
    },
    control: undrop,
    focus: session,
    said: /is back/,
  },
  {
    what: 'The deletion of a kept audit',
    path: PATH,
    prepare: open(''),
    control: button('Delete “Kept”'),
    focus: undrop,
    said: /“Kept” is deleted/,
  },
  {
    what: 'The undoing of that beside another audit',
    path: PATH,
    prepare: async (page) => {
      await open('')(page);
      await page.getByRole('button', { name: 'Delete “Kept”' }).click();
      await begun(page);
    },
    control: undrop,
    focus: button('Kept'),
    said: /“Kept” is back/,
  },
  {
    what: 'A kept audit',
    path: PATH,
    prepare: open(''),
    control: button('Kept'),
    focus: session,
    said: /“Kept” is open/,
  },
  {
    what: 'The deletion of what cannot be read',
    path: PATH,
    prepare: open('', 'unreadable'),
    control: button('Delete it'),
    focus: session,
    said: /It is deleted/,
  },
  {
    what: 'The last undo',
    path: PATH,
    prepare: async (page) => {
      await expect(ready(page)).toBeVisible();
      await answer(page, 'data-backup', '*nothing');
    },
    control: button('Undo'),
    focus: button('Undo'),
    said: /nothing more to undo/,
  },
  {
    what: 'The clearing of an answer',
    path: PATH,
    prepare: begun,
    control: button('Clear the answer on Data Backup'),
    focus: (page) => rowOf(page, 'data-backup').locator('input').first(),
    said: /“Data Backup” is not answered any more/,
  },
  {
    what: 'A note that is being written',
    path: PATH,
    prepare: noting,
    control: (page) => page.getByLabel('Note on Data Backup'),
    key: 'a',
    focus: (page) => page.getByLabel('Note on Data Backup'),
    said: /note on “Data Backup” is kept/,
  },
  {
    what: 'The end of a note',
    path: PATH,
    prepare: async (page) => {
      await noting(page);
      await page.keyboard.type('soon');
    },
    control: button('Done'),
    settled: (page) => page.locator('.finding-list .note'),
    focus: button('Change the note Data Backup'),
  },
  {
    what: 'The end of a note by Escape',
    path: PATH,
    prepare: noting,
    control: (page) => page.getByLabel('Note on Data Backup'),
    key: 'Escape',
    focus: button('Add a note Data Backup'),
  },
  {
    what: 'The end of a note in which nothing was written',
    path: PATH,
    prepare: noting,
    control: button('Done'),
    focus: button('Add a note Data Backup'),
  },
  {
    what: 'A finding that is pinned',
    path: PATH,
    prepare: many,
    control: (page) => item(page, 5).getByRole('button', { name: /^Pin / }),
    settled: (page) => page.locator('.finding-list li.pinned'),
    focus: button(/^Unpin /),
    said: /is pinned/,
  },
  {
    what: 'A finding that is dismissed to the end, which is not shown',
    path: PATH,
    prepare: many,
    control: (page) => item(page, 2).getByRole('button', { name: /^Dismiss / }),
    settled: (page) => page.getByText(', 1 dismissed'),
    focus: (page) => page.getByRole('heading', { name: /^Missing, the costliest failure first/ }),
    said: /is dismissed/,
  },
  {
    what: 'What shows all of a list',
    path: PATH,
    prepare: many,
    control: button(/^Show all/),
    focus: (page) => item(page, 8).getByRole('link').first(),
    said: /^All \d+ rows are shown\./,
  },
  {
    what: 'An answer that is still true',
    path: PATH,
    prepare: async (page) => {
      await open('own=stored')(page);
      await page.getByText('The guide has changed since').click();
    },
    control: button('Still true of Data Backup'),
    focus: button('Still true of Alerting'),
    said: /“Data Backup” is as it reads now/,
  },
  {
    what: 'The last answer that is still true',
    path: PATH,
    prepare: async (page) => {
      await open('own=stored')(page);
      await page.getByText('The guide has changed since').click();
      await page.getByRole('button', { name: 'Still true of Data Backup' }).click();
    },
    control: button('Still true of Alerting'),
    focus: session,
    said: /“Alerting” is as it reads now/,
  },
  {
    what: 'What another tab has deleted and is kept after all',
    path: PATH,
    prepare: async (page) => {
      await open('own=stored')(page);
      const other = await page.context().newPage();
      // The browser may tell a little later of an address that a script has written.
      await expect(page).toHaveURL(/#own=/);
      await other.goto(page.url());
      await other.getByRole('button', { name: 'Delete this audit' }).click();
      await other.close();
    },
    control: button('Keep it after all'),
    focus: session,
    said: /It is kept again/,
  },
  {
    what: 'An audit of one’s own beside that of a link',
    path: PATH,
    prepare: async (page) => {
      await begun(page);
      const link = await linkTo(page);
      await page.goto('about:blank');
      await page.goto(link);
    },
    control: button('Answer it yourself and compare'),
    focus: session,
    said: /An audit of your own begins/,
  },
];

testPressed(AUDIT);
