import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sitemapOf } from './crawl.ts';
import { TEMPLATES } from './templates.ts';
import { expect, test, urlOf } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose result can be another one in another theme. */
const BY_THEME = ['color-contrast', 'link-in-text-block'];

/** Rules whose result can be another one in a window of another width. */
const BY_WIDTH = [...BY_THEME, 'target-size', 'scrollable-region-focusable', 'landmark-unique', 'region'];

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

/** Parts among which the pages of a site are dealt out, so that all workers have some. */
const PARTS = { real: 8, fixture: 2 } as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** A line for each rule that is broken: where first, and what to do about it. */
const lines = (violations: readonly Violation[]): string[] =>
  violations.map(({ id, nodes }) => {
    const [first] = nodes;
    const advice = first?.failureSummary?.replaceAll(/\s+/g, ' ').slice(0, 200) ?? '';
    return `${id} in ${String(nodes.length)} places, first ${String(first?.target)}: ${advice}`;
  });

/** All rules; leaves axe behind in the page. */
const askAll = async (page: Page): Promise<string[]> => {
  // No page has frames: the old mode asks the same and spares a window for each question.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS);
  return lines((await builder.analyze()).violations);
};

/** Some rules once more, of the axe that is there. */
const askAgain = async (page: Page, rules: readonly string[]): Promise<string[]> =>
  lines(
    await page.evaluate(async (values) => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
      return (await axe.run({ runOnly: { type: 'rule', values }, resultTypes: ['violations'] })).violations;
    }, rules),
  );

/** Lays out what the browser skips while it is out of sight: its guessed places overlap, and axe does not see it. */
const showAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });

const check = async (page: Page, url: string): Promise<Record<string, string[]>> => {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url);
  await page.locator('main').dispatchEvent('pointermove');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await showAll(page);
  const light = await askAll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await askAgain(page, BY_THEME);
  await page.setViewportSize(PHONE);
  const phone = await askAgain(page, BY_WIDTH);
  return { light, dark, phone };
};

for (const site of ['real', 'fixture'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    for (let part = 0; part < PARTS[site]; part++) {
      const name = `${String(part + 1)} of ${String(PARTS[site])}`;
      test(`axe finds nothing on any page, in both themes, on desktop and phone (part ${name})`, async ({ page }) => {
        test.setTimeout(240_000);
        // What is for paper is on no sitemap.
        const all = [...(await sitemapOf(page, urlOf(site))), urlOf(site) + (TEMPLATES[site]['guide to print'] ?? '')];
        const urls = all.filter((_, index) => index % PARTS[site] === part);
        expect(urls.length).toBeGreaterThan(0);
        for (const url of urls) {
          expect.soft(await check(page, url), url).toEqual({ light: [], dark: [], phone: [] });
        }
      });
    }
  });
}
