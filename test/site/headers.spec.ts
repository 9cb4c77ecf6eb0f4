/** The headers that the built site asks its host for, as a browser and other sites meet them. */
import { createServer } from 'node:http';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServer } from '../../src/build/preview/static-server.ts';
import { pageFolders } from '../../src/build/headers-file.ts';
import { siteHeaders } from '../../src/routes/site-headers.ts';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

/** An embed of each site. */
const EMBEDS = {
  real: 'embed/product-maturity/stages/mvp/',
  fixture: 'embed/twelve-levels/dimensions/words/',
  below: 'embed/product-maturity/stages/mvp/',
} as const;

for (const site of Object.keys(EMBEDS) as (keyof typeof EMBEDS)[]) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('pages come with a policy of their own kind, and files with what they are', async ({ request }) => {
      const headersOf = async (path: string) => (await request.get(path)).headers();
      for (const path of [
        './',
        'index.html',
        'about/',
        'about/index.html',
        'embed/',
        'embed/index.html',
        'search/?q=a',
        '404.html',
      ]) {
        const headers = await headersOf(path);
        expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
        expect(headers['strict-transport-security'], path).toMatch(/^max-age=\d{8,}$/);
        expect(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
      }
      for (const path of ['no/such/page/', 'feed.xml', 'api/v1/index.json', EMBEDS[site]]) {
        const headers = await headersOf(path);
        expect(headers['strict-transport-security'], path).toMatch(/^max-age=\d{8,}$/);
        expect(headers['permissions-policy'], path).toContain('camera=()');
        expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
        expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
      }
      expect((await headersOf(EMBEDS[site]))['content-security-policy']).toContain('frame-ancestors *');
      const [hashed = ''] = readdirSync(join(SITES[site].folder, '_astro'));
      expect((await headersOf(`_astro/${hashed}`))['cache-control']).toBe('public, max-age=31536000, immutable');
      expect((await headersOf('api/v1/index.json'))['access-control-allow-origin']).toBe('*');
      expect((await headersOf('feed.xml'))['content-type']).toContain('xml');
      expect((await request.get('_headers')).status()).toBe(404);
    });
  });
}

test('The README about hosting says for how many guides there are rules that every host reads', () => {
  const [, said = ''] = /With more than (\d+) guides/.exec(readFileSync('src/build/README.md', 'utf8')) ?? [];
  const folders = pageFolders(SITES.real.folder);
  const fixed = folders.filter((folder) => !folder.startsWith('embed/') && !folders.includes(`embed/${folder}`));
  const isRead = (guides: number): boolean => {
    const ids = Array.from({ length: guides }, (_, index) => `guide-${String(index)}`);
    const rules = siteHeaders('/', [...fixed, ...ids, ...ids.map((id) => `embed/${id}`)]);
    return !rules.some(({ path }) => path === '/embed/*');
  };
  expect([Number(said), Number(said) + 1].map(isRead)).toEqual([true, false]);
});

test.describe('Another site', () => {
  // What the browser says of a frame that it was told not to show.
  test.use({ allowedErrors: [/frame-ancestors/] });

  test('cannot show a page in a frame, but an embed', async ({ page }) => {
    const root = mkdtempSync(join(tmpdir(), 'stagecraft-framed-'));
    for (const path of ['_headers', 'about', 'embed', '_astro'])
      cpSync(resolve(SITES.real.folder, path), join(root, path), { recursive: true });
    const framed = await startServer({ root });
    const other = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<!doctype html><title>Other</title>${['about/', 'embed/', EMBEDS.real].map((path) => `<iframe title="${path}" src="${framed.url}${path}"></iframe>`).join('')}`,
      );
    });
    try {
      await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
      await page.goto(`http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`);
      await expect(page.frameLocator(`[title="${EMBEDS.real}"]`).locator('h1')).toHaveText('Minimum viable product');
      // What the browser shows instead is a page of its own.
      for (const path of ['about/', 'embed/'])
        await expect(page.frameLocator(`[title="${path}"]`).locator('body')).not.toContainText('Stagecraft');
      const protocols = page.frames().map((frame) => new URL(frame.url()).protocol);
      expect(protocols.sort()).toEqual(['chrome-error:', 'chrome-error:', 'http:', 'http:']);
    } finally {
      other.closeAllConnections();
      other.close();
      await framed.stop();
      rmSync(root, { recursive: true });
    }
  });
});
