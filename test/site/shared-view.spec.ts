/** What a telephone shares is what is seen: the page's head names the address of its view, and only of that. */
import type { Page } from '@playwright/test';
import { answer, openAudit } from './audit.ts';
import { matrixOn } from './matrix.ts';
import { LAPTOP, PHONE, pressWords, type Pointer } from './person.ts';
import { expect, test } from './test.ts';
import { LEARN, USERS, wizardOn } from './wizard.ts';

/** What the share sheet of a telephone takes. */
const expectShared = async (page: Page, path: string): Promise<void> => {
  for (const [selector, attribute] of [
    ['link[rel=canonical]', 'href'],
    ['meta[property="og:url"]', 'content'],
  ] as const) {
    await expect(page.locator(selector)).toHaveCount(1);
    await expect
      .poll(async () => (await page.locator(selector).getAttribute(attribute))?.replace(/^https?:\/\/[^/]+\//, ''))
      .toBe(path);
  }
};

for (const [pointer, device] of [
  ['mouse', LAPTOP],
  ['touch', PHONE],
] as const satisfies readonly (readonly [Pointer, object])[]) {
  test.describe(`By ${pointer}`, () => {
    test.use(device);

    test('a view of the matrix is shared as it is filtered, and the bare page once it is not', async ({ page }) => {
      await page.goto('product-maturity/');
      await expectShared(page, 'product-maturity/');
      await pressWords(page.locator('.bar label', { hasText: /^MVP$/ }), pointer);
      await expectShared(page, 'product-maturity/?stages=mvp');
      await page.locator('.bar select').selectOption('changes');
      await expectShared(page, 'product-maturity/?stages=mvp&show=changes');
      await page.goBack();
      await expectShared(page, 'product-maturity/?stages=mvp');
      await pressWords(page.getByText('Clear all', { exact: true }), pointer);
      await expectShared(page, 'product-maturity/');
    });

    test('a dimension is shared with its stages', async ({ page }) => {
      await page.goto('product-maturity/dimensions/security/');
      await pressWords(page.locator('.bar label', { hasText: /^10k$/ }), pointer);
      await expectShared(page, 'product-maturity/dimensions/security/?stages=10k');
      await pressWords(page.locator('.bar').getByText('Show all'), pointer);
      await expectShared(page, 'product-maturity/dimensions/security/');
    });

    test('the outcome of a wizard is shared with its answers, the beginning without', async ({ page }) => {
      await page.goto('product-maturity/decide/build-or-skip/');
      const wizard = wizardOn(page);
      await pressWords(wizard.question(LEARN).getByText('No', { exact: true }), pointer);
      await pressWords(wizard.box.getByRole('button', { name: 'Continue' }), pointer);
      await expect(wizard.outcome('Skip it')).toBeVisible();
      await expectShared(page, 'product-maturity/decide/build-or-skip/?learn=no');
      await page.goBack();
      await expect(wizard.question(LEARN)).toBeVisible();
      await expectShared(page, 'product-maturity/decide/build-or-skip/');
    });

    test('second opinions are shared as they are filtered', async ({ page }) => {
      await page.goto('second-opinions/');
      await page.getByRole('combobox', { name: 'Guide' }).selectOption('four-levels');
      await expectShared(page, 'second-opinions/?framework=four-levels');
      await pressWords(page.getByRole('button', { name: 'Show all' }), pointer);
      await expectShared(page, 'second-opinions/');
    });
  });
}

for (const [address, shared] of [
  ['product-maturity/?stages=10k,mvp.&show=changes&utm_source=x', 'product-maturity/?stages=mvp,10k&show=changes'],
  ['product-maturity/?q=data+backup#security', 'product-maturity/?q=data+backup'],
  ['product-maturity/dimensions/security/?stages=MVP', 'product-maturity/dimensions/security/?stages=mvp'],
  [
    'product-maturity/aspects/secrets-management/?stages=mvp,seed',
    'product-maturity/aspects/secrets-management/?stages=mvp',
  ],
  [
    'product-maturity/decide/build-or-skip/?users=yes&learn=yes&x=1',
    'product-maturity/decide/build-or-skip/?learn=yes&users=yes',
  ],
  ['search/?kind=aspect&q=backup', 'search/?q=backup&kind=aspect'],
  ['second-opinions/?relation=later&utm=x', 'second-opinions/?relation=later'],
  ['embed/?theme=dark&page=product-maturity/stages/mvp', 'embed/?page=product-maturity/stages/mvp&theme=dark'],
  ['product-maturity/?stages=seed', 'product-maturity/'],
  ['product-maturity/faq/?utm_source=x', 'product-maturity/faq/'],
] as const) {
  test(`${address} is shared as ${shared}`, async ({ page }) => {
    await page.goto(address);
    await expectShared(page, shared);
  });
}

test('a view from an address is named before any script file has arrived', async ({ page }) => {
  await page.route('**/*.js*', () => undefined);
  for (const address of [
    'product-maturity/?stages=mvp,10k&show=changes',
    'product-maturity/dimensions/security/?stages=mvp',
    'product-maturity/aspects/secrets-management/?stages=mvp',
    'second-opinions/?framework=four-levels',
  ]) {
    await page.goto(address, { waitUntil: 'commit' });
    await expectShared(page, address);
  }
});

test('search is shared with what is looked for, and bare once that is gone', async ({ page }) => {
  await page.goto('search/');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.pressSequentially('backup');
  await expectShared(page, 'search/?q=backup');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('aspect');
  await expectShared(page, 'search/?q=backup&kind=aspect');
  await page.goBack();
  await expectShared(page, 'search/?q=backup');
  await field.fill('');
  await expectShared(page, 'search/');
});

test('the choice of what to embed is shared', async ({ page }) => {
  await page.goto('embed/');
  await page.getByRole('combobox', { name: 'Guide' }).selectOption('Software product maturity');
  await page.getByRole('combobox', { name: 'Part' }).selectOption('Security');
  await expectShared(page, 'embed/?page=product-maturity/dimensions/security');
});

test('what somebody entered of their own product is never shared', async ({ page }) => {
  await openAudit(page);
  await answer(page, 'data-backup', 'mvp');
  await page.getByLabel('Name (optional)').fill('Secret name');
  await page.getByLabel('Name (optional)').blur();
  await expect(page).toHaveURL(/#own=/);
  await expectShared(page, 'product-maturity/audit/');

  await page.goto('product-maturity/decide/build-or-skip/?learn=no');
  await wizardOn(page).box.getByLabel('What is it about?').fill('Secret name');
  await expectShared(page, 'product-maturity/decide/build-or-skip/?learn=no');
});

test('an embed leads to the page whose part it is, whatever is answered in it', async ({ page }) => {
  await page.goto('embed/product-maturity/decide/build-or-skip/?learn=yes&theme=dark');
  await expect(wizardOn(page).question(USERS)).toBeVisible();
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    /\/product-maturity\/decide\/build-or-skip\/$/,
  );
  expect(await matrixOn(page).rows()).toEqual([]);
});
