/** What does not fit into an audit, or cannot be, is said before anything is stored, and nothing is stored that cannot be read again. */
import type { Page } from '@playwright/test';
import { beginAudit, MOST_ROWS } from '../../src/features/audit/audit.ts';
import { packText, seal } from '../../src/features/audit/bytes.ts';
import { writeAudit } from '../../src/features/audit/file.ts';
import { answer, openAudit } from './audit.ts';
import { AUDIT_PATH, readyOf } from './kept-audit.ts';
import { expect, test } from './test.ts';

const GUIDE = 'product-maturity';
const STAGES = ['poc', 'mvp', '10k', '100k', '1m'];

interface Head {
  readonly target?: string;
  readonly begun?: string;
  readonly total?: string;
}

/** A link without answers, with a head and words of its own. */
const linkOf = async ({ target = '10k', begun = '2026-01-05', total = '0' }: Head, words?: object): Promise<string> => {
  const head = [GUIDE, STAGES.join(','), target, begun, total, ...(words ? ['words'] : [])].join('\n');
  const sealed = seal(new TextEncoder().encode(head), 'head');
  return ['1', sealed, ...(words ? [`~${await packText(JSON.stringify(words), 'words')}`] : [])].join('.');
};

const unknownRows = <T>(count: number, entry: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`unknown-${String(index)}`, entry]));

const alert = (page: Page) => page.locator('.warnings').getByRole('alert');
const storedCount = (page: Page): Promise<number> => page.evaluate(() => localStorage.length);

test('a link of 17 kB with more marks than fit says so, and what is then answered is there after a reload', async ({
  page,
}) => {
  const link = await linkOf({}, { name: 'Sent', marks: unknownRows(MOST_ROWS + 1, ['pinned', '']) });
  expect(link.length).toBeGreaterThan(10_000);
  await openAudit(page, `audit=${link}`);
  await expect(alert(page)).toContainText(
    'of its notes and marks are of rows that this guide does not have, and do not fit',
  );
  await expect(alert(page)).toContainText('Not all of it could be opened.');
  expect(await storedCount(page)).toBe(0);
  await answer(page, 'data-backup', 'poc');
  await expect(page).toHaveURL(/#own=/);
  await page.reload();
  await expect(readyOf(page)).toContainText('1 of 124');
  await expect(page.getByText('cannot be read')).toHaveCount(0);
});

test('a file with more rows than fit beside the guide’s own is refused with the reason, and nothing is stored', async ({
  page,
}) => {
  const audit = { ...beginAudit('big', GUIDE, '10k', 1), answers: unknownRows(MOST_ROWS, { value: 'poc', at: 1 }) };
  await openAudit(page);
  await page
    .locator('.session')
    .getByLabel('Open a file')
    .setInputFiles({ name: 'big.json', mimeType: 'application/json', buffer: Buffer.from(writeAudit(audit)) });
  await expect(page.locator('.told')).toContainText(
    '“big.json” was not brought in: it has rows that this guide does not have',
  );
  await expect(page.locator('.told')).toContainText('5124; at most 5000 fit');
  expect(await storedCount(page)).toBe(0);
});

for (const [what, head, said] of [
  ['a day that there is not', { begun: '9999-99-99' }, 'The day on which it was begun, “9999-99-99”, is none'],
  ['the 30th of February', { begun: '2026-02-30' }, 'The day on which it was begun, “2026-02-30”, is none'],
  [
    'endless answers',
    { total: 'Infinity' },
    'It should say how many answers it holds, from 0 to 5000, and says “Infinity”',
  ],
  ['less than no answers', { total: '-3' }, 'and says “-3”'],
  ['half an answer', { total: '0.5' }, 'and says “0.5”'],
  ['a stage that is none', { target: '<b>x</b>' }, '“<b>x</b>” is no stage'],
] as const) {
  test(`a link with ${what} says so, on the page of the audit and where two are compared`, async ({ page }) => {
    const link = await linkOf(head);
    await openAudit(page, `audit=${link}`);
    await expect(alert(page)).toContainText(said);
    expect(await storedCount(page)).toBe(0);
    await page.goto(`${AUDIT_PATH}compare/`);
    await page.getByLabel('A link to an audit').first().fill(`${AUDIT_PATH}#audit=${link}`);
    await page.getByRole('button', { name: 'Open', exact: true }).first().click();
    await expect(page.getByRole('region', { name: 'First audit' }).getByRole('alert')).toContainText(said);
  });
}
