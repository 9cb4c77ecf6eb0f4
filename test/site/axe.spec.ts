import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sitemapOf } from './crawl.ts';
import { expect, test, urlOf } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose result can be another one in another theme, or in a window of another width. */
const BY_THEME = ['color-contrast', 'link-in-text-block'];
const BY_WIDTH = [
  ...BY_THEME,
  'target-size',
  'scrollable-region-focusable',
  'heading-order',
  'landmark-unique',
  'region',
];

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

/** Parts among which the pages of a site are dealt out, so that all workers have some. */
const PARTS = { real: 12, fixture: 4 } as const;

/** What axe finds, in a line each. */
const violations = async (builder: AxeBuilder): Promise<string[]> => {
  // No page has frames: the old mode asks the same and spares a window for each question.
  const { violations: found } = await builder.setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${String(target)} ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );
};

const check = async (page: Page, url: string): Promise<Record<string, string[]>> => {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  const light = await violations(new AxeBuilder({ page }).withTags(TAGS));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(new AxeBuilder({ page }).withRules(BY_THEME));
  await page.setViewportSize(PHONE);
  const phone = await violations(new AxeBuilder({ page }).withRules(BY_WIDTH));
  return { light, dark, phone };
};

for (const site of ['real', 'fixture'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    for (let part = 0; part < PARTS[site]; part++) {
      const name = `${String(part + 1)} of ${String(PARTS[site])}`;
      test(`axe finds nothing on any page, in both themes, on desktop and phone (part ${name})`, async ({ page }) => {
        test.setTimeout(180_000);
        const urls = (await sitemapOf(page, urlOf(site))).filter((_, index) => index % PARTS[site] === part);
        expect(urls.length).toBeGreaterThan(0);
        for (const url of urls) {
          expect.soft(await check(page, url), url).toEqual({ light: [], dark: [], phone: [] });
        }
      });
    }
  });
}
