/** Second opinions: topics to filter, places to look them up at, and a drawing that says what its words say. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

const filterOn = (page: Page) => ({
  guide: page.getByRole('combobox', { name: 'Guide' }),
  relation: page.getByRole('combobox', { name: 'Relation' }),
  all: page.getByRole('button', { name: 'Show all' }),
  status: page.getByRole('main').getByRole('status'),
  topics: page.locator('.topic').locator('visible=true'),
  jumps: page.locator('.topic-list a').locator('visible=true'),
  relations: page.locator('.relations > li').locator('visible=true'),
});

/** How many topics there are, by what the lead of the page says. */
const totalOf = async (page: Page): Promise<number> =>
  Number(/(\d+) topics/.exec((await page.locator('.lead').first().textContent()) ?? '')?.[1]);

/** The status, the topics and the ways to them agree. */
const expectShown = async (page: Page, count: number): Promise<void> => {
  const { status, topics, jumps } = filterOn(page);
  await expect(status).toHaveText(`${String(count)} of ${String(await totalOf(page))} topics`);
  await expect(topics).toHaveCount(count);
  await expect(jumps).toHaveCount(count);
};

test('A guide and a relation leave the topics that have both, in the address as well; Back undoes each', async ({
  page,
}) => {
  await page.goto('second-opinions/');
  const total = await totalOf(page);
  expect(total).toBeGreaterThanOrEqual(25);
  await expectShown(page, total);

  const { guide, relation, topics, relations } = filterOn(page);
  await guide.selectOption('four-levels');
  await expect(page).toHaveURL(/\/second-opinions\/\?framework=four-levels$/);
  const own = await page.locator('.topic', { hasText: 'Four levels of software maturity' }).count();
  expect(own).toBeLessThan(total);
  await expectShown(page, own);

  await relation.selectOption('later');
  await expect(page).toHaveURL(/\?framework=four-levels&relation=later$/);
  const both = await topics.count();
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(own);
  await expectShown(page, both);
  // What is left says so: every relation names the guide and is of the kind.
  for (const text of await relations.allTextContents()) {
    expect(text).toContain('comes later than');
    expect(text).toContain('Four levels');
  }

  await page.goBack();
  await expect(relation).toHaveValue('');
  await expectShown(page, own);
  await page.goBack();
  await expect(guide).toHaveValue('');
  await expectShown(page, total);
  await page.goForward();
  await expectShown(page, own);
});

test('A link with a guide and a relation opens filtered, and “Show all” takes both away', async ({ page }) => {
  await page.goto('second-opinions/?relation=contradicts&framework=product-maturity&utm=x');
  const { guide, relation, topics, all } = filterOn(page);
  await expect(guide).toHaveValue('product-maturity');
  await expect(relation).toHaveValue('contradicts');
  const shown = await topics.count();
  expect(shown).toBeGreaterThan(0);
  await expectShown(page, shown);
  await all.click();
  await expect(page).toHaveURL(/\/second-opinions\/$/);
  await expectShown(page, await totalOf(page));
  await page.goBack();
  await expectShown(page, shown);
});

for (const [what, query] of [
  ['unknown ids', '?framework=no-such-guide&relation=loves'],
  ['markup', '?framework=<img src=x onerror=alert(1)>&relation="><script>alert(1)</script>'],
  ['broken signs', '?framework=%E0%A4%A&relation=%00&%ff'],
  ['names of an object’s own', '?framework=constructor&relation=__proto__&__proto__=x'],
  ['5,000 characters', `?framework=${'a'.repeat(5000)}`],
  ['nothing', '?framework=&relation='],
] as const) {
  test(`An address with ${what} shows every topic`, async ({ page }) => {
    await page.goto(`second-opinions/${query}`);
    await expectShown(page, await totalOf(page));
    await expect(filterOn(page).guide).toHaveValue('');
    await expect(filterOn(page).topics.first()).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
  });
}

test('A browser that refuses more history still shows what is chosen', async ({ page }) => {
  await page.addInitScript(() => {
    history.pushState = () => {
      throw new DOMException('too many calls', 'SecurityError');
    };
  });
  await page.goto('second-opinions/');
  const { relation, topics, all } = filterOn(page);
  await relation.selectOption('contradicts');
  await expect(topics.first()).toBeVisible();
  await expectShown(page, await topics.count());
  expect(await topics.count()).toBeLessThan(await totalOf(page));
  await all.click();
  await expectShown(page, await totalOf(page));
});

