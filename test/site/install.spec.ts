/** The site as an app: its manifest, its icons, and what its security policy lets register a worker. */
import { TEMPLATES } from './templates.ts';
import { expect, test } from './test.ts';

interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly theme_color: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

/** Width and height of a PNG, and whether it can be seen through. */
const readPng = (bytes: Buffer) => {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { size: `${String(bytes.readUInt32BE(16))}x${String(bytes.readUInt32BE(20))}`, bytes: bytes.length };
};

for (const site of ['real', 'fixture'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('the manifest names the home page, every guide, and icons of the sizes that it says', async ({
      page,
      request,
      baseURL,
    }) => {
      await page.goto('./');
      const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
      const answer = await request.get(address);
      expect(answer.headers()['content-type']).toContain('application/manifest+json');
      const manifest = (await answer.json()) as Manifest;
      const at = (path: string): string => new URL(path, address).href;
      expect([manifest.start_url, manifest.scope, manifest.id].map(at)).toEqual([baseURL, baseURL, baseURL]);
      expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
        '192x192 any',
        '512x512 any',
        '512x512 maskable',
      ]);
      for (const { src, sizes } of manifest.icons) {
        const { size, bytes } = readPng(await (await request.get(at(src))).body());
        expect(size).toBe(sizes);
        expect(bytes).toBeLessThan(15_000);
      }
      expect(manifest.shortcuts.length).toBeGreaterThan(1);
      for (const { name, url } of manifest.shortcuts) {
        await page.goto(at(url));
        await expect(page, url).toHaveTitle(new RegExp(`^${name.replaceAll(/[^\w ]/g, '.')}`));
      }
    });

    test('the picture for a phone’s home screen is 180 pixels wide', async ({ page, request }) => {
      await page.goto('./');
      const address = await page.locator('link[rel=apple-touch-icon]').evaluate((link: HTMLLinkElement) => link.href);
      expect(readPng(await (await request.get(address)).body()).size).toBe('180x180');
    });
  });
}

test.describe('The security policy', () => {
  test.use({ allowedErrors: [/Content Security Policy|TrustedTypePolicy/] });

  test('lets the page vouch for the address of the worker, and for nothing else', async ({ page }) => {
    await page.goto(TEMPLATES.real['stage'] ?? '');
    await page.waitForTimeout(1000);
    const refused = await page.evaluate(() => {
      const types = (
        globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => object } }
      ).trustedTypes;
      return ['default', 'other', 'sw'].filter((name) => {
        try {
          types.createPolicy(name, {});
          return false;
        } catch {
          return true;
        }
      });
    });
    expect(refused).toEqual(['default', 'other', 'sw']);
  });
});
