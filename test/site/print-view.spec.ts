/** What is printed of what a page shows: its view and its address, in light colours, with links that paper can use. */
import type { Page } from '@playwright/test';
import { aspectsOf, notesOf } from '../../src/domain/framework.ts';
import { guideOf } from './matrix.ts';
import { SITES } from './sites.ts';
import { pressed, printed, rowsOf, type Sheet } from './paper.ts';
import { expect, test, urlOf } from './test.ts';

const textOf = (sheets: readonly Sheet[]): string => sheets.map(({ text }) => text).join('');

const marginsOf = (sheets: readonly Sheet[]): string => sheets.map(({ margins }) => margins).join(' ');

/** Texts that are not dark enough on white paper, with their contrast. */
const paleTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas');
    const luminanceOf = (colour: string): number => {
      canvas.fillStyle = '#fff';
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
        const part = byte / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return [...document.querySelectorAll('main *, footer *')]
      .filter((it) => [...it.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()))
      .filter((it) => it.checkVisibility() && !it.classList.contains('visually-hidden'))
      .map((it) => ({ it, contrast: 1.05 / (luminanceOf(getComputedStyle(it).color) + 0.05) }))
      .filter(({ contrast }) => contrast < 4.5)
      .map(
        ({ it, contrast }) => `${contrast.toFixed(1)}: ${it.tagName} ${it.className} ${it.textContent.slice(0, 40)}`,
      );
  });

for (const path of ['', 'stages/10k/', 'dimensions/security/', 'changes/mvp-to-10k/', 'audit/', 'print/']) {
  for (const theme of ['the system’s', 'a chosen'] as const) {
    test(`/product-maturity/${path} is dark on white, although ${theme} theme is dark`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme === 'a chosen' ? 'light' : 'dark' });
      if (theme === 'a chosen') {
        await page.addInitScript(() => {
          localStorage.setItem('theme', 'dark');
        });
      }
      await page.goto(`product-maturity/${path}`);
      expect((await paleTexts(page)).length, 'on the screen it is pale on black').toBeGreaterThan(10);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      expect(await paleTexts(page)).toEqual([]);
    });
  }
}

test('the sheet for paper comes when a page is printed, once, and not before', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.css')) fetched.push(request.url());
  });
  await page.goto('product-maturity/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await printed(page, 'A4');
  await printed(page, 'A4');
  expect(fetched).toHaveLength(1);
});

test.describe('where the sheet for paper does not come', () => {
  test.use({ allowedErrors: [/Failed to load resource/], colorScheme: 'dark' });

  test('a page prints dark on white all the same, with all its rows', async ({ page }) => {
    await page.route(/\.css$/, (route) => route.abort());
    await page.goto('product-maturity/');
    const rows = await rowsOf(page);
    // Where a sheet ends, and its margins, are left to the browser here; nothing may be missing.
    const text = (await printed(page, 'A4')).map(({ all }) => all).join('');
    const titles = rows.map(({ cells: [title = ''] }) => pressed(title));
    expect(titles).toHaveLength(98);
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await paleTexts(page)).toEqual([]);
    await expect(page.locator('.top')).toBeHidden();
  });
});

test('a filtered table prints what it shows, says what it leaves out, and names its own address', async ({ page }) => {
  const view = 'product-maturity/?stages=mvp,10k&dimensions=security,deployment&show=changes';
  await page.goto(view);
  await expect(page.locator('.results.ready')).toBeVisible();
  const sheets = await printed(page, 'A4');
  const text = textOf(sheets);
  expect(text).toContain(pressed('Secrets Management'));
  expect(text).not.toContain(pressed('Data Backup'));
  expect(text).toContain(pressed('10 of 98 aspects · MVP · 10k · Security · Deployment · Changes from MVP to 10k'));
  expect(text).toContain(pressed('Hidden: 3 stages, 87 aspects in 16 dimensions'));
  expect(marginsOf(sheets)).toContain(urlOf('real') + view);

  await page.goto('product-maturity/');
  const whole = textOf(await printed(page, 'A4'));
  expect(whole).toContain(pressed('Data Backup'));
  expect(whole).not.toContain('Hidden:');
  expect(whole).not.toContain(pressed('98 of 98'));
});

test('a dimension with chosen stages says that it is a part', async ({ page }) => {
  await page.goto('product-maturity/dimensions/security/?stages=mvp,10k');
  const part = textOf(await printed(page, 'A4'));
  expect(part).toContain(pressed('A part of the table'));
  expect(part).not.toContain(pressed('24h SLA on critical vulns'));
  await page.goto('product-maturity/dimensions/security/');
  const whole = textOf(await printed(page, 'A4'));
  expect(whole).not.toContain(pressed('A part of the table'));
  expect(whole).toContain(pressed('24h SLA on critical vulns'));
});

