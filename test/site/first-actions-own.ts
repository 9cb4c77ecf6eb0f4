/** First actions on what is the reader's own: wizards, decisions, audits. */
import type { Page } from '@playwright/test';
import { beginAudit, type Audit } from '../../src/features/audit/audit.ts';
import { writeAudit } from '../../src/features/audit/file.ts';
import { writeDecisions, type Decision } from '../../src/features/decide/decision.ts';
import { rowOf } from './audit.ts';
import type { FirstAction } from './first-action.ts';
import type { Hands } from './hands.ts';
import { expect } from './test.ts';
import { LEARN, USERS, WIZARD, wizardOn } from './wizard.ts';

const EMBED = `embed/${WIZARD}`;
const ENDED = `${WIZARD}?learn=no&stage=mvp`;
const AUDIT = 'product-maturity/audit/';
const LOG = 'decide/log/';

const answerLabel = (page: Page, title: string) => page.locator('.answer', { hasText: new RegExp(`^${title}$`) });
const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
const asks = (question: string) => (page: Page) => expect(wizardOn(page).question(question)).toBeVisible();
const answerYes = async (it: Hands): Promise<void> => {
  await it.press(answerLabel(it.page, 'Yes'));
  await it.press(button(it.page, 'Continue'));
};

const DECISION: Decision = {
  id: 'one',
  date: '2026-01-05',
  name: 'Single sign-on',
  note: 'Asked once.',
  guide: { id: 'product-maturity', title: 'Software product maturity' },
  wizard: { id: 'build-or-skip', title: 'Build it or skip it?' },
  answers: [{ question: LEARN, answer: 'No', ids: ['learn', 'no'] }],
  outcome: { id: 'skip', title: 'Skip it', text: 'Not now.' },
};
const DECISIONS = { decisions: writeDecisions([DECISION]) };

const WIZARDS: readonly FirstAction[] = [
  { what: 'an answer, and going on', path: WIZARD, act: answerYes, effect: asks(USERS) },
  {
    what: 'going on without an answer',
    path: WIZARD,
    act: (it) => it.press(button(it.page, 'Continue')),
    effect: (page) => expect(page.getByText('Choose an answer to go on.')).toBeVisible(),
  },
  { what: 'an answer in an embed, and going on', path: EMBED, act: answerYes, effect: asks(USERS) },
  {
    what: 'going back from an outcome',
    path: ENDED,
    act: (it) => it.press(wizardOn(it.page).back),
    effect: asks(LEARN),
    comesLate: true,
  },
  {
    what: 'the changing of an answer',
    path: ENDED,
    act: (it) => it.press(wizardOn(it.page).change(LEARN)),
    effect: asks(LEARN),
    comesLate: true,
  },
  {
    what: 'what would turn an outcome',
    path: ENDED,
    act: (it) => it.press(it.page.locator('.turns a').first()),
    effect: (page) => expect(wizardOn(page).outcome('Skip it')).toBeHidden(),
    comesLate: true,
  },
  {
    what: 'the start of a wizard again',
    path: ENDED,
    act: (it) => it.press(it.page.getByRole('link', { name: 'Start again' })),
    effect: asks(LEARN),
    comesLate: true,
  },
  {
    what: 'the copying of an outcome’s link',
    path: ENDED,
    act: (it) => it.press(button(it.page, 'Copy link')),
    effect: (page) => expect(button(page, 'Link copied')).toBeVisible(),
    comesLate: true,
  },
  {
    what: 'the name of a decision, and keeping it',
    path: ENDED,
    act: async (it) => {
      await it.type(wizardOn(it.page).box.getByLabel('What is it about?'), 'Single sign-on');
      await it.press(button(it.page, 'Keep it'));
    },
    effect: (page) => expect(page.getByText('Kept in this browser.')).toBeVisible(),
    comesLate: true,
  },
  {
    what: 'the editing of a decision',
    path: LOG,
    stored: DECISIONS,
    act: (it) => it.press(button(it.page, 'Edit')),
    effect: (page) => expect(page.getByLabel('Note')).toHaveValue('Asked once.'),
    comesLate: true,
  },
  {
    what: 'the deleting of a decision',
    path: LOG,
    stored: DECISIONS,
    act: (it) => it.press(button(it.page, 'Delete')),
    effect: (page) => expect(button(page, 'Undo')).toBeVisible(),
    comesLate: true,
  },
  {
    what: 'bringing in decisions',
    path: LOG,
    act: (it) => it.give(it.page.locator('input[type=file]'), { name: 'decisions.json', text: DECISIONS.decisions }),
    effect: (page) => expect(page.getByRole('heading', { name: 'Single sign-on: Skip it' })).toBeVisible(),
    comesLate: true,
  },
];

