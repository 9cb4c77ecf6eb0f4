/** Terms of the glossary: they open their definition on the spot, and lead to the glossary where that fails. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

const ASPECT = 'product-maturity/aspects/data-backup/';
const TITLE = 'Point-in-time recovery';
const DEFINITION = /^The return of the database to its state at a chosen minute/;
const HOME_OF_TERM = /\/glossary\/#point-in-time-recovery$/;

/** The link of a term in the text of a page. */
const termOn = (page: Page, name: string): Locator => page.getByRole('main').getByRole('link', { name, exact: true });

/** The definition of a term, where it is open. */
const definitionOn = (page: Page, title = TITLE): Locator =>
  page.getByRole('dialog', { name: `Definition: ${title}`, exact: true });

/** Requests for anything that a definition needs. */
const asksOf = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/glossary/')) asked.push(new URL(request.url()).pathname);
  });
  return asked;
};

const expectInWindow = async (page: Page, popover: Locator): Promise<void> => {
  await expect(popover).toBeInViewport({ ratio: 1 });
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
};

test('A click on a term says what it means, and where more is said, without leaving the page', async ({ page }) => {
  await page.goto(ASPECT);
  await termOn(page, TITLE).click();
  const popover = definitionOn(page);
  await expect(popover).toBeVisible();
  await expect(popover).toContainText(TITLE);
  await expect(popover.getByRole('paragraph')).toHaveText(DEFINITION);
  await expect(page).toHaveURL(new RegExp(`${ASPECT}$`));
  await popover.getByRole('link', { name: 'In the glossary' }).click();
  await expect(page).toHaveURL(HOME_OF_TERM);
  await expect(page.locator('#point-in-time-recovery')).toBeInViewport();
});

