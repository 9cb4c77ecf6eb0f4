/** Updates of what is kept for reading offline: whole or not at all, never mixed, and how it is switched off. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOn, isRegistered, keptIn, OwnSite, waitKept, type Fault } from './offline.ts';
import { expect, test } from './test.ts';

const GUIDE = 'two-steps';

test.use({ serviceWorkers: 'allow', site: 'fixture' });

let site: OwnSite;

test.beforeEach(async ({ baseURL }, testInfo) => {
  expect(baseURL).toContain('/sub/path/');
  site = await OwnSite.copyOf('fixture', testInfo.outputPath('site'));
});

test.afterEach(async () => {
  await site.stop();
});

/** A build in which every page says so in its title, and every definition in its text. */
const marked = (mark: string) => (text: string, path: string) =>
  path.endsWith('.html')
    ? text.replace(/<title>(?:\[\w+\] )?/, `<title>[${mark}] `)
    : path.includes('/terms/')
      ? text.replace(/"definition":"(?:\[\w+\] )?/, `"definition":"[${mark}] `)
      : text;

/** How often packs were asked for. */
const packRequests = (): number => site.asked.filter((path) => /^_astro\/offline[-.].*\.json$/.test(path)).length;

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
    const before = packRequests();
    await page.goto(`${site.home}${GUIDE}/stages/`);
    await expect.poll(packRequests).toBeGreaterThan(before);
    await page.waitForTimeout(1000);
    const failed = packRequests();
    for (const path of ['aspects/', 'dimensions/', 'stages/']) {
      await page.goto(`${site.home}${GUIDE}/${path}`);
      await page.waitForTimeout(700);
    }
    expect(packRequests()).toBe(failed);

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

/** Runs something in the worker before the worker itself. */
const hinderWorker = (code: string): void => {
  const worker = join(site.root, 'sw.js');
  writeFileSync(worker, code + readFileSync(worker, 'utf8'));
};

for (const [what, code] of Object.entries({
  'refuses storage to the worker': "caches.open=()=>Promise.reject(new DOMException('refused','SecurityError'));",
  'has no room left': 'navigator.storage.estimate=()=>Promise.resolve({quota:1000,usage:999});',
  'saves data': "Object.defineProperty(navigator,'connection',{value:{saveData:true}});",
})) {
  test(`A browser that ${what} fetches nothing ahead, and shows the site`, async ({ page }) => {
    hinderWorker(code);
    await page.goto(`${site.home}${GUIDE}/`);
    await expect.poll(() => site.asked.filter((path) => path === 'sw.js').length).toBeGreaterThan(0);
    for (const path of ['stages/', 'aspects/']) {
      await page.goto(`${site.home}${GUIDE}/${path}`);
      await page.waitForTimeout(2500);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    expect(packRequests()).toBe(0);
    expect(await keptIn(page, site.base)).toEqual({});
  });
}

test('Who begins to save data keeps what is there, and the update comes once it may', async ({ page }) => {
  await page.goto(`${site.home}${GUIDE}/`);
  await waitKept(page, site, [GUIDE]);
  const old = await buildOn(page);
  site.publish(marked('new'));
  const worker = readFileSync(join(site.root, 'sw.js'), 'utf8');
  hinderWorker("Object.defineProperty(navigator,'connection',{value:{saveData:true}});");
  const before = packRequests();
  await page.goto(`${site.home}${GUIDE}/stages/`);
  await page.waitForTimeout(1500);
  expect(packRequests()).toBe(before);
  expect(await keptIn(page, site.base)).toEqual({ [old]: ['', GUIDE] });
  writeFileSync(join(site.root, 'sw.js'), worker);
  await page.goto(`${site.home}${GUIDE}/`);
  await waitKept(page, site, [GUIDE], await buildOn(page));
});

for (const [what, hinder] of Object.entries({
  'that refuses workers': () => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  },
  'that has no workers': () => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
  },
  'whose cookies are blocked': () => {
    for (const name of ['localStorage', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  },
})) {
  test(`A browser ${what} is left alone`, async ({ page }) => {
    await page.addInitScript(hinder);
    for (const path of [`${GUIDE}/`, 'about/', 'offline/']) {
      await page.goto(site.home + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await page.waitForTimeout(1000);
    expect(site.asked.filter((path) => path === 'sw.js')).toEqual([]);
  });
}

test('A browser without Trusted Types keeps copies all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'trustedTypes', { value: undefined });
  });
  // Without the interface the policy is not enforced either; here it would be.
  for (const path of [`${GUIDE}/index.html`]) {
    const file = join(site.root, path);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/require-trusted-types-for 'script'; ?|trusted-types sw; ?/g, ''),
    );
  }
  await page.goto(`${site.home}${GUIDE}/`);
  await waitKept(page, site, [GUIDE]);
});
