/** What the worker asks the host for, and what it leaves to the network. */
import { buildOn, expect, fetchedBy, isRegistered, keptIn, test, waitKept, type Fault } from './offline.ts';

const GUIDE = 'two-steps';
const OTHER = 'twelve-levels';

// With a file that is opened the browser looks for a mark at the origin's root.
test.use({ site: 'fixture', allowedErrors: [/favicon\.ico/] });

test('What is opened and no page of the reader’s own is asked for once', async ({ own, page }) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  const timesAsked = (path: string): number => own.asked.filter((asked) => asked === path).length;
  for (const path of [`embed/${GUIDE}/dimensions/everything/`, `${GUIDE}.json`, 'feed.xml', `${GUIDE}/`]) {
    const before = timesAsked(path);
    expect((await page.goto(own.home + path))?.status(), path).toBe(200);
    await page.waitForTimeout(300);
    expect(timesAsked(path) - before, path).toBe(1);
  }
  const arriving = page.waitForEvent('download');
  await page
    .getByRole('link', { name: 'CSV' })
    .first()
    .evaluate((link: HTMLAnchorElement) => {
      location.href = link.href;
    });
  const download = await arriving;
  expect(download.suggestedFilename()).toBe(`${GUIDE}.csv`);
  expect(await download.failure()).toBeNull();
  expect(timesAsked(`${GUIDE}.csv`)).toBe(1);
});

test.describe('A pack that was once missing', () => {
  test.use({ allowedErrors: [/status of 404/] });

  test('is asked for past the browser’s own copy, though the host said that it may be kept', async ({ own, page }) => {
    const gone: Fault = {
      status: 404,
      type: 'text/html',
      text: 'gone',
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    };
    own.faultOf = (path) => (path.startsWith('_astro/offline') ? gone : undefined);
    const packs = [own.packs()[''] ?? '', own.packs()[GUIDE] ?? ''];
    // No page of the site, so that no worker comes yet.
    await page.goto(`${own.home}${GUIDE}.json`);
    for (const times of ['first', 'from the browser’s own copy'])
      for (const pack of packs) expect(await fetchedBy(page, own, pack), times).toBeUndefined();
    expect(own.packRequests(), 'the browser remembers').toBe(2);
    own.faultOf = () => undefined;
    await page.goto(`${own.home}${GUIDE}/`);
    await waitKept(page, own, [GUIDE]);
  });
});

test.describe('The page about embedding', () => {
  // The preview is another page, and is not kept.
  test.use({ allowedErrors: [/ERR_CONNECTION_REFUSED|ERR_FAILED|chrome-error/] });

  test('is a page like any other: it is kept, with what answers the choice', async ({ own, page }) => {
    await page.goto(`${own.home}${GUIDE}/`);
    await waitKept(page, own, [GUIDE]);
    const build = await buildOn(page);
    await own.stop();
    const answer = await page.goto(`${own.home}embed/`);
    expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer?.headers()['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(await buildOn(page)).toBe(build);
    await expect(page.getByRole('note').first()).toContainText('Offline copy.');
    await page.getByRole('combobox', { name: 'Guide' }).selectOption(GUIDE);
    await expect(page.getByLabel('The code')).toHaveValue(/<iframe /);
  });
});

test.describe('Forgetting', () => {
  for (const [what, isFirst] of Object.entries({
    'is still arriving since the first visit': true,
    'has not been asked for yet since the guide was opened': false,
  })) {
    test(`ends what ${what}`, async ({ own, page }) => {
      if (!isFirst) {
        await page.goto(`${own.home}${OTHER}/`);
        await waitKept(page, own, [OTHER]);
      }
      const held = own.packs()[GUIDE];
      let release = (): void => undefined;
      const released = new Promise<undefined>((done) => {
        release = () => {
          done(undefined);
        };
      });
      own.faultOf = (path) => (path === held ? released : undefined);
      await page.goto(`${own.home}${GUIDE}/`);
      if (isFirst) await expect.poll(() => own.asked.includes(held ?? '')).toBe(true);
      await page.goto(`${own.home}about/`);
      await page.getByRole('button', { name: 'Forget the copies' }).click();
      await expect(page.getByText('Nothing is kept any more.')).toBeVisible();
      release();
      // A guide is asked for once its page was left alone for two seconds.
      await page.waitForTimeout(3000);
      expect(await keptIn(page, own.base)).toEqual({});
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
      await page.goto(`${own.home}${GUIDE}/`);
      await page.waitForTimeout(1500);
      expect(await isRegistered(page)).toBe(false);
      expect(await page.evaluate(() => caches.keys())).toEqual([]);

      await page.goto(`${own.home}about/`);
      await page.getByRole('button', { name: 'Keep copies again' }).click();
      await page.goto(`${own.home}${GUIDE}/`);
      await waitKept(page, own, [GUIDE]);
    });
  }

  test.describe('where this site has no worker', () => {
    test.use({ allowedErrors: [/favicon\.ico|fetching the script/] });

    test('leaves another site’s worker alone, which answers for the whole origin', async ({ own, page }) => {
      own.faultOf = (path) =>
        path === 'other.js'
          ? { status: 200, type: 'text/javascript', text: '', headers: { 'Service-Worker-Allowed': '/' } }
          : path === 'sw.js'
            ? { status: 404, type: 'text/plain', text: '' }
            : undefined;
      // A file, so that no policy forbids to register.
      await page.goto(`${own.home}${GUIDE}.json`);
      await page.evaluate((script) => navigator.serviceWorker.register(script, { scope: '/' }), `${own.home}other.js`);
      await page.goto(`${own.home}about/`);
      await page.getByRole('button', { name: 'Forget the copies' }).click();
      await expect(page.getByText('Nothing is kept any more.')).toBeVisible();
      expect(await isRegistered(page)).toBe(true);
    });
  });
});

test('A reader’s no counts whatever it was written as', async ({ own, page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('offline', 'never');
  });
  await page.goto(`${own.home}about/`);
  await expect(page.getByRole('button', { name: 'Keep copies again' })).toBeVisible();
  await page.waitForTimeout(1000);
  expect(own.workerRequests()).toBe(0);
});