test('By keyboard a term opens with Enter, leads on to the glossary, and Escape goes back to it', async ({ page }) => {
  await page.goto(ASPECT);
  const term = termOn(page, TITLE);
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(definitionOn(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(definitionOn(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(definitionOn(page)).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(definitionOn(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  // The next stop of the row comes next.
  await expect(page.locator('.path').getByRole('link', { name: '100k', exact: true })).toBeFocused();
});

test('Escape leads back to the term that was clicked', async ({ page }) => {
  await page.goto(ASPECT);
  await termOn(page, TITLE).click();
  await expect(definitionOn(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(termOn(page, TITLE)).toBeFocused();
});

test('Another term closes the first, by mouse and by keyboard', async ({ page }) => {
  await page.goto(ASPECT);
  await termOn(page, TITLE).click();
  await expect(definitionOn(page)).toBeVisible();
  await termOn(page, 'Real-time replication').click();
  await expect(definitionOn(page, 'Replication')).toBeVisible();
  await expect(definitionOn(page)).toBeHidden();
  await termOn(page, TITLE).focus();
  await page.keyboard.press('Enter');
  await expect(definitionOn(page)).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(termOn(page, TITLE)).toBeFocused();
});

test('A click elsewhere closes it', async ({ page }) => {
  await page.goto(ASPECT);
  await termOn(page, TITLE).click();
  await expect(definitionOn(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(definitionOn(page)).toBeHidden();
});

test('Of two terms that were asked in haste the last opens, however late the first comes', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/terms/point-in-time-recovery.json?*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(ASPECT);
  const asked = page.waitForRequest('**/terms/point-in-time-recovery.json?*');
  await termOn(page, TITLE).click();
  await asked;
  await termOn(page, 'Cross-region backups').click();
  await expect(definitionOn(page, 'Cross-region backups')).toBeVisible();
  const late = page.waitForResponse('**/terms/point-in-time-recovery.json?*');
  release();
  await (await late).finished();
  await expect(definitionOn(page, 'Cross-region backups')).toBeVisible();
  await expect(definitionOn(page)).toBeHidden();
});

test('Nothing of a definition is fetched before it is asked for, and then once', async ({ page }) => {
  const asked = asksOf(page);
  await page.goto(ASPECT, { waitUntil: 'networkidle' });
  await termOn(page, TITLE).hover();
  expect(asked).toEqual([]);
  for (let time = 0; time < 2; time += 1) {
    await termOn(page, TITLE).click();
    await expect(definitionOn(page)).toBeVisible();
    await page.keyboard.press('Escape');
  }
  expect(asked).toEqual(['/glossary/definition.js', '/glossary/terms/point-in-time-recovery.json']);
});

test('With a key for a new tab the browser follows the link', async ({ page, context }) => {
  await page.goto(ASPECT);
  const opened = context.waitForEvent('page');
  await termOn(page, TITLE).click({ modifiers: ['Control'] });
  await expect(await opened).toHaveURL(HOME_OF_TERM);
  await expect(definitionOn(page)).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${ASPECT}$`));
});

test('In a narrow, low window it stays in view: at the top, at the bottom, at the right edge', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await page.goto('product-maturity/changes/mvp-to-10k/');
  for (const block of ['start', 'center', 'end'] as const) {
    for (const name of ['ARIA labels', 'WCAG 2.1 AA', 'Full-text search', 'S3', 'Read replicas']) {
      const term = termOn(page, name);
      await term.evaluate((link, at) => {
        link.scrollIntoView({ block: at });
      }, block);
      await term.press('Enter');
      await expectInWindow(page, page.getByRole('dialog'));
      await page.keyboard.press('Escape');
    }
  }
});

test.describe('By touch', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

  test('a tap on a term in the matrix opens it, and a tap elsewhere closes it', async ({ page }) => {
    await page.goto('product-maturity/');
    await termOn(page, TITLE).tap();
    const popover = definitionOn(page);
    await expect(popover.getByRole('paragraph')).toHaveText(DEFINITION);
    await expectInWindow(page, popover);
    // Above it or below it, wherever there is room.
    const box = await popover.boundingBox();
    await page.touchscreen.tap(5, box && box.y > 100 ? box.y - 60 : 600);
    await expect(popover).toBeHidden();
  });
});

test.describe('Where its definition does not come', () => {
  test.use({ allowedErrors: [/Failed to load resource|ERR_FAILED/] });

  for (const [what, answer] of [
    ['because its script is refused', (page: Page) => page.route('**/definition.js?*', (route) => route.abort())],
    [
      'because its script is gone',
      (page: Page) => page.route('**/definition.js?*', (it) => it.fulfill({ status: 404 })),
    ],
    ['because it is refused', (page: Page) => page.route('**/terms/*.json?*', (route) => route.abort())],
    ['because it is gone', (page: Page) => page.route('**/terms/*.json?*', (route) => route.fulfill({ status: 404 }))],
    ['whole', (page: Page) => page.route('**/terms/*.json?*', (route) => route.fulfill({ body: '{"title":"Poi' }))],
    ['but something else', (page: Page) => page.route('**/terms/*.json?*', (route) => route.fulfill({ body: '{}' }))],
  ] as const) {
    test(`${what}, the term leads to the glossary`, async ({ page }) => {
      await answer(page);
      await page.goto(ASPECT);
      await termOn(page, TITLE).click();
      await expect(page).toHaveURL(HOME_OF_TERM);
      await expect(page.locator('#point-in-time-recovery')).toContainText('at a chosen minute');
      await expect(page.locator('#point-in-time-recovery')).toBeInViewport();
    });
  }
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link that lands at its definition', async ({ page }) => {
    await page.goto(ASPECT);
    await termOn(page, TITLE).click();
    await expect(page).toHaveURL(HOME_OF_TERM);
    await expect(page.locator('#point-in-time-recovery')).toBeInViewport();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  });
});

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('a definition opens, whatever it is written in, and is text', async ({ page }) => {
    const asked = asksOf(page);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [path, name, text] of [
      ['markup', 'bold', '<img src=x onerror=alert(1) data-evil> stays text'],
      ['scripts', 'טקסט בעברית', 'טקסט שנכתב מימין לשמאל'],
      ['very-long-words', /^Rindfleisch/, 'wider than a phone'],
    ] as const) {
      await page.goto(`twelve-levels/aspects/${path}/`);
      await page.getByRole('main').getByRole('link', { name }).first().click();
      const popover = page.getByRole('dialog');
      await expect(popover).toContainText(text);
      await expectInWindow(page, popover);
      await expect(page.locator('img, [data-evil]')).toHaveCount(0);
    }
    expect(asked.every((path) => path.startsWith('/sub/path/glossary/'))).toBe(true);
  });

  test('the glossary shows its terms as they are written, and leads back to where they stand', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Glossary' }).click();
    await expect(page.getByText('3 terms from the guides')).toBeVisible();
    await expect(page.locator('dfn').getByText('<b>bold</b> & "loud"', { exact: true })).toBeVisible();
    await expect(page.locator('img, [data-evil]')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'Very long words' }).click();
    await expect(page).toHaveURL(/\/sub\/path\/twelve-levels\/aspects\/very-long-words\/#level-1$/);
  });
});
