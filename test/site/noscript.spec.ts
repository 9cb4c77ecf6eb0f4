import { aspectsOf } from '../../src/domain/framework.ts';
import { guideOf, matrixOn } from './matrix.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

const guide = guideOf('real', 'product-maturity');

test.describe('Without script', () => {
  test('all 490 cells of the matrix can be read', async ({ page }) => {
    await page.goto('product-maturity/');
    const shown = await page
      .locator('.matrix tbody td')
      .evaluateAll((cells) =>
        cells
          .filter((cell) => cell.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          .map((cell) =>
            [...(cell.querySelector('ul')?.children ?? [cell])].map(({ textContent }) => textContent.trim()),
          ),
      );
    const words = { 'not-yet': 'not yet', 'not-stated': 'not stated' };
    const expected = aspectsOf(guide).flatMap(({ cells }) =>
      cells.map((cell) => (cell.state === 'entries' ? [...cell.entries] : [words[cell.state]])),
    );
    expect(shown).toHaveLength(490);
    expect(shown).toEqual(expected);
    expect(await matrixOn(page).rows()).toEqual(aspectsOf(guide).map(({ title }) => title));
  });

  test('a link leads to every stage, dimension and aspect', async ({ page, request }) => {
    await page.goto('product-maturity/');
    const links = new Set(
      await page
        .locator('main a[href]')
        .locator('visible=true')
        .evaluateAll((list: HTMLAnchorElement[]) => list.map(({ pathname }) => pathname)),
    );
    const wanted = [
      ...guide.stages.map(({ id }) => `/product-maturity/stages/${id}/`),
      ...guide.dimensions.map(({ id }) => `/product-maturity/dimensions/${id}/`),
      ...aspectsOf(guide).map(({ id }) => `/product-maturity/aspects/${id}/`),
    ];
    expect(wanted.filter((path) => !links.has(path))).toEqual([]);
    for (const path of wanted) expect((await request.head(path)).status(), path).toBe(200);
  });

  test('the controls that need it are not shown', async ({ page }) => {
    for (const path of ['product-maturity/', 'product-maturity/dimensions/security/', 'product-maturity/stages/mvp/']) {
      await page.goto(path);
      const operable = page.locator(
        ':is(main, header) :is(input, select, button, summary, [role=status], [role=switch])',
      );
      await expect(operable.locator('visible=true')).toHaveCount(0);
    }
  });

  test('an address with a view shows everything, rather than half of it', async ({ page }) => {
    await page.goto('product-maturity/?stages=mvp&q=secret&show=begins');
    expect(await matrixOn(page).rows()).toHaveLength(98);
    expect(await matrixOn(page).columns()).toHaveLength(5);
  });

  test('an aspect can be cited by its stage', async ({ page }) => {
    await page.goto('product-maturity/aspects/secrets-management/#10k');
    await expect(page.locator('[id="10k"]')).toBeInViewport();
  });

  test('a page says how it is cited', async ({ page }) => {
    await page.goto('product-maturity/aspects/secrets-management/');
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    const text = page.getByText(`Stagecraft, ${address ?? ''}. Read on [day]. After “${guide.source.title}”`);
    await expect(text).toBeHidden();
    await page.getByText('Cite this page').click();
    await expect(text).toBeVisible();
  });

  test('the dimensions can be jumped to, on a phone as well', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('product-maturity/');
    await page.getByRole('navigation', { name: 'Dimensions' }).getByRole('link', { name: 'Deployment' }).click();
    await expect(page.locator('#deployment')).toBeInViewport();
  });

  test('each colour scheme is shown as the system asks for it', async ({ page }) => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('product-maturity/');
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).not.toBe(light);
  });

  test.describe('where an address leads nowhere', () => {
    test.use({ allowedErrors: [/404/] });

    test('the indexes are offered, and no guess', async ({ page, request }) => {
      await page.goto('product-maturity/dimensions/securty/');
      await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeHidden();
      const links = await page
        .locator('main a')
        .locator('visible=true')
        .evaluateAll((list: HTMLAnchorElement[]) => list.map(({ href }) => href));
      for (const index of ['', 'stages/', 'dimensions/', 'aspects/', 'checklists/']) {
        expect(links.map((link) => new URL(link).pathname)).toContain(`/product-maturity/${index}`);
      }
      for (const link of links) expect((await request.get(link)).status()).toBe(200);
    });
  });

  test.describe('below another path', () => {
    test.use({ site: 'fixture' });

    test('an old address leads to the new one, and holds a link to it', async ({ page, request, baseURL }) => {
      const now = new URL('twelve-levels/aspects/very-long-words/', baseURL);
      const html = await (await request.get('twelve-levels/aspects/long-words/')).text();
      expect(html).toMatch(new RegExp(`<a href="${now.pathname}"`));
      await page.goto('twelve-levels/aspects/long-words/');
      await expect(page).toHaveURL(now.href);
    });

    test('all cells of twelve stages can be read', async ({ page }) => {
      const twelve = guideOf('fixture', 'twelve-levels');
      await page.goto('twelve-levels/');
      await expect(page.locator('.matrix tbody td')).toHaveCount(aspectsOf(twelve).length * 12);
      expect(await matrixOn(page).columns()).toHaveLength(12);
    });
  });
});

test.describe('With script', () => {
  test.use({ javaScriptEnabled: true, allowedErrors: [/404/] });

  test('a wrong address is answered with the nearest right ones', async ({ page }) => {
    await page.goto('product-maturity/dimensions/securty/');
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Did you mean' }) });
    await expect(section.getByRole('link').first()).toHaveAttribute('href', '/product-maturity/dimensions/security/');
    await section.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Security');
  });
});
