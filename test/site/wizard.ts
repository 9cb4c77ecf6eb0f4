/** What specs do with a wizard. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The page of the wizard that most specs use. */
export const WIZARD = 'product-maturity/decide/build-or-skip/';

/** The parts of a wizard on a page, and how a question is answered. */
export const wizardOn = (page: Page) => {
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

/** Its questions. */
export const LEARN = 'Does it help you learn?';
export const USERS = 'Does it help users?';
export const MANUAL = 'Can you do it manually for now?';
export const ASKED = 'Did anyone ask for it?';

/** The text of a file that was downloaded. */
export const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');
