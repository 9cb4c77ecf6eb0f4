/** Browsers that refuse, lack or save what reading offline takes: the site works all the same, and asks for little. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOn, expect, hinderWorker, keptIn, marked, test, waitKept } from './offline.ts';

const GUIDE = 'two-steps';

test.use({ site: 'fixture' });

for (const [what, code] of Object.entries({
  'refuses storage to the worker': "caches.open=()=>Promise.reject(new DOMException('refused','SecurityError'));",
  'has no room left': 'navigator.storage.estimate=()=>Promise.resolve({quota:1000,usage:999});',
  'saves data': "Object.defineProperty(navigator,'connection',{value:{saveData:true}});",
})) {
  test(`A browser that ${what} fetches nothing ahead, and shows the site`, async ({ own, page }) => {
    hinderWorker(own, code);
    await page.goto(`${own.home}${GUIDE}/`);
    await expect.poll(() => own.workerRequests()).toBeGreaterThan(0);
    for (const path of ['stages/', 'aspects/']) {
      await page.goto(`${own.home}${GUIDE}/${path}`);
      await page.waitForTimeout(2500);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    expect(own.packRequests()).toBe(0);
    expect(await keptIn(page, own.base)).toEqual({});
  });
}

test('Who begins to save data keeps what is there, and the update comes once it may', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  const old = await buildOn(page);
  own.publish(marked('new'));
  const worker = readFileSync(join(own.root, 'sw.js'), 'utf8');
  hinderWorker(own, "Object.defineProperty(navigator,'connection',{value:{saveData:true}});");
  const before = own.packRequests();
  await page.goto(`${own.home}${GUIDE}/stages/`);
  await page.waitForTimeout(1500);
  expect(own.packRequests()).toBe(before);
  expect(await keptIn(page, own.base)).toEqual({ [old]: ['', GUIDE] });
  writeFileSync(join(own.root, 'sw.js'), worker);
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE], await buildOn(page));
});

test('Where the room runs out half way, nothing is half kept, and the build before it stays whole', async ({
  own,
  page,
}) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  const old = await buildOn(page);
  own.publish(marked('new'));
  hinderWorker(
    own,
    `{const{put}=Cache.prototype;let n=0;Cache.prototype.put=function(...parts){
      return ++n===2?Promise.reject(new DOMException('full','QuotaExceededError')):put.apply(this,parts)}}`,
  );
  const before = own.packRequests();
  await page.goto(`${own.home}${GUIDE}/stages/`);
  await expect.poll(() => own.packRequests()).toBe(before + 2);
  await page.waitForTimeout(1000);
  for (const path of ['aspects/', 'stages/']) {
    const checks = own.workerRequests();
    await page.goto(`${own.home}${GUIDE}/${path}`);
    await expect.poll(() => own.workerRequests(), 'the browser looks for another worker').toBeGreaterThan(checks);
    await page.waitForTimeout(1000);
  }
  expect(own.packRequests()).toBe(before + 2);
  expect(await keptIn(page, own.base)).toEqual({ [old]: ['', GUIDE] });
  await own.stop();
  await page.goto(`${own.home}${GUIDE}/aspects/`);
  expect(await buildOn(page)).toBe(old);
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
  test(`A browser ${what} is left alone`, async ({ own, page }) => {
    await page.addInitScript(hinder);
    for (const path of [`${GUIDE}/`, 'about/', 'offline/']) {
      await page.goto(own.home + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await page.waitForTimeout(1000);
    expect(own.workerRequests()).toBe(0);
  });
}

test('A browser without Trusted Types keeps copies all the same', async ({ own, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'trustedTypes', { value: undefined });
  });
  // Without the interface the policy is not enforced either; here it would be.
  for (const path of [`${GUIDE}/index.html`]) {
    const file = join(own.root, path);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/require-trusted-types-for 'script'; ?|trusted-types sw; ?/g, ''),
    );
  }
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
});