test('a view whose address is very long stays clear of the page numbers', async ({ page }) => {
  await page.goto(`product-maturity/?q=${'backup '.repeat(28)}`);
  const sheets = await printed(page, 'A4');
  expect(marginsOf(sheets)).toContain(`1 / ${String(sheets.length)}`);
  expect(pressed(marginsOf(sheets))).toContain(pressed('printed on'));
});

test.describe('without scripts', () => {
  test.use({ site: 'fixture', javaScriptEnabled: false });

  test('the address is the canonical one', async ({ page }) => {
    await page.goto('twelve-levels/dimensions/words/');
    const margins = marginsOf(await printed(page, 'Letter'));
    expect(margins).toContain(`${String(SITES.fixture.env['SITE_URL'])}/sub/path/twelve-levels/dimensions/words/`);
    expect(margins).not.toContain('printed on');
  });
});

test.describe('of a guide with twelve stages', () => {
  test.use({ site: 'fixture' });

  test('links within the site are words, and the others show where they lead', async ({ page }) => {
    await page.goto('twelve-levels/dimensions/words/');
    const text = textOf(await printed(page, 'A4'));
    expect(text).toContain(pressed('A link (https://example.com/) leads away'));
    expect(await page.locator('main a[href^="/"]').count()).toBeGreaterThan(3);
    expect(text).not.toContain('(/');
    expect(text.match(/\(https?:/g)).toHaveLength(2);
  });

  test('tables lie on their side, and everything else stands upright', async ({ page }) => {
    for (const path of ['twelve-levels/', 'twelve-levels/dimensions/words/', 'twelve-levels/print/']) {
      await page.goto(path);
      const sheets = await printed(page, 'A4');
      expect(sheets.filter(({ width, height }) => width < height)).toEqual([]);
    }
    for (const path of ['twelve-levels/stages/level-7/', 'twelve-levels/audit/', 'two-steps/']) {
      await page.goto(path);
      const sheets = await printed(page, 'A4');
      expect(sheets.filter(({ width, height }) => width > height)).toEqual([]);
    }
  });

  test('cells keep letters that can be read', async ({ page }) => {
    await page.goto('twelve-levels/');
    const [sheet] = await printed(page, 'Letter');
    expect(sheet?.sizes[0]).toBeGreaterThan(7.4);
    await page.emulateMedia({ media: 'print' });
    const cell = page.locator('.m td').first();
    await expect(cell).toHaveCSS('font-size', /^11\.3/);
  });
});

test('what is folded away on a page is printed', async ({ page }) => {
  await page.goto('product-maturity/audit/');
  await expect(page.locator('.session[aria-busy=false] .progress')).toBeVisible();
  await page.locator('#have fieldset').first().getByRole('radio').nth(1).check();
  await page.locator('.target input').nth(2).check();
  await expect(page.locator('.finding-list details').first()).not.toHaveAttribute('open');
  expect(textOf(await printed(page, 'A4'))).toContain(pressed('How you notice:'));
});

test.describe('a small guide', () => {
  test.use({ site: 'fixture' });

  test('has no empty parts in its contents', async ({ page }) => {
    await page.goto('two-steps/print/');
    await expect(page.locator('.contents > ol > li > a')).toHaveText(['Stages', 'Dimensions']);
  });
});

test('the whole guide holds all that the guide has, below its contents', async ({ page }) => {
  const guide = guideOf('real', 'saas-roadmap');
  await page.goto('saas-roadmap/');
  await page.getByRole('link', { name: 'the whole guide to print' }).click();
  await expect(page).toHaveURL(/\/saas-roadmap\/print\/$/);
  const contents = await page.locator('.contents a').allTextContents();
  const text = textOf(await printed(page, 'A4'));
  expect(contents.length).toBeGreaterThan(20);
  for (const title of contents) expect(text.split(pressed(title)).length, title).toBeGreaterThan(2);
  const { stages, dimensions, checklists, wizards, faq } = guide;
  const titles = [
    ...[...stages, ...dimensions, ...aspectsOf(guide), ...checklists, ...faq, ...notesOf(guide)],
    ...[...checklists.flatMap(({ items }) => items), ...wizards.flatMap(({ outcomes }) => outcomes)],
  ].map(({ title }) => title);
  const missing = [...titles, ...wizards.map(({ question }) => question)].filter(
    (title) => !text.includes(pressed(title)),
  );
  expect(titles.length).toBeGreaterThan(90);
  expect(missing).toEqual([]);
  expect(text).toMatch(/Edition[0-9a-f]{12}of\d{1,2}[A-Z][a-z]+20\d\d/);
});
