/** Links as they come out of mail, chat and notes: they show what was sent, or name what nothing can be made of. */
import type { Locator, Page } from '@playwright/test';
import { matrixOn } from './matrix.ts';
import { pressWords, type Pointer } from './person.ts';
import { expect, test } from './test.ts';
import { LEARN, MANUAL, wizardOn } from './wizard.ts';

/** What names the words of an address that nobody knows. */
const unknownOn = (page: Page): Locator => page.getByRole('complementary', { name: 'The address' });

/** Opens an address as it stands, and has every answer that the page waits for arrive. */
const open = async (page: Page, address: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(address);
};

test.describe('A link to a view of the matrix', () => {
  for (const [arrived, meant] of [
    ['?stages=mvp,10k.', '?stages=mvp,10k'],
    ['?stages=mvp,10k)', '?stages=mvp,10k'],
    ['?stages=mvp,10k%E2%80%8B', '?stages=mvp,10k'],
    ['?stages=mvp,10k&show=changes.', '?stages=mvp,10k&show=changes'],
    ['?stages=MVP,10K', '?stages=mvp,10k'],
    ['?stages=mvp,%2010k', '?stages=mvp,10k'],
    ['?stages=mvp%252C10k', '?stages=mvp,10k'],
    ['?stages=mvp,10k&amp;dimensions=security', '?stages=mvp,10k&dimensions=security'],
    ['?stages=mvp,10k?utm_source=x', '?stages=mvp,10k'],
    ['?stages=%E2%80%9Cmvp,10k%E2%80%9D&utm_source=x', '?stages=mvp,10k'],
  ] as const) {
    test(`that arrives as ${arrived} shows what was sent`, async ({ page }) => {
      await page.goto(`product-maturity/${arrived}`);
      await expect(page).toHaveURL(new RegExp(`/product-maturity/${meant.replace('?', '\\?')}$`));
      const matrix = matrixOn(page);
      expect(await matrix.columns()).toEqual(['MVP', '10k']);
      await expect(matrix.stage('MVP')).toBeChecked();
      await expect(matrix.stage('10k')).toBeChecked();
      await expect(unknownOn(page)).toHaveCount(0);
    });
  }

  test('shows it before any script file has arrived', async ({ page }) => {
    await page.route('**/*.js*', () => undefined);
    await page.goto('product-maturity/?stages=MVP,10k.&amp;dimensions=security)', { waitUntil: 'commit' });
    const matrix = matrixOn(page);
    await expect(matrix.stage('10k')).toBeChecked();
    expect(await matrix.columns()).toEqual(['MVP', '10k']);
    await expect(page.locator('.matrix table').locator('visible=true')).toHaveCount(1);
  });

  for (const pointer of ['mouse', 'touch'] as const satisfies readonly Pointer[]) {
    test.describe(`by ${pointer}`, () => {
      test.use({ hasTouch: pointer === 'touch' });

      test('with a stage that nobody knows names it, until the reader has seen it', async ({ page }) => {
        await page.goto('product-maturity/?stages=mvp,seed.&show=everything');
        const matrix = matrixOn(page);
        const bar = unknownOn(page);
        await expect(bar).toContainText('Not known here: “seed”, “everything”.');
        await expect(bar).toBeInViewport({ ratio: 1 });
        await expect(page).toHaveURL(/\/product-maturity\/\?stages=mvp$/);
        // It stays while the reader goes on.
        await pressWords(page.locator('.bar label', { hasText: /^10k$/ }), pointer);
        await expect(page).toHaveURL(/\?stages=mvp,10k$/);
        expect(await matrix.columns()).toEqual(['MVP', '10k']);
        await expect(bar).toBeInViewport({ ratio: 1 });
        await pressWords(bar.getByRole('button', { name: 'Close' }), pointer);
        await expect(bar).toHaveCount(0);
        await expect(page.getByRole('main')).toBeFocused();
        // Nor does it come back with the next fragment.
        await page.evaluate(() => {
          location.hash = 'security';
        });
        await expect(page.locator('#security')).toBeInViewport();
        await expect(bar).toHaveCount(0);
      });
    });
  }

  test('with markup, marks of direction or much too much in it names that as text', async ({ page }) => {
    for (const [query, told] of [
      ['?stages=<img src=x onerror=alert(1)>', 'Not known here: “img”, “src”, “x” and 3 more.'],
      [`?stages=${'a'.repeat(5000)}`, `Not known here: “${'a'.repeat(40)}…”.`],
      ['?stages=%E2%80%AE%D7%A9%D7%9C%D7%91', 'Not known here: “שלב”.'],
      ['?dimensions=__proto__', 'Not known here: “proto”.'],
    ] as const) {
      await open(page, `product-maturity/${query}`);
      await expect(unknownOn(page).getByRole('status')).toHaveText(told);
      await expect(unknownOn(page).locator('bdi').first()).toBeVisible();
      await expect(unknownOn(page).locator('img')).toHaveCount(0);
    }
  });
});

