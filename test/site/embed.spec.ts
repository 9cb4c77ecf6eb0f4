/** Dimensions, stages and wizards in pages of somebody else's. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { codeFor, EMBEDDER, expectToFit, frameOn, openEmbedder, publish, publishedAt } from './embedder.ts';
import { expect, test } from './test.ts';
import { LEARN, MANUAL, USERS } from './wizard.ts';

const SECURITY = 'product-maturity/dimensions/security';
const EMBED = `embed/${SECURITY}/`;
const WIZARD = 'product-maturity/decide/build-or-skip';

/** A browser page as wide as the frames that are looked at. */
const widen = (page: Page, width: number): Promise<void> => page.setViewportSize({ width, height: 800 });

/** How light the background of what is in a frame is, from 0 to 255. */
const lightness = async (page: Page, index = 0): Promise<number> => {
  const colour = await frameOn(page, index)
    .inside.locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  return Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
};

test.describe('The code, pasted into a page of another origin,', () => {
  test.beforeEach(async ({ context }) => {
    await publish(context, 'real');
  });

  for (const width of [390, 1280]) {
    test(`shows the table, as high as it is, ${String(width)} px wide and when the window changes`, async ({
      page,
    }) => {
      await widen(page, width);
      await openEmbedder(page, await codeFor(page, `page=${SECURITY}`));
      const { inside, frame } = frameOn(page);
      await expect(inside.getByRole('table', { name: 'Security' }).getByRole('row')).toHaveCount(5);
      await expect(inside.getByRole('cell', { name: 'Secret manager (Vault)' })).toBeVisible();
      await expect(frame).toHaveAttribute('title', 'Security: Software product maturity');
      await expectToFit(inside);
      const before = await frame.boundingBox();
      await widen(page, 330);
      await expectToFit(inside);
      const narrow = await frame.boundingBox();
      expect(narrow?.height).toBeGreaterThan(before?.height ?? 0);
      await widen(page, 1280);
      await expectToFit(inside);
      expect((await frame.boundingBox())?.height).toBeLessThan(narrow?.height ?? 0);
    });
  }

  test('serves several frames, each with its own height', async ({ page }) => {
    const parts = [SECURITY, 'product-maturity/stages/mvp', WIZARD];
    const codes: string[] = [];
    for (const part of parts) codes.push(await codeFor(page, `page=${part}`));
    await openEmbedder(page, codes.join('\n').replaceAll('loading="lazy"', ''));
    for (const index of parts.keys()) await expectToFit(frameOn(page, index).inside);
    const heights = await page.locator('iframe').evaluateAll((list) => list.map(({ clientHeight }) => clientHeight));
    expect(new Set(heights).size).toBe(parts.length);
  });

  test('listens to no other frame', async ({ page }) => {
    const liar = `<!doctype html><script>
      for (let i = 0; i < parent.length; i++) parent[i].postMessage({ type: 'stagecraft:height', height: 9 }, '*');
      parent.postMessage({ type: 'stagecraft:height', height: 9 }, '*');
      parent.postMessage('told', '*');
    </script>`;
    await page.route('http://liar.test/', (route) => route.fulfill({ contentType: 'text/html', body: liar }));
    const code = await codeFor(page, `page=${SECURITY}`);
    await openEmbedder(page, `${code}<iframe id="liar" title="Another" height="77"></iframe>`);
    const { inside } = frameOn(page);
    await expectToFit(inside);
    await page.evaluate(async () => {
      const told = new Promise((resolve) => {
        addEventListener('message', ({ data }) => {
          if (data === 'told') resolve(true);
        });
      });
      document.querySelector('#liar')?.setAttribute('src', 'http://liar.test/');
      await told;
    });
    await expectToFit(inside);
    expect(await page.locator('#liar').evaluate((frame) => [frame.clientHeight, frame.getAttribute('style')])).toEqual([
      77,
      null,
    ]);
  });

  test('works under a policy that allows what the page about embedding names', async ({ page }) => {
    const code = await codeFor(page, `page=${SECURITY}`);
    const named = await page.locator('#behaviour code').allTextContents();
    const rules = named.filter((text) => /^(frame|script)-src /.test(text));
    expect(rules).toHaveLength(2);
    await openEmbedder(page, code, ["default-src 'none'", "style-src 'unsafe-inline'", ...rules].join(';'));
    await expectToFit(frameOn(page).inside);
  });

  test('sets the colours that were chosen, whatever the reader’s system', async ({ page }) => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const codes: string[] = [];
      for (const theme of ['&theme=dark', '&theme=light', ''])
        codes.push(await codeFor(page, `page=${SECURITY}${theme}`));
      await openEmbedder(page, codes.join(''));
      for (const index of codes.keys()) await expectToFit(frameOn(page, index).inside);
      expect(await lightness(page, 0)).toBeLessThan(128);
      expect(await lightness(page, 1)).toBeGreaterThan(128);
      expect((await lightness(page, 2)) > 128).toBe(scheme === 'light');
    }
  });

  test('leads out of the frame with every link, and to the page whose part it is', async ({ page, context }) => {
    await openEmbedder(page, await codeFor(page, `page=${SECURITY}`));
    const { inside } = frameOn(page);
    for (const [name, path] of [
      ['Open in Stagecraft', `/${SECURITY}/`],
      ['Security', `/${SECURITY}/`],
      ['Secrets Management', '/product-maturity/aspects/secrets-management/'],
    ] as const) {
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        inside.getByRole('link', { name, exact: true }).click(),
      ]);
      await expect(opened).toHaveURL(publishedAt('real') + path);
      expect(await opened.evaluate(() => window.opener === null)).toBe(true);
      await opened.close();
    }
    expect(page.url()).toBe(EMBEDDER);
    expect(page.frames().map((frame) => frame.url())).toEqual([EMBEDDER, `${publishedAt('real')}/${EMBED}`]);
  });

  test('runs a wizard, whose way back carries the answers', async ({ page, context }) => {
    await openEmbedder(page, await codeFor(page, `page=${WIZARD}&theme=dark`));
    const { inside } = frameOn(page);
    const answer = async (question: string, name: string): Promise<void> => {
      await inside.getByRole('group', { name: question }).getByRole('radio', { name, exact: true }).check();
      await inside.getByRole('button', { name: 'Continue' }).click();
    };
    await answer(LEARN, 'Yes');
    await expect(inside.getByRole('link', { name: 'Open in Stagecraft' })).toHaveAttribute('href', /\?learn=yes$/);
    await answer(USERS, 'Yes');
    await expectToFit(inside);
    await answer(MANUAL, 'Yes');
    await expect(inside.getByRole('heading', { name: 'Do it by hand' })).toBeFocused();
    await expectToFit(inside);
    await expect(inside.getByRole('button')).toHaveCount(0);
    expect(page.frames()[1]?.url()).toMatch(/\?learn=yes&users=yes&manual=yes&theme=dark$/);
    expect(await lightness(page)).toBeLessThan(128);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      inside.getByRole('link', { name: 'Keep or send this decision' }).click(),
    ]);
    await expect(opened).toHaveURL(/\/decide\/build-or-skip\/\?learn=yes&users=yes&manual=yes$/);
    await expect(opened.getByRole('heading', { name: 'Do it by hand' })).toBeVisible();
    await opened.close();
    // Back is one question back, and the page around stays.
    await page.evaluate(() => {
      history.back();
    });
    await expect(inside.getByRole('group', { name: MANUAL })).toBeVisible();
    await inside.getByRole('link', { name: 'Back' }).click();
    await expect(inside.getByRole('group', { name: USERS })).toBeVisible();
    expect(page.url()).toBe(EMBEDDER);
  });
});

