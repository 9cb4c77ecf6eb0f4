/** What a reader enters in another script, with signs that turn the text, or without a blank: it turns and moves nothing. */
import type { Locator, Page } from '@playwright/test';
import { openAudit } from './audit.ts';
import { PHONE, pressWords } from './person.ts';
import { expect, test } from './test.ts';
import { textOf, WIZARD } from './wizard.ts';

const HEBREW = 'מוצר חדש!';
const LONG = 'W'.repeat(60);
const TURNING = '\u202Eevil\u2066name\u200F\u061C';

/** Where a sign of a text stands, in CSS pixels from the left. */
const leftOf = (within: Locator, sign: string): Promise<number> =>
  within.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`nothing says ${wanted}`);
  }, sign);

/** In Hebrew the sign that ends a sentence stands to the left of its words. */
const expectRightToLeft = async (within: Locator): Promise<void> => {
  await expect(within).toBeVisible();
  expect(await leftOf(within, '!')).toBeLessThan(await leftOf(within, 'מ'));
};

/** No sign that turns the direction of text is left in what a page says or holds. */
const expectClean = async (page: Page): Promise<void> => {
  const said = await page
    .locator('main')
    .evaluate((main) => [
      main.textContent,
      ...[...main.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
    ]);
  expect(said.join(' ')).not.toMatch(/\p{Bidi_C}/u);
};

const expectToFit = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
};

const nameAudit = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name (optional)').fill(name);
  await page.getByLabel('Name (optional)').blur();
};

const answerFirst = (page: Page): Promise<void> =>
  pressWords(page.locator('[data-key=data-backup] label').filter({ hasText: 'Nothing yet' }));

test.describe('On a phone', () => {
  test.use(PHONE);

  for (const [kind, words] of [
    ['from right to left', HEBREW],
    ['of 60 letters without a blank', LONG],
    ['with signs that turn the text', TURNING],
  ] as const) {
    test(`the name and the notes of an audit ${kind} turn and move nothing`, async ({ page }) => {
      await openAudit(page, 'target=100k');
      await answerFirst(page);
      await nameAudit(page, words);
      await pressWords(
        page
          .locator('.found-items')
          .getByRole('button', { name: /Add a note/ })
          .first(),
      );
      await page.getByLabel('Note on').first().fill(words);
      await pressWords(page.getByRole('button', { name: 'Done' }));
      const note = page.locator('.found-items .note').first();
      await expect(note).toBeVisible();
      if (words === HEBREW) await expectRightToLeft(note);
      await expectToFit(page);
      await pressWords(page.getByRole('button', { name: 'New audit' }));
      const kept = page.locator('.saved-audits .rows').getByRole('button').first();
      await expect(kept).toBeVisible();
      if (words === HEBREW) await expectRightToLeft(kept);
      await expectToFit(page);
      await expectClean(page);
      await pressWords(page.locator('.saved-audits .rows').getByRole('button', { name: /^Delete/ }));
      const told = page.locator('.saved-audits .told');
      await expect(told).toContainText('is deleted.');
      if (words === HEBREW) {
        await expectRightToLeft(told);
        // The words around it go on from left to right.
        expect(await leftOf(told, '“')).toBeLessThan(await leftOf(told, 'is deleted'));
      }
      await expectToFit(page);
      await expectClean(page);
    });

    test(`a side of a comparison ${kind} turns and moves nothing`, async ({ page }) => {
      await openAudit(page, 'target=100k');
      await answerFirst(page);
      await nameAudit(page, words);
      await page.goto('product-maturity/audit/compare/');
      for (const side of ['First', 'Second']) {
        const region = page.getByRole('region', { name: `${side} audit` });
        await pressWords(region.locator('.rows').getByRole('button').first());
        await expect(region.getByLabel('Called')).toBeVisible();
        if (side === 'First') await region.getByLabel('Called').fill(words);
      }
      await expect(page.getByRole('region', { name: 'First audit' }).getByLabel('Called')).not.toBeFocused();
      await expect(page.getByText('they agree on 1')).toBeVisible();
      await expectToFit(page);
      await expectClean(page);
    });

    test(`a decision ${kind} turns and moves nothing, in the log and in its record`, async ({ page }) => {
      await page.goto(`${WIZARD}?learn=no`);
      await page.getByLabel('What is it about?').fill(words);
      await page.getByLabel('Note').fill(words);
      await pressWords(page.getByRole('button', { name: 'Keep it' }));
      await expect(page.getByText('Kept in this browser.')).toBeVisible();
      await page.goto('decide/log/');
      const item = page.locator('.log .items > li').first();
      await expect(item).toBeVisible();
      if (words === HEBREW) {
        await expectRightToLeft(item.locator('h3'));
        await expectRightToLeft(item.locator('.note'));
      }
      await expectToFit(page);
      await expectClean(page);
      const download = page.waitForEvent('download');
      await pressWords(item.getByRole('button', { name: /Markdown/ }));
      expect(await textOf(await download)).not.toMatch(/\p{Bidi_C}/u);
      await pressWords(item.getByRole('button', { name: /^Delete/ }));
      await expect(page.locator('.undo')).toContainText('was deleted.');
      if (words === HEBREW) await expectRightToLeft(page.locator('.undo'));
      await expectToFit(page);
      await expectClean(page);
    });

    test(`words to look for ${kind} turn and move nothing, in the table and in search`, async ({ page }) => {
      await page.goto(`product-maturity/?q=${encodeURIComponent(words)}`);
      const chip = page.locator('.chip');
      await expect(chip).toBeVisible();
      if (words === HEBREW) await expectRightToLeft(chip);
      await expectToFit(page);
      await expectClean(page);
      await page.goto(`search/?q=${encodeURIComponent(words)}`);
      const status = page.locator('.search-page [role=status]');
      await expect(status).toContainText('Nothing found for');
      if (words === HEBREW) {
        await expectRightToLeft(status);
        expect(await leftOf(status, 'Nothing found')).toBeLessThan(await leftOf(status, 'מ'));
      }
      await expectToFit(page);
      await expectClean(page);
    });
  }
});

test('an imported decision with ids that this site does not have leads nowhere, and its record has no heading of its own', async ({
  page,
}) => {
  const decision = {
    ...{ id: 'a', date: '2026-11-20', name: 'Brought in', note: 'http://e.e/<img src=x onerror=alert(1)>' },
    guide: { id: 'g/\n\n# Injected', title: 'Another guide' },
    wizard: { id: 'w', title: 'Should this be built?' },
    answers: [{ question: 'Did anyone ask?', answer: 'No', ids: ['asked', 'no'] }],
    outcome: { id: 'skip', title: 'Skip it', text: 'Not now.' },
  };
  await page.goto('decide/log/');
  await page.locator('input[type=file]').setInputFiles({
    name: 'decisions.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ version: 1, decisions: [decision] })),
  });
  const item = page.locator('.log .items > li').first();
  await expect(item).toContainText('Brought in: Skip it');
  await expect(item).toContainText('This site does not have its questions.');
  await expect(item.getByRole('link')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await pressWords(item.getByRole('button', { name: /Markdown/ }));
  const record = await textOf(await download);
  expect(record).not.toMatch(/^# Injected|<img/m);
  expect(record).toContain('Its questions are not on the site that wrote this.');
});
