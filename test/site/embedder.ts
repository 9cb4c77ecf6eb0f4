/** A page of somebody else's, at another origin, and what an embed looks like in it. */
import type { BrowserContext, FrameLocator, Locator, Page } from '@playwright/test';
import { SITES } from './sites.ts';
import { expect, urlOf } from './test.ts';

export const EMBEDDER = 'http://embedder.test/';

/** The origin under which a site says that it is published: the code to embed names it. */
export const publishedAt = (site: keyof typeof SITES): string => SITES[site].env['SITE_URL'] ?? 'http://localhost:4321';

/** Answers for the origin that a site names, with what its server has. */
export const publish = (context: BrowserContext, site: keyof typeof SITES): Promise<unknown> =>
  context.route(`${publishedAt(site)}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: new URL(pathname + search, urlOf(site)).href }) });
  });

/** Opens a page at another origin with some HTML in it. */
export const openEmbedder = async (page: Page, html: string, policy = ''): Promise<void> => {
  const body = `<!doctype html><html lang="en"><head><title>Handbook</title></head><body><main>${html}</main></body></html>`;
  const headers = policy === '' ? undefined : { 'Content-Security-Policy': policy };
  await page.route(EMBEDDER, (route) => route.fulfill({ contentType: 'text/html', body, ...(headers && { headers }) }));
  await page.goto(EMBEDDER);
};

/** The code that the page about embedding shows for a choice. */
export const codeFor = async (page: Page, choice: string): Promise<string> => {
  await page.goto(`embed/?${choice}`);
  await expect(page.getByLabel('The code')).toBeVisible();
  return page.getByLabel('The code').inputValue();
};

/** What is inside a frame, and the frame itself. */
export const frameOn = (page: Page, index = 0): { readonly inside: FrameLocator; readonly frame: Locator } => {
  const frame = page.locator('iframe').nth(index);
  return { inside: frame.contentFrame(), frame };
};

/** By how many pixels the content of a frame is higher and wider than the frame; negative where it is lower. */
const excess = (inside: FrameLocator): Promise<{ high: number; wide: number }> =>
  inside.locator('html').evaluate((root) => ({
    high: Math.ceil(root.getBoundingClientRect().height) - window.innerHeight,
    wide: root.scrollWidth - window.innerWidth,
  }));

/** Waits until a frame is as high as what it shows: no scroll bar, no room left. */
export const expectToFit = async (inside: FrameLocator): Promise<void> => {
  // Browsers tell a frame that is out of sight of its new height only when it comes into sight.
  await inside.owner().scrollIntoViewIfNeeded();
  await expect.poll(async () => (await excess(inside)).high).toBe(0);
  expect((await excess(inside)).wide).toBeLessThanOrEqual(0);
};
