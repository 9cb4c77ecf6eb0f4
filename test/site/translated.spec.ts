/** Pages that the browser translates: what changes while they are shown says what it says untranslated. */
import type { Page } from '@playwright/test';
import { pressWords } from './person.ts';
import { expect, test } from './test.ts';
import { expectSame, type Manner, type Step } from './translator.ts';
import { WIZARD } from './wizard.ts';

const MANNERS: readonly Manner[] = ['at first', 'each time', 'all the time'];

/** Presses what says this, whatever has become of the text around it. */
const press =
  (within: string, text: string): Step =>
  (page) =>
    pressWords(page.locator(within).filter({ hasText: text, visible: true }).first());

const type =
  (field: string, text: string): Step =>
  async (page) => {
    await page.locator(field).fill(text);
  };

const choose =
  (field: string, value: string): Step =>
  async (page) => {
    await page.locator(field).selectOption(value);
  };

/** Presses the box of a dimension, beside its words. */
const tick =
  (value: string): Step =>
  (page) =>
    page.locator(`.menu .panel input[value="${value}"]`).click();

const open =
  (path: string): Step =>
  async (page) => {
    await page.goto(path);
  };

/** The journeys: where each begins, and what is done there. */
const JOURNEYS: Readonly<Record<string, readonly [begin: Step, steps: Readonly<Record<string, Step>>]>> = {
  'the matrix': [
    open('product-maturity/'),
    {
      'a stage is chosen': press('.seg label', 'MVP'),
      'a second': press('.seg label', '10k'),
      'only changes': choose('.bar select', 'changes'),
      'the menu is opened': press('.menu:not(.export) > summary', 'Dimensions'),
      'a dimension is chosen': tick('security'),
      another: tick('compliance'),
      'a stage is left out': press('.chip', 'MVP'),
      'what hides is taken away': press('.hidden-note button', 'in '),
      'all is cleared': press('.clear', 'Clear all'),
      'the rows that begin': choose('.bar select', 'begins'),
      'a stage again': press('.seg label', 'MVP'),
      'all is cleared again': press('.clear', 'Clear all'),
    },
  ],
  'the matrix, opened filtered,': [
    open('product-maturity/?stages=mvp,10k&show=changes&dimensions=security'),
    {
      'a stage is left out': press('.chip', 'MVP'),
      'all is cleared': press('.clear', 'Clear all'),
      'words that are nowhere': type('.bar [type=search]', 'zzzz'),
      'no words': type('.bar [type=search]', ''),
    },
  ],
  'the table of a dimension': [
    open('product-maturity/dimensions/security/'),
    {
      'a stage is chosen': press('.seg label', 'MVP'),
      'a second': press('.seg label', '10k'),
      'all are shown': press('.bar .link', 'Show all'),
    },
  ],
  'a wizard': [
    open(WIZARD),
    {
      'nothing is chosen': press('.question button', 'Continue'),
      'an answer': press('.question label', 'Yes'),
      'on to the second question': press('.question button', 'Continue'),
      'another answer': press('.question label', 'Yes'),
      'on to the third': press('.question button', 'Continue'),
      back: press('.back', 'Back'),
      'the first answer is changed': press('.answers a', 'Change'),
      'to another': press('.question label', 'No'),
      'on to the outcome': press('.question button', 'Continue'),
      'another outcome': press('.turns a', 'Do it by hand'),
      'from the beginning': press('main a', 'Start again'),
    },
  ],
  'a wizard, opened at its outcome,': [
    open(`${WIZARD}?learn=no&stage=mvp&aspect=secrets-management`),
    {
      'what it is about': type('.keep input', 'Single sign-on'),
      'it is kept': press('.keep button', 'Keep it'),
      'another stage': choose('.your-stage select', '10k'),
      'from the beginning': press('main a', 'Start again'),
    },
  ],
  'the log of decisions': [
    async (page) => {
      await page.goto(`${WIZARD}?learn=no`);
      for (const name of ['One', 'Two']) {
        await page.locator('.keep input').fill(name);
        await page.locator('.keep .actions button').first().click();
        await expect(page.locator('.keep [role=status]')).toHaveText('Kept in this browser.');
        await page.reload();
      }
      await page.goto('decide/log/');
      await expect(page.locator('.items > li')).toHaveCount(2);
    },
    {
      'one is edited': press('.items button', 'Edit'),
      'with other words': type('.items .keep input', 'Two and a half'),
      'which are kept': press('.items .keep button', 'Keep the change'),
      'one is deleted': press('.items button', 'Delete'),
      'and another': press('.items button', 'Delete'),
      'which is undone': press('.undo button', 'Undo'),
    },
  ],
  'an audit': [
    open('product-maturity/audit/#target=mvp'),
    {
      'a row is answered': press('[data-key=data-backup] label', 'Nothing yet'),
      'a second': press('[data-key=authentication] label', 'Does not apply'),
      'another stage': press('.target label', '100k'),
      'and another': press('.target label', 'POC'),
      'a finding is pinned': async (page) => {
        await press('.target label', '10k')(page);
        await press('.found-items button', 'Pin')(page);
      },
      'a note is begun': press('.found-items button', 'Add a note'),
      'and written': async (page) => {
        await type('.noting textarea', 'not before spring')(page);
        await press('.noting button', 'Done')(page);
      },
      'other findings are listed': async (page) => {
        await page.locator('.finding-list select').first().selectOption('left-out');
      },
      'the last is undone': press('.progress button', 'Undo'),
      'a new one is begun': press('.saved-audits button', 'New audit'),
      'and one answered': async (page) => {
        // What it found is gone, and nothing moves any more.
        await expect(page.locator('.findings')).toContainText('Answer a first row');
        await press('[data-key=alerting] label', 'Nothing yet')(page);
      },
    },
  ],
  'second opinions': [
    open('second-opinions/'),
    {
      'a guide': choose('[name=framework]', 'four-levels'),
      'a relation': choose('[name=relation]', 'earlier'),
      'all of them': press('.topic-filter button', 'Show all'),
    },
  ],
  'the page of results': [
    open('search/'),
    {
      'words are looked for': type('main [name=q]', 'backup'),
      'others that are nowhere': type('main [name=q]', 'zzzzzzzz'),
      'others that are in many places': type('main [name=q]', 'mvp'),
      'more of them': press('.more button', 'more'),
      'a kind': choose('main [name=kind]', 'aspect'),
    },
  ],
  'search in the dialog': [
    open('about/'),
    {
      'the dialog is opened': press('.find-open', 'Search'),
      'words are looked for': type('#search [name=q]', 'backup'),
      'others that are nowhere': type('#search [name=q]', 'zzzzzzzz'),
      'others again': type('#search [name=q]', 'sso'),
      nothing: type('#search [name=q]', ''),
    },
  ],
  'the copies on this device': [
    open('about/'),
    {
      'none are to be kept': press('[data-forget]', 'Forget'),
      'they are to be kept again': press('[data-forget]', 'Keep'),
    },
  ],
  'the choice of an embed': [
    open('embed/'),
    {
      'a guide': async (page) => {
        await page.locator('.embedding').hover();
        await page.locator('.embedding select').first().selectOption('product-maturity');
      },
      'a part': async (page) => {
        await page.locator('.embedding select').nth(1).selectOption({ index: 2 });
      },
    },
  ],
  'an embedded wizard': [
    open(`embed/${WIZARD}`),
    {
      'nothing is chosen': press('.question button', 'Continue'),
      'an answer': press('.question label', 'No'),
      'on to the outcome': press('.question button', 'Continue'),
      'from the beginning': press('main a', 'Start again'),
    },
  ],
};

/** The same page once more, with a storage of its own. */
const alike = async (page: Page, baseURL = ''): Promise<Page> => {
  const context = await page.context().browser()?.newContext({ baseURL, serviceWorkers: 'block' });
  if (!context) throw new Error('there is no browser');
  return context.newPage();
};

for (const manner of MANNERS) {
  test.describe(`Translated ${manner}`, () => {
    for (const [name, [begin, steps]] of Object.entries(JOURNEYS)) {
      test(`${name} says the same as untranslated, after everything that is done`, async ({ page, baseURL }) => {
        const plain = await alike(page, baseURL);
        await expectSame({ plain, translated: page, manner }, begin, steps);
        expect(page.url().replace(/#own=.*/, '')).toBe(plain.url().replace(/#own=.*/, ''));
        await plain.context().close();
      });
    }
  });
}
