/** Fragments as they come out of mail, chat and notes: they lead to the place that was meant, or say that there is none. */
import { expect, test } from './test.ts';

for (const [address, id] of [
  ['glossary/#zero-trust.', 'zero-trust'],
  ['glossary/#Zero-Trust', 'zero-trust'],
  ['glossary/#%E2%80%9Czero-trust%E2%80%9D)', 'zero-trust'],
  ['glossary/#zero-trust?utm_source=x', 'zero-trust'],
  ['glossary/#%2522zero-trust%2522', 'zero-trust'],
  ['product-maturity/#deployment).', 'deployment'],
  ['product-maturity/?stages=mvp#deployment,', 'deployment'],
  ['product-maturity/aspects/secrets-management/#1M.', '1m'],
  ['product-maturity/faq/#when-does-soc-2-become-necessary%3E', 'when-does-soc-2-become-necessary'],
  ['second-opinions/#backups.', 'backups'],
  ['about/#offline%E2%80%8B', 'offline'],
  ['product-maturity/audit/#findings.', 'findings'],
  ['product-maturity/print/#Stage-MVP.', 'stage-mvp'],
] as const) {
  test(`${address} leads to what was meant`, async ({ page }) => {
    await page.goto(address);
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await expect(page.getByRole('complementary', { name: 'The address' })).toHaveCount(0);
  });
}

test('A fragment that is typed into the page’s address is led to its place as well, without a step of its own', async ({
  page,
}) => {
  await page.goto('glossary/');
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    location.hash = '(zero-trust).';
  });
  await expect(page).toHaveURL(/#zero-trust$/);
  await expect(page.locator('#zero-trust')).toBeInViewport();
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

for (const path of [
  'glossary/',
  'product-maturity/',
  'product-maturity/audit/',
  'product-maturity/decide/build-or-skip/',
]) {
  test(`A fragment that means no place of ${path} is named`, async ({ page }) => {
    await page.goto(`${path}#no-such-place.`);
    const bar = page.getByRole('complementary', { name: 'The address' });
    await expect(bar.getByRole('status')).toHaveText('Not known here: “no-such-place”.');
    await expect(bar).toBeInViewport({ ratio: 1 });
  });
}

test.describe('An address that names nothing the page does not know', () => {
  test('asks for no more than the page', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const address of ['glossary/#zero-trust', 'product-maturity/?stages=mvp#security', 'about/?utm_source=x']) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
    }
    expect(asked.filter((path) => path.endsWith('/address.js'))).toEqual([]);
  });
});

test.describe('A wrong address', () => {
  test.use({ allowedErrors: [/status of 404/] });

  test('with a fragment does not say that the place is unknown, which may be on the right page', async ({ page }) => {
    await page.goto('product-maturty/#deployment');
    await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('complementary', { name: 'The address' })).toHaveCount(0);
  });

  test('hands query and fragment on to the pages that it suggests', async ({ page, baseURL }) => {
    for (const [address, meant] of [
      ['Product-Maturity/?stages=mvp#deployment', 'product-maturity/?stages=mvp#deployment'],
      ['product-maturty/%3Fstages%3Dmvp%23deployment', 'product-maturity/?stages=mvp#deployment'],
    ] as const) {
      await page.goto(address);
      const link = page.locator('#nearest a').first();
      await expect(link).toHaveJSProperty('href', new URL(meant, baseURL).href);
      await link.click();
      await expect(page).toHaveURL(new URL(meant, baseURL).href);
      await expect(page.locator('#deployment')).toBeInViewport();
      await expect(page.getByRole('checkbox', { name: 'MVP', exact: true })).toBeChecked();
    }
  });
});

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('a place whose id has moved is found, also with signs around it', async ({ page }) => {
    for (const [address, id] of [
      ['twelve-levels/#texts.', 'words'],
      ['twelve-levels/aspects/markup/#level-zero', 'level-1'],
    ] as const) {
      await page.goto(address);
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    }
  });

  test('ids that have moved are read in capitals and with signs as well', async ({ page }) => {
    await page.goto('twelve-levels/?stages=LEVEL-ZERO.,level-12)&amp;dimensions=Texts;');
    await expect(page).toHaveURL(/\/twelve-levels\/\?stages=level-1,level-12&dimensions=words$/);
    await expect(page.getByRole('complementary', { name: 'The address' })).toHaveCount(0);
  });
});
