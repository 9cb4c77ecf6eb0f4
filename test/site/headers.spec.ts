/** The headers that the built site asks its host for, as a browser and other sites meet them. */
import { createServer } from 'node:http';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServer } from '../../src/cli/static-server.ts';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

for (const site of ['real', 'fixture', 'below'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('pages come with a policy of their own kind, and files with what they are', async ({ request }) => {
      const headersOf = async (path: string) => (await request.get(path)).headers();
      for (const path of ['./', 'about/', 'search/?q=a', '404.html']) {
        const headers = await headersOf(path);
        expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
        expect(headers['strict-transport-security'], path).toMatch(/^max-age=\d{8,}$/);
        expect(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
      }
      const [hashed = ''] = readdirSync(join(SITES[site].folder, '_astro'));
      expect((await headersOf(`_astro/${hashed}`))['cache-control']).toBe('public, max-age=31536000, immutable');
      expect((await headersOf('api/v1/index.json'))['access-control-allow-origin']).toBe('*');
      expect((await headersOf('feed.xml'))['content-type']).toContain('xml');
      expect((await request.get('_headers')).status()).toBe(404);
    });
  });
}

test.describe('Another site', () => {
  // What the browser says of a frame that it was told not to show.
  test.use({ allowedErrors: [/frame-ancestors/] });

  test('cannot show a page in a frame, but an embed', async ({ page }) => {
    const root = mkdtempSync(join(tmpdir(), 'stagecraft-framed-'));
    for (const path of ['_headers', 'about', '_astro'])
      cpSync(resolve(SITES.real.folder, path), join(root, path), { recursive: true });
    cpSync(join(root, 'about'), join(root, 'embed/about'), { recursive: true });
    const framed = await startServer({ root });
    const other = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<!doctype html><title>Other</title><iframe title="page" src="${framed.url}about/"></iframe><iframe title="embed" src="${framed.url}embed/about/"></iframe>`,
      );
    });
    try {
      await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
      await page.goto(`http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`);
      await expect(page.frameLocator('[title=embed]').locator('h1')).toHaveText('About Stagecraft');
      // What the browser shows instead is a page of its own.
      await expect(page.frameLocator('[title=page]').locator('body')).not.toContainText('Stagecraft');
      expect(page.frames().map((frame) => new URL(frame.url()).protocol)).toContain('chrome-error:');
    } finally {
      other.closeAllConnections();
      other.close();
      await framed.stop();
      rmSync(root, { recursive: true });
    }
  });
});