const KEPT: Audit = {
  ...beginAudit('kept', 'product-maturity', '10k', Date.UTC(2026, 0, 5)),
  name: { value: 'Our shop', at: 1 },
  answers: { 'data-backup': { value: 'poc', at: 1, text: undefined } },
};
const FILE = { name: 'audit.json', text: writeAudit(KEPT) };
const AUDITS = { 'audit:product-maturity:kept': FILE.text };
const cell = (page: Page, key: string, at: number) => rowOf(page, key).locator('> label').nth(at);
const counts = (words: string) => (page: Page) => expect(page.locator('.progress')).toContainText(words);
const storedText = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(localStorage));

const AUDIT_ACTIONS: readonly FirstAction[] = [
  {
    what: 'what one has of a row',
    path: AUDIT,
    act: (it) => it.press(cell(it.page, 'ui-ux-design', 2)),
    effect: async (page) => {
      await expect(page.locator('.progress')).toContainText('1 of 124');
      await expect(cell(page, 'ui-ux-design', 2).locator('input')).toBeChecked();
    },
  },
  {
    what: 'the keys that choose in two rows',
    path: AUDIT,
    act: async (it) => {
      await it.page.locator('#have input').first().focus();
      await it.page.keyboard.press('2');
      await it.page.keyboard.press('1');
    },
    effect: counts('2 of 124'),
  },
  {
    what: 'all rows of a part at once',
    path: AUDIT,
    act: (it) => it.press(it.page.locator('[data-all=mvp]').first()),
    effect: counts('5 of 124'),
  },
  {
    what: 'the stage that an audit is held against',
    path: AUDIT,
    act: (it) => it.press(it.page.locator('.target label').nth(2)),
    effect: async (page) => {
      await expect(page.locator('.target input').nth(2)).toBeChecked();
      await expect.poll(() => storedText(page)).toContain('10k');
    },
  },
  {
    what: 'the name of an audit',
    path: AUDIT,
    act: (it) => it.type(it.page.getByLabel('Name (optional)'), 'Autumn'),
    effect: async (page) => {
      await page.keyboard.type(' 2026');
      await expect(page.getByLabel('Name (optional)')).toHaveValue('Autumn 2026');
      await expect.poll(() => storedText(page)).toContain('Autumn 2026');
    },
  },
  {
    what: 'the beginning of an audit',
    path: AUDIT,
    act: (it) => it.press(button(it.page, 'Begin')),
    effect: (page) => expect(page.locator('#have input').first()).toBeFocused(),
  },
  {
    what: 'the way to the findings',
    path: AUDIT,
    act: (it) => it.press(it.page.locator('.progress').getByRole('link', { name: 'Findings' })),
    effect: async (page) => {
      await expect(page.locator('#findings')).toBeFocused();
      await expect(page.locator('#findings h2')).toBeInViewport({ ratio: 1 });
      expect(page.url()).not.toContain('#findings');
    },
  },
  {
    what: 'a row of the audit in a link',
    path: `${AUDIT}#own=kept`,
    stored: AUDITS,
    act: (it) => it.press(cell(it.page, 'ui-ux-design', 2)),
    effect: counts('2 of 124'),
  },
  {
    what: 'an audit’s file',
    path: AUDIT,
    act: (it) => it.give(it.page.locator('.saved-audits input[type=file]'), FILE),
    effect: (page) => expect(page.getByText('“audit.json” is brought in.')).toBeVisible(),
  },
  {
    what: 'an audit that is kept',
    path: AUDIT,
    stored: AUDITS,
    act: (it) => it.press(button(it.page, 'Our shop').first()),
    effect: counts('1 of 124'),
    comesLate: true,
  },
  {
    what: 'a new audit',
    path: `${AUDIT}#own=kept`,
    stored: AUDITS,
    act: (it) => it.press(button(it.page, 'New audit')),
    effect: counts('0 of 124'),
    comesLate: true,
  },
  {
    what: 'the clearing of a row',
    path: `${AUDIT}#own=kept`,
    stored: AUDITS,
    act: (it) => it.press(rowOf(it.page, 'data-backup').getByRole('button', { name: 'Clear' })),
    effect: counts('0 of 124'),
    comesLate: true,
  },
  {
    what: 'an audit to be compared',
    path: `${AUDIT}compare/`,
    stored: AUDITS,
    act: (it) => it.press(it.page.locator('.side').first().getByRole('button', { name: 'Our shop' })),
    effect: (page) => expect(page.locator('.side').first()).toContainText('1 row answered'),
    comesLate: true,
  },
  {
    what: 'a file to be compared',
    path: `${AUDIT}compare/`,
    act: (it) => it.give(it.page.locator('.side').last().locator('input[type=file]'), FILE),
    effect: (page) => expect(page.locator('.side').last()).toContainText('1 row answered'),
    comesLate: true,
  },
];

export const OWN: readonly FirstAction[] = [...WIZARDS, ...AUDIT_ACTIONS];