test('A link to a topic lands at it', async ({ page }) => {
  await page.goto('second-opinions/');
  await page.locator('.topic-list').getByRole('link', { name: 'Backups and point-in-time recovery' }).click();
  await expect(page.locator('#backups').getByRole('heading', { level: 3 })).toBeInViewport();
});

test('Every statement leads to a place that is there', async ({ page }) => {
  await page.goto('second-opinions/');
  const places = await page
    .locator('.topic .statements > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
  expect(places.length).toBeGreaterThanOrEqual(60);
  const missing = places.filter((place) => {
    const { pathname, hash } = new URL(place, 'http://site.example');
    const file = join(SITES.real.folder, pathname, 'index.html');
    if (place === '' || !existsSync(file)) return true;
    return hash !== '' && !readFileSync(file, 'utf8').includes(` id="${decodeURIComponent(hash.slice(1))}"`);
  });
  expect(missing).toEqual([]);
});

for (const site of ['real', 'fixture'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('the drawing of the axis and the table below it say the same', async ({ page }) => {
      await page.goto('second-opinions/');
      const drawing = page.locator('.axis svg');
      const words = page.locator('.axis-words');
      await words.locator('summary').click();
      await expect(words.getByRole('table')).toBeVisible();
      // Bands, guides and stages, as they are read from the picture and from the text.
      const bands = (await drawing.locator('.band-name').allTextContents()).map((title) => title.trim());
      expect(bands.length).toBeGreaterThan(1);
      await expect(words.locator('dt')).toHaveText(bands);
      const drawn = await drawing.evaluate((svg) => {
        const width = Number(svg.querySelector('.band')?.getAttribute('width'));
        const titles = [...svg.querySelectorAll('.band-name')].map(({ textContent }) => textContent.trim());
        return [...svg.querySelectorAll('g:has(> .guide-name)')].flatMap((guide) =>
          [...guide.querySelectorAll('g')].map((stage) => {
            const bar = stage.querySelector('rect');
            // Two units of air stand at either end of a bar.
            const from = (Number(bar?.getAttribute('x')) - 2) / width;
            const to = from + (Number(bar?.getAttribute('width')) + 4) / width;
            const [first, last] = [titles[Math.floor(from + 0.001)], titles[Math.ceil(to - 0.001) - 1]];
            const name = guide.querySelector('.guide-name')?.textContent.trim();
            const extent = first === last ? first : `${String(first)} to ${String(last)}`;
            return [name, stage.querySelector('text')?.textContent.trim(), extent].join(' | ');
          }),
        );
      });
      const rows = await words
        .locator('tbody tr')
        .evaluateAll((list) =>
          list.map((row) => [...row.children].slice(0, 3).map(({ textContent }) => textContent.trim())),
        );
      expect(drawn.toSorted()).toEqual(rows.map((row) => row.join(' | ')).toSorted());
      for (const reason of await words.locator('tbody td:last-child').allTextContents()) expect(reason).not.toBe('');
    });
  });
}

test('On a phone the drawing and its words scroll by themselves, not the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('second-opinions/');
  await page.locator('.axis-words summary').click();
  await expect(page.locator('.axis-words').getByRole('table')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all topics can be read, whatever the address asks for, and nothing is offered that does not work', async ({
    page,
  }) => {
    await page.goto('second-opinions/?framework=four-levels&relation=later');
    await expect(filterOn(page).topics).toHaveCount(await totalOf(page));
    await expect(page.locator('.topic-filter')).toBeHidden();
    await expect(page.getByText('press “Show all”')).toBeHidden();
  });
});

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('text of topics stays text, and its links keep the path', async ({ page }) => {
    await page.goto('second-opinions/#markup-topic');
    await expect(page.getByRole('heading', { name: '<script>alert(1)</script> & "signs"' })).toBeInViewport();
    await expect(page.locator('main img, main [onclick], main [data-evil]')).toHaveCount(0);
    await page.getByRole('link', { name: 'the row “Parts” at Second step' }).click();
    await expect(page).toHaveURL(/\/sub\/path\/two-steps\/aspects\/parts\/#second$/);
    await page.getByRole('link', { name: '<script>alert(1)</script> & "signs"' }).click();
    await expect(page).toHaveURL(/\/sub\/path\/second-opinions\/#markup-topic$/);
  });

  test('where no topic fits, the page says what to do, and does it', async ({ page }) => {
    await page.goto('second-opinions/?framework=two-steps&relation=contradicts');
    await expectShown(page, 0);
    await expect(page.getByText('choose another relation, or press “Show all”')).toBeVisible();
    await filterOn(page).all.click();
    await expectShown(page, 2);
    await expect(page.getByText('choose another relation')).toBeHidden();
  });
});
