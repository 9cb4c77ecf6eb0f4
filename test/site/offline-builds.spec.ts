/** Updates of what is kept for reading offline: whole or not at all, never mixed, and how it is switched off. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packAt } from '../../src/features/offline/copies.ts';
import { SITES } from './sites.ts';
import { buildOn, expect, isRegistered, keptIn, marked, test, waitKept, type Fault } from './offline.ts';

const GUIDE = 'two-steps';

test.use({ site: 'fixture' });

test('Below another path: one visit, and the guide can be read offline, from old addresses too', async ({
  own,
  page,
}) => {
  expect(own.base).toBe('/sub/path/');
  await page.goto(`${own.home}twelve-levels/`);
  await waitKept(page, own, ['twelve-levels']);
  await own.stop();
  await page.goto(`${own.home}twelve-levels/aspects/long-words/?stages=level-1`);
  await expect(page).toHaveURL(`${own.home}twelve-levels/aspects/very-long-words/?stages=level-1`);
  await expect(page.getByRole('note').first()).toContainText('Offline copy.');
});

test('After an update the next page is the new one, and offline all are', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  const old = await buildOn(page);
  const { build } = own.publish(marked('new'));
  expect(build).not.toBe(old);
  await page.goto(`${own.home}${GUIDE}/stages/`);
  await expect(page).toHaveTitle(/^\[new\] /);
  await waitKept(page, own, [GUIDE], build);
  await own.stop();
  for (const path of [`${GUIDE}/`, `${GUIDE}/aspects/`, 'glossary/', '']) {
    await page.goto(own.home + path);
    await expect(page).toHaveTitle(/^(Stagecraft: )?\[new\] /);
    expect(await buildOn(page)).toBe(build);
  }
});

test('A page of the old build gets the files of the old one while it is open; with a later update they are thrown away', async ({
  own,
  page,
  context,
}) => {
  own.publish(marked('old'));
  const path = `${own.home}twelve-levels/`;
  const definitionOn = async (on: typeof page): Promise<string> => {
    await on.locator('main a.t').first().click();
    return (await on.getByRole('dialog', { name: 'Definition' }).locator('p').textContent()) ?? '';
  };
  await page.goto(path);
  await waitKept(page, own, ['twelve-levels']);
  const old = await buildOn(page);
  const { build } = own.publish(marked('new'));
  const next = await context.newPage();
  await next.goto(path);
  await waitKept(next, own, ['twelve-levels'], build);
  expect(Object.keys(await keptIn(next, own.base)).sort()).toEqual([old, build].sort());

  expect(await definitionOn(page)).toContain('[old] ');
  expect(await definitionOn(next)).toContain('[new] ');
  await own.stop();
  await next.reload();
  await expect(next).toHaveTitle(/^\[new\] /);
  expect(await definitionOn(next)).toContain('[new] ');
  await own.start();

  await next.reload();
  await next.goto(`${path}stages/`);
  await expect.poll(async () => Object.keys(await keptIn(next, own.base)).length).toBe(2);
  await page.close();
  const { build: newest } = own.publish(marked('newest'));
  await next.goto(path);
  await waitKept(next, own, ['twelve-levels'], newest);
  await next.goto(`${path}stages/`);
  await expect.poll(async () => Object.keys(await keptIn(next, own.base)).sort()).toEqual([build, newest].sort());
});

for (const [what, fault] of Object.entries<Fault | 'cut off'>({
  'is missing': { status: 404, type: 'text/html', text: 'gone' },
  'fails on the host': { status: 500, type: 'text/plain', text: 'oh' },
  'is cut off': 'cut off',
  'is a sign-in page': { status: 200, type: 'text/html', text: '<!doctype html><title>Sign in</title>' },
})) {
  test(`An update of which a pack ${what} leaves the build before it whole, and is not asked for at every page`, async ({
    own,
    page,
  }) => {
    await page.goto(`${own.home}${GUIDE}/`);
    await waitKept(page, own, [GUIDE]);
    const old = await buildOn(page);
    const { packs } = own.publish(marked('new'));
    const broken = packs[GUIDE]?.path ?? '';
    own.faultOf = (path) => {
      if (path !== broken) return undefined;
      if (fault !== 'cut off') return fault;
      return {
        status: 200,
        type: 'application/json',
        text: readFileSync(join(own.root, broken), 'utf8').slice(0, -9),
      };
    };
    const before = own.packRequests();
    await page.goto(`${own.home}${GUIDE}/stages/`);
    await expect.poll(() => own.packRequests()).toBeGreaterThan(before);
    await page.waitForTimeout(1000);
    const failed = own.packRequests();
    for (const path of ['aspects/', 'stages/']) {
      const checks = own.workerRequests();
      await page.goto(`${own.home}${GUIDE}/${path}`);
      await expect.poll(() => own.workerRequests(), 'the browser looks for another worker').toBeGreaterThan(checks);
      await page.waitForTimeout(1000);
    }
    expect(own.packRequests()).toBe(failed);

    expect(await keptIn(page, own.base)).toEqual({ [old]: ['', GUIDE] });
    await own.stop();
    await page.goto(`${own.home}${GUIDE}/stages/`);
    expect(await buildOn(page)).toBe(old);
    await expect(page.getByRole('note').first()).toContainText('Offline copy.');
    await page.goto(`${own.home}search/?q=word`);
    await expect(page.getByRole('status').filter({ hasText: 'for “word”' })).toBeVisible();

    // The build after it is another try.
    await own.start();
    const { build } = own.publish(marked('newer'));
    await page.goto(`${own.home}${GUIDE}/`);
    await waitKept(page, own, [GUIDE], build);
  });
}

test('A build without a worker removes the one before it, with all that it kept, and none comes back', async ({
  own,
  page,
}) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  await page.evaluate(() => caches.open('somebody else’s'));
  own.replaceBy('off');
  await page.goto(`${own.home}${GUIDE}/stages/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => isRegistered(page)).toBe(false);
  expect(await page.evaluate(() => caches.keys())).toEqual(['somebody else’s']);
  await page.goto(`${own.home}${GUIDE}/`);
  await page.waitForTimeout(1500);
  expect(await isRegistered(page)).toBe(false);
});

test('A build without a worker names no manifest, keeps no packs, and offers no copies', () => {
  const root = SITES.off.folder;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((file) => readFileSync(join(root, file), 'utf8').includes('rel="manifest"'))).toEqual([]);
  expect(files.filter((file) => packAt(file) !== undefined)).toEqual([]);
  expect(readFileSync(join(root, 'about/index.html'), 'utf8')).not.toContain('data-forget');
  const worker = readFileSync(join(root, 'sw.js'), 'utf8');
  expect(worker).toContain('unregister');
  expect(worker).not.toMatch(/["']fetch["']/);
});
