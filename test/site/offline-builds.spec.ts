/** Updates of what is kept for reading offline: whole or not at all, never mixed, and how it is switched off. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOn, isRegistered, keptIn, marked, OwnSite, waitKept, type Fault } from './offline.ts';
import { expect, test } from './test.ts';

const GUIDE = 'two-steps';

test.use({ serviceWorkers: 'allow', site: 'fixture' });

// Packs are compressed anew for each test, and some wait for what must not happen.
test.describe.configure({ timeout: 90_000 });

let site: OwnSite;

test.beforeEach(async ({ baseURL }, testInfo) => {
  expect(baseURL).toContain('/sub/path/');
  site = await OwnSite.copyOf('fixture', testInfo.outputPath('site'));
});

test.afterEach(async () => {
  await site.stop();
});

test('Below another path: one visit, and the guide can be read offline, from old addresses too', async ({ page }) => {
  await page.goto(`${site.home}twelve-levels/`);
  await waitKept(page, site, ['twelve-levels']);
  await site.stop();
  await page.goto(`${site.home}twelve-levels/aspects/long-words/?stages=level-1`);
  await expect(page).toHaveURL(`${site.home}twelve-levels/aspects/very-long-words/?stages=level-1`);
  await expect(page.getByRole('note').first()).toContainText('Offline copy.');
});

test('After an update the next page is the new one, and offline all are', async ({ page }) => {
  await page.goto(`${site.home}${GUIDE}/`);
  await waitKept(page, site, [GUIDE]);
  const old = await buildOn(page);
  const { build } = site.publish(marked('new'));
  expect(build).not.toBe(old);
  await page.goto(`${site.home}${GUIDE}/stages/`);
  await expect(page).toHaveTitle(/^\[new\] /);
  await waitKept(page, site, [GUIDE], build);
  await site.stop();
  for (const path of [`${GUIDE}/`, `${GUIDE}/aspects/`, 'glossary/', '']) {
    await page.goto(site.home + path);
    await expect(page).toHaveTitle(/^(Stagecraft: )?\[new\] /);
    expect(await buildOn(page)).toBe(build);
  }
});

test('A page of the old build gets the files of the old one while it is open; then they are thrown away', async ({
  page,
  context,
}) => {
  site.publish(marked('old'));
  const path = `${site.home}twelve-levels/`;
  const definitionOn = async (on: typeof page): Promise<string> => {
    await on.locator('main a.t').first().click();
    return (await on.getByRole('dialog', { name: 'Definition' }).locator('p').textContent()) ?? '';
  };
  await page.goto(path);
  await waitKept(page, site, ['twelve-levels']);
  const old = await buildOn(page);
  const { build } = site.publish(marked('new'));
  const next = await context.newPage();
  await next.goto(path);
  await waitKept(next, site, ['twelve-levels'], build);
  expect(Object.keys(await keptIn(next, site.base)).sort()).toEqual([old, build].sort());

  expect(await definitionOn(page)).toContain('[old] ');
  expect(await definitionOn(next)).toContain('[new] ');
  await site.stop();
  await next.reload();
  await expect(next).toHaveTitle(/^\[new\] /);
  expect(await definitionOn(next)).toContain('[new] ');
  await site.start();

  await next.reload();
  await next.goto(`${path}stages/`);
  await expect.poll(async () => Object.keys(await keptIn(next, site.base)).length).toBe(2);
  await page.close();
  await next.goto(path);
  await expect.poll(async () => Object.keys(await keptIn(next, site.base))).toEqual([build]);
});

for (const [what, fault] of Object.entries<Fault | 'cut off'>({
  'is missing': { status: 404, type: 'text/html', text: 'gone' },
  'fails on the host': { status: 500, type: 'text/plain', text: 'oh' },
  'is cut off': 'cut off',
  'is a sign-in page': { status: 200, type: 'text/html', text: '<!doctype html><title>Sign in</title>' },
})) {
  test(`An update of which a pack ${what} leaves the build before it whole, and is not asked for at every page`, async ({
    page,
  }) => {
    await page.goto(`${site.home}${GUIDE}/`);
    await waitKept(page, site, [GUIDE]);
    const old = await buildOn(page);
    const { packs } = site.publish(marked('new'));
    const broken = packs[GUIDE]?.path ?? '';
    site.faultOf = (path) => {
      if (path !== broken) return undefined;
      if (fault !== 'cut off') return fault;
      return {
        status: 200,
        type: 'application/json',
        text: readFileSync(join(site.root, broken), 'utf8').slice(0, -9),
      };
    };
    const before = site.packRequests();
    await page.goto(`${site.home}${GUIDE}/stages/`);
    await expect.poll(() => site.packRequests()).toBeGreaterThan(before);
    await page.waitForTimeout(1000);
    const failed = site.packRequests();
    for (const path of ['aspects/', 'stages/']) {
      const checks = site.workerRequests();
      await page.goto(`${site.home}${GUIDE}/${path}`);
      await expect.poll(() => site.workerRequests(), 'the browser looks for another worker').toBeGreaterThan(checks);
      await page.waitForTimeout(1000);
    }
    expect(site.packRequests()).toBe(failed);

    expect(await keptIn(page, site.base)).toEqual({ [old]: ['', GUIDE] });
    await site.stop();
    await page.goto(`${site.home}${GUIDE}/stages/`);
    expect(await buildOn(page)).toBe(old);
    await expect(page.getByRole('note').first()).toContainText('Offline copy.');
    await page.goto(`${site.home}search/?q=word`);
    await expect(page.getByRole('status').filter({ hasText: 'for “word”' })).toBeVisible();

    // The build after it is another try.
    await site.start();
    const { build } = site.publish(marked('newer'));
    await page.goto(`${site.home}${GUIDE}/`);
    await waitKept(page, site, [GUIDE], build);
  });
}

test('A build without a worker removes the one before it, with all that it kept, and none comes back', async ({
  page,
}) => {
  await page.goto(`${site.home}${GUIDE}/`);
  await waitKept(page, site, [GUIDE]);
  await page.evaluate(() => caches.open('somebody else’s'));
  site.publish((text) => text.replace(/<link rel="manifest"[^>]*>/, ''), false);
  await page.goto(`${site.home}${GUIDE}/stages/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => isRegistered(page)).toBe(false);
  expect(await page.evaluate(() => caches.keys())).toEqual(['somebody else’s']);
  await page.goto(`${site.home}${GUIDE}/`);
  await page.waitForTimeout(1500);
  expect(await isRegistered(page)).toBe(false);
});