test('An embed touches nothing that a browser stores, and listens to no message', async ({ page }) => {
  await page.addInitScript(() => {
    const touched: string[] = [];
    Object.assign(window, { touched });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'] as const) {
      Object.defineProperty(window, name, {
        get: () => {
          touched.push(name);
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
    for (const [owner, name] of [
      [Document.prototype, 'cookie'],
      [Navigator.prototype, 'serviceWorker'],
    ] as const) {
      Object.defineProperty(owner, name, { get: () => touched.push(name), set: () => touched.push(name) });
    }
    const add = EventTarget.prototype.addEventListener.bind(window);
    window.addEventListener = (...args: Parameters<typeof add>) => {
      if (args[0] === 'message' || args[0] === 'storage') touched.push(args[0]);
      add(...args);
    };
  });
  for (const path of [
    EMBED,
    'embed/product-maturity/stages/mvp/',
    `embed/${WIZARD}/?learn=yes&theme=dark#decision=x`,
  ]) {
    await page.goto(path);
    await page.locator('main').dispatchEvent('pointermove');
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    expect(await page.evaluate(() => (window as unknown as { touched: string[] }).touched), path).toEqual([]);
  }
  await expect(page.locator('html')).toHaveClass('js');
});

test('An embed has no header, search, breadcrumbs or theme switch, and names its source', async ({ page }) => {
  for (const path of [EMBED, 'embed/product-maturity/stages/mvp/', `embed/${WIZARD}/`]) {
    await page.goto(path);
    await expect(page.locator('nav, header.top, dialog, .skip, #theme')).toHaveCount(0);
    await expect(page.locator('footer')).toContainText('“Software Product Maturity Framework');
    await expect(page.locator('footer')).toContainText('SFAI Labs');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      `${publishedAt('real')}/${path.replace('embed/', '')}`,
    );
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  }
});

test('An embed takes any other theme for none, and nothing of it into the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const theme of ['<script>alert(1)</script>', 'javascript:alert(1)', 'darker', '', '%00', '%', '__proto__']) {
    await page.goto(`${EMBED}?theme=${theme.includes('%') ? theme : encodeURIComponent(theme)}`);
    expect(await page.locator('html').getAttribute('data-theme'), theme).toBeNull();
    await expect(page.locator('html')).not.toContainText('alert');
  }
  for (const query of ['?theme=dark&theme=light', '?theme=Dark', '?theme=dark).', '?Theme=%22dark%22&utm_source=x']) {
    await page.goto(EMBED + query);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  }
});

for (const path of [
  EMBED,
  'embed/product-maturity/stages/mvp/',
  `embed/${WIZARD}/`,
  `embed/${WIZARD}/?learn=no&users=no`,
]) {
  test(`axe finds nothing in ${path}`, async ({ page }) => {
    for (const [theme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      await widen(page, width);
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
      await page.locator('main').dispatchEvent('pointermove');
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
    }
  });
}