test.describe('A link to another page', () => {
  test('of a dimension shows its stages, and names others', async ({ page }) => {
    await page.goto('product-maturity/dimensions/security/?STAGES=MVP,%20seed),10k.');
    expect(await matrixOn(page).columns()).toEqual(['MVP', '10k']);
    await expect(page).toHaveURL(/\/security\/\?stages=mvp,10k$/);
    await expect(unknownOn(page)).toContainText('“seed”');
  });

  test('of an aspect lights its stages, and names others', async ({ page }) => {
    await page.goto('product-maturity/aspects/secrets-management/?stages=MVP,10k.,seed');
    const ground = (stage: string): Promise<string> =>
      page.locator(`[id="${stage}"]`).evaluate((stop) => getComputedStyle(stop).backgroundColor);
    for (const chosen of ['mvp', '10k']) expect(await ground(chosen)).not.toBe(await ground('poc'));
    expect(await ground('1m')).toBe(await ground('poc'));
    await expect(unknownOn(page)).toContainText('“seed”');
  });

  test('of a stage hands its stages on', async ({ page }) => {
    for (const query of ['?stages=MVP,10k.', '?stages=mvp%252C10k)', '?a=b&amp;Stages=mvp,%2010k?utm_source=x']) {
      await open(page, `product-maturity/stages/mvp/${query}`);
      await page.getByRole('link', { name: 'Security', exact: true }).first().click();
      await expect(page).toHaveURL(/\/dimensions\/security\/\?stages=mvp,10k$/);
      expect(await matrixOn(page).columns()).toEqual(['MVP', '10k']);
    }
  });

  test('of a wizard opens where its answers lead, and names what is none', async ({ page }) => {
    await page.goto('product-maturity/decide/build-or-skip/?learn=YES.&amp;users=%22yes%22&manual=perhaps)');
    await expect(wizardOn(page).question(MANUAL)).toBeVisible();
    await expect(page).toHaveURL(/\?learn=yes&users=yes$/);
    await expect(unknownOn(page)).toContainText('Not known here: “perhaps”.');
    await open(page, 'product-maturity/decide/build-or-skip/?learn=yes&users=yes#Learn.');
    await expect(wizardOn(page).question(LEARN)).toBeVisible();
    await expect(unknownOn(page)).toHaveCount(0);
  });

  test('of an embedded wizard does the same', async ({ page }) => {
    await page.goto('embed/product-maturity/decide/build-or-skip/?learn=YES.&users=yes&manual=perhaps&theme=DARK.');
    await expect(wizardOn(page).question(MANUAL)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Not known here: “perhaps”.');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page).toHaveURL(/\?learn=yes&users=yes&theme=dark$/);
  });

  test('of search finds the same, and names what it does not know', async ({ page }) => {
    await page.goto('search/?q=backup&framework=PRODUCT-MATURITY.&amp;kind=aspect)&stage=seed');
    await expect(page.locator('.results-list > li > a').first()).toContainText('Data Backup');
    await expect(page.getByRole('combobox', { name: 'Guide' })).toHaveValue('product-maturity');
    await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('aspect');
    await expect(unknownOn(page)).toContainText('Not known here: “seed”.');
  });

  test('of second opinions filters them, and names what it does not know', async ({ page }) => {
    await page.goto('second-opinions/?framework=Four-Levels.&amp;relation=loves)');
    await expect(page.getByRole('combobox', { name: 'Guide' })).toHaveValue('four-levels');
    await expect(page.getByRole('main').getByRole('status')).not.toHaveText(/^(\d+) of \1 topics$/);
    await expect(unknownOn(page)).toContainText('Not known here: “loves”.');
  });

  test('of the page about embedding chooses the part, and names what it does not know', async ({ page }) => {
    await page.goto('embed/?page=product-maturity%2Fstages%2FMVP.&amp;theme=DARK)&height=tall');
    await expect(page.getByRole('combobox', { name: 'Part' })).toHaveValue('/product-maturity/stages/mvp/');
    await expect(page.getByRole('combobox', { name: 'Colours' })).toHaveValue('dark');
    await expect(unknownOn(page)).toContainText('Not known here: “tall”.');
    await open(page, 'embed/?page=product-maturity/stages/seed');
    await expect(unknownOn(page)).toContainText('“product-maturity/stages/seed”');
  });
});
