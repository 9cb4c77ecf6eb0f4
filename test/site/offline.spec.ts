/** Reading the real site without a network after one visit. */
import { expect, isRegistered, keptIn, test, waitKept } from './offline.ts';

const GUIDE = 'product-maturity';
const OTHER = 'saas-roadmap';

test('After one visit every page of the guide can be read, and says that it is a copy', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/stages/mvp/`);
  await waitKept(page, own, [GUIDE]);
  await expect(page.getByRole('note')).toHaveCount(0);
  await own.stop();
  for (const [path, title] of Object.entries({
    'stages/mvp/': /MVP/,
    '': /^Software product maturity/,
    'aspects/secrets-management/': /^Secrets Management/,
    'changes/mvp-to-10k/': /MVP to 10k/,
    'decide/build-or-skip/': /built/,
  })) {
    await page.goto(`${own.home}${GUIDE}/${path}`);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('note').first()).toHaveText(/Offline copy\. .* on \d+ [A-Z][a-z]+ 20\d\d\.$/);
  }
});

test('What was opened before the network went goes on: search by typing, definitions, filters', async ({
  own,
  page,
}) => {
  await page.goto(`${own.home}${GUIDE}/aspects/secrets-management/`);
  await waitKept(page, own, [GUIDE]);
  await own.stop();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('backup');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Backup');
  await page.keyboard.press('Escape');
  await page.locator('main a.t').first().click();
  await expect(page.getByRole('dialog', { name: 'Definition' })).toBeVisible();
});

test('Tools work on copies: results, filters in the address, an audit, the glossary', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  await own.stop();
  await page.goto(`${own.home}search/?q=backup`);
  await expect(page.getByRole('status').filter({ hasText: 'results for “backup”' })).toBeVisible();
  await page.goto(`${own.home}${GUIDE}/?stages=mvp&q=secret`);
  await expect(page.getByText('1 of 98 aspects')).toBeVisible();
  await page.goto(`${own.home}${GUIDE}/audit/`);
  await expect(page.locator('.session[aria-busy=false]')).toBeVisible();
  for (const path of ['glossary/', 'second-opinions/', 'decide/', '']) {
    await page.goto(own.home + path);
    await expect(page.getByRole('note').first()).toBeVisible();
  }
});

test('An address without its slash leads to the copy', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  await own.stop();
  await page.goto(`${own.home}${GUIDE}/stages?stages=mvp`);
  await expect(page).toHaveURL(`${own.home}${GUIDE}/stages/?stages=mvp`);
});

test.describe('Exported files', () => {
  // The browser notes what did not come.
  test.use({ allowedErrors: [/ERR_CONNECTION_REFUSED/] });

  test('come from the network only', async ({ own, page }) => {
    await page.goto(`${own.home}${GUIDE}/`);
    await waitKept(page, own, [GUIDE]);
    const ask = (path: string): Promise<number> =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            ({ status }) => status,
            () => 0,
          ),
        own.home + path,
      );
    expect(await ask(`${GUIDE}.csv`)).toBe(200);
    await own.stop();
    for (const path of [`${GUIDE}.csv`, `${GUIDE}.json`, `${GUIDE}/index.md`, 'search/index.json']) {
      expect(await ask(path), path).toBe(0);
    }
  });
});

test.describe('Without a copy', () => {
  test.use({ allowedErrors: [/status of 503/] });

  test('a page says so, and which guides can be read', async ({ own, page }) => {
    await page.goto(`${own.home}${GUIDE}/`);
    await waitKept(page, own, [GUIDE]);
    await own.stop();
    const answer = await page.goto(`${own.home}${OTHER}/stages/mvp/?x=1`);
    expect(answer?.status()).toBe(503);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on this device');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    const kept = page.locator('[data-kept] li').filter({ hasText: /Kept on this device on \d+ / });
    await expect(kept).toHaveText(/Software product maturity/);
    await expect(page.locator('[data-kept] li').filter({ hasText: 'Not kept' })).toHaveCount(4);
    await kept.getByRole('link').click();
    await expect(page).toHaveTitle(/^Software product maturity/);
    await expect(page.getByRole('note').first()).toContainText('Offline copy.');
  });
});

test('A second guide is kept once it is visited, and no other', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  await page.goto(`${own.home}${OTHER}/`);
  await waitKept(page, own, [GUIDE, OTHER]);
  await own.stop();
  await page.goto(`${own.home}${OTHER}/stages/`);
  await expect(page.getByRole('note').first()).toBeVisible();
});

test('A page that nobody sends is shown from its copy after three seconds', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  own.faultOf = () => 'silence';
  const start = Date.now();
  await page.goto(`${own.home}${GUIDE}/faq/`, { waitUntil: 'commit' });
  expect(Date.now() - start).toBeGreaterThan(2900);
  await expect(page.getByRole('note').first()).toBeVisible();
});

test('A host in trouble is no reason not to read on; a page that is gone is gone', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  const fail = (status: number): void => {
    own.faultOf = (path) => (path.endsWith('/') ? { status, type: 'text/html', text: '<h1>Fault</h1>' } : undefined);
  };
  fail(502);
  await page.goto(`${own.home}${GUIDE}/faq/`);
  await expect(page.getByRole('note').first()).toContainText('The site did not send this page in time.');
  fail(410);
  const gone = await page.context().newPage();
  await gone.goto(`${own.home}${GUIDE}/faq/`);
  await expect(gone.getByRole('heading')).toHaveText('Fault');
});

test('The reader can forget all copies, and have them again', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  await page.goto(`${own.home}about/`);
  await page.getByRole('button', { name: 'Forget the copies' }).click();
  await expect(page.locator('[data-kept] li').filter({ hasText: 'Not kept' })).toHaveCount(5);
  await page.goto(`${own.home}${GUIDE}/`);
  await page.waitForTimeout(3000);
  expect(await keptIn(page, own.base)).toEqual({});
  expect(await isRegistered(page)).toBe(false);
  await page.goto(`${own.home}about/`);
  await page.getByRole('button', { name: 'Keep copies again' }).click();
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
});

test('What is fetched ahead for one guide stays below half a megabyte', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  const packs = own.asked.filter((path) => /^_astro\/offline[-.]/.test(path) && path.endsWith('.json'));
  expect(packs).toHaveLength(2);
  const sizes = await Promise.all(
    packs.map(async (path) => {
      const answer = await fetch(own.home + path, { headers: { 'Accept-Encoding': 'br' } });
      return Number(answer.headers.get('Content-Length'));
    }),
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(500_000);
});
