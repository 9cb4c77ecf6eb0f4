/** Every jump within a page lands in sight, below what stays in sight above it, and heads that stick leave no gap. */
import type { Page } from '@playwright/test';
import { LAPTOP, PHONE } from './person.ts';
import { matrixOn } from './matrix.ts';
import { TEMPLATES } from './templates.ts';
import { expect, test } from './test.ts';

const DEVICES = {
  390: PHONE,
  768: { viewport: { width: 768, height: 1024 }, hasTouch: true },
  1440: LAPTOP,
} as const;

/** How many anchors of a page are tried at most, evenly chosen: a glossary has hundreds that are alike. */
const MOST = 24;

/** Runs in the page: jumps to its anchors, one after the other; returns what landed elsewhere. */
const missedJumps = async (most: number): Promise<string[]> => {
  const frames = async (): Promise<void> => {
    for (let times = 0; times < 3; times += 1)
      await new Promise((done) => {
        requestAnimationFrame(done);
      });
  };
  /** How far down what sticks reaches above an element, in CSS pixels. */
  const coveredAbove = (target: Element): number => {
    const { left, right } = target.getBoundingClientRect();
    let covered = 0;
    for (const element of document.querySelectorAll('.top, .bar, .progress, thead, thead th')) {
      if (getComputedStyle(element).position !== 'sticky' || element.contains(target)) continue;
      const box = element.getBoundingClientRect();
      const isAbove = box.height > 0 && box.top <= covered + 1 && box.right > left && box.left < right;
      if (isAbove) covered = Math.max(covered, box.bottom);
    }
    return covered;
  };
  const anchors = [...document.querySelectorAll<HTMLElement>('main [id]')].filter(
    (element) => !element.closest('svg, template, .panel') && element.checkVisibility(),
  );
  const step = Math.max(1, Math.floor(anchors.length / most));
  const missed: string[] = [];
  for (const target of anchors.filter((_, index) => index % step === 0)) {
    const isLink = document.querySelector<HTMLAnchorElement>(`main a[href="#${CSS.escape(target.id)}"]`);
    if (isLink?.checkVisibility()) isLink.click();
    else location.hash = target.id;
    await frames();
    const { top, height } = target.getBoundingClientRect();
    if (height === 0) continue;
    const covered = coveredAbove(target);
    const isEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 1;
    const most = isEnd ? innerHeight - 8 : covered + 150;
    if (top < covered - 1 || top > most)
      missed.push(`#${target.id} lies at ${String(top)}, what sticks ends at ${String(covered)}`);
  }
  return missed;
};

for (const [width, device] of Object.entries(DEVICES)) {
  test.describe(`At ${width} pixels`, () => {
    test.use(device);

    test('a jump to an anchor of a page of any kind lands in sight', async ({ page }) => {
      test.slow();
      for (const [what, path] of Object.entries(TEMPLATES.real)) {
        await page.goto(path);
        expect.soft(await page.evaluate(missedJumps, MOST), what).toEqual([]);
      }
    });

    test('an address with an anchor opens there', async ({ page }) => {
      for (const to of [
        'product-maturity/#deployment',
        'glossary/#zero-trust',
        'product-maturity/stages/mvp/#opinions',
      ]) {
        // Two addresses that differ in the fragment alone would be one page.
        await page.goto('about:blank');
        await page.goto(to);
        const anchor = page.locator(`#${to.split('#')[1] ?? ''}`);
        await expect(anchor).toBeInViewport();
        await expect.poll(() => anchor.evaluate((it) => it.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      }
    });

    test('the findings of an audit with answers are in sight after the jump to them', async ({ page }) => {
      await page.goto('product-maturity/audit/');
      const labels = page.locator('fieldset[data-kind=aspect] > label.c-0');
      for (const index of [0, 1, 2]) await labels.nth(index).click();
      await expect(page.locator('.progress')).toContainText('3 of 124');
      await expect(page.locator('.found-items, .verdicts').first()).toBeVisible();
      await page.locator('.progress a', { hasText: 'Findings' }).click();
      const heading = page.locator('#findings h2');
      await expect(heading).toBeInViewport({ ratio: 1 });
      const place = () =>
        page.evaluate(() => {
          const below = document.querySelector('.progress')?.getBoundingClientRect().bottom ?? 0;
          const top = document.querySelector('#findings h2')?.getBoundingClientRect().top ?? 0;
          return top - Math.max(below, 0);
        });
      await expect.poll(place).toBeGreaterThanOrEqual(0);
      await expect(heading).toBeInViewport({ ratio: 1 });
      await expect.poll(place).toBeLessThan(150);
    });
  });
}

/** How far below what sticks above them the heads of a table stand that is scrolled half through, in CSS pixels. */
const gapAboveHead = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const tables = [...document.querySelectorAll('main table:has(thead)')];
    const table = tables.sort((a, b) => b.getBoundingClientRect().height - a.getBoundingClientRect().height)[0];
    table?.querySelectorAll('tbody tr')[2]?.scrollIntoView({ block: 'start' });
    for (let times = 0; times < 3; times += 1)
      await new Promise((done) => {
        requestAnimationFrame(done);
      });
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    return (table?.querySelector('thead th')?.getBoundingClientRect().top ?? NaN) - bar;
  });

test.describe('On a laptop', () => {
  test.use(LAPTOP);

  for (const path of ['product-maturity/?stages=mvp,10k&show=changes', 'product-maturity/changes/mvp-to-10k/'])
    test(`no row shows through above the head that sticks on ${path}`, async ({ page }) => {
      await page.goto(path);
      if (path.includes('?')) await matrixOn(page).ready();
      await expect.poll(() => gapAboveHead(page)).toBeLessThanOrEqual(1);
    });
});
