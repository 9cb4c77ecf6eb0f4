/** Which embeds there are, what they weigh, and how they read without script and at old addresses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readFrameworks } from '../fixtures/read-framework.ts';
import { codeFor, expectToFit, frameOn, openEmbedder, publish, publishedAt } from './embedder.ts';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

/** The paths of all embeds of a built site, below its home; those that forward apart. */
const embedsIn = (site: keyof typeof SITES): string[] =>
  readdirSync(join(SITES[site].folder, 'embed'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/index.html'))
    .filter((file) => !readFileSync(join(SITES[site].folder, 'embed', file), 'utf8').includes('name="moved-to"'))
    .map((file) => file.replace(/index\.html$/, ''));

const size = (site: keyof typeof SITES, path: string): number =>
  brotliCompressSync(readFileSync(join(SITES[site].folder, path, 'index.html'))).length;

for (const site of ['real', 'fixture'] as const) {
  const guides = [...readFrameworks(SITES[site].env['CONTENT_ROOT'] ?? '').values()];
  const wanted = guides.flatMap(({ id, dimensions, stages, wizards }) => [
    ...dimensions.map((dimension) => `${id}/dimensions/${dimension.id}/`),
    ...stages.map((stage) => `${id}/stages/${stage.id}/`),
    ...wizards.map((wizard) => `${id}/decide/${wizard.id}/`),
  ]);

  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('every dimension, stage and wizard has an embed, and the page about embedding lists it', async ({ page }) => {
      expect(wanted.length).toBeGreaterThan(15);
      expect(embedsIn(site).toSorted()).toEqual(wanted.toSorted());
      await page.goto('embed/');
      const listed = await page
        .locator('#parts a')
        .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href));
      const home = new URL('./', page.url()).href;
      expect(listed.map((href) => href.slice(home.length)).toSorted()).toEqual(wanted.toSorted());
    });

    test('an embed weighs less than the page whose part it is', () => {
      const heavy = wanted.filter((path) => size(site, `embed/${path}`) > size(site, path) * 0.75);
      expect(heavy).toEqual([]);
    });
  });
}

test('The embed of a dimension is half of its page’s weight at most', () => {
  const path = 'product-maturity/dimensions/security/';
  expect(size('real', `embed/${path}`)).toBeLessThan(size('real', path) / 2);
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame keeps its height and scrolls, and shows its part whole', async ({ page, context }) => {
    await publish(context, 'real');
    const frame = (path: string): string =>
      `<iframe src="${publishedAt('real')}/embed/${path}/" title="x" height="300"></iframe>`;
    await openEmbedder(
      page,
      frame('product-maturity/dimensions/security') + frame('product-maturity/decide/build-or-skip'),
    );
    const table = frameOn(page).inside;
    await expect(table.getByRole('cell').locator('visible=true')).toHaveCount(20);
    await expect(page.locator('iframe').first()).toHaveJSProperty('clientHeight', 300);
    await table.locator('footer').scrollIntoViewIfNeeded();
    await expect(table.locator('footer')).toBeInViewport();
    const wizard = frameOn(page, 1).inside;
    await expect(wizard.getByRole('heading', { name: 'The questions, in their order' })).toBeVisible();
    await expect(wizard.locator('ol.items > li').locator('visible=true')).toHaveCount(5);
    await expect(wizard.locator('form').locator('visible=true')).toHaveCount(0);
  });
});

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('the code leads there, its title is escaped, and a wide table scrolls within the frame', async ({
    page,
    context,
  }) => {
    await publish(context, 'fixture');
    const code = await codeFor(page, 'page=twelve-levels/dimensions/words');
    expect(code).toContain(
      '<iframe src="https://guides.example/sub/path/embed/twelve-levels/dimensions/words/" title="Words &amp; signs:',
    );
    await page.setViewportSize({ width: 1280, height: 800 });
    await openEmbedder(page, code);
    const { inside, frame } = frameOn(page);
    await expect(frame).toHaveAttribute('title', 'Words & signs: Twelve levels');
    await expectToFit(inside);
    const box = inside.locator('.wide');
    await box.evaluate((element) => {
      element.scrollTo(1e5, 0);
    });
    await expect(inside.getByRole('columnheader', { name: 'L12' })).toBeInViewport();
    await page.setViewportSize({ width: 360, height: 700 });
    await expectToFit(inside);
    await expect(inside.getByRole('cell').first()).toBeVisible();
  });

  for (const [old, now] of [
    ['twelve-levels/dimensions/texts/', 'twelve-levels/dimensions/words/'],
    ['dozen/stages/level-7/', 'twelve-levels/stages/level-7/'],
    ['dozen/dimensions/texts/', 'twelve-levels/dimensions/words/'],
  ] as const) {
    test(`an embed that has moved is found at its old address, in its colours: ${old}`, async ({ page }) => {
      await page.goto(`embed/${old}?theme=dark`);
      await expect(page).toHaveURL(new RegExp(`/sub/path/embed/${now}\\?theme=dark$`));
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
  }
});
