/** Sizes and counts that the product promises; times are reported by `npm run bench` instead. */
import type { Page } from '@playwright/test';
import { LIMITS } from '../bench/limits.ts';
import { weighInline, weighPage } from '../bench/weigh.ts';
import { TEMPLATES } from './templates.ts';
import { expect, test, urlOf } from './test.ts';

declare global {
  interface Window {
    /** What broke the page's security policy. */
    violations?: string[];
  }
}

/** Notes what breaks the security policy; violations that only a `Report-Only` header would show, too. */
const watchPolicy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const violations: string[] = [];
    window.violations = violations;
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });

/** What one page weighs, and what went wrong on it. */
const measure = async (page: Page, path: string, use?: () => Promise<void>) => {
  const url = new URL(path, urlOf('real')).href;
  await watchPolicy(page);
  const weight = await weighPage(page, url, use);
  const html = await (await page.request.get(url)).text();
  const violations = await page.evaluate(() => window.violations);
  return { weight, inline: weighInline(html), isOperated: html.includes('<astro-island'), violations };
};

/** Pages that are nothing but what their script does. */
const isTool = (path: string): boolean => path === 'search/' || path === 'decide/log/';

for (const [what, path] of Object.entries(TEMPLATES.real)) {
  test(`${what}: asks no other origin, keeps to its policy, and loads no more script than it needs`, async ({
    page,
  }) => {
    const { weight, inline, isOperated, violations } = await measure(page, path);
    expect(weight.html, 'the measure sees the page').toBeGreaterThan(1000);
    expect(weight.foreign).toEqual([]);
    expect(violations).toEqual([]);
    if (path.includes('/audit/')) expect(weight.script + inline.script).toBeLessThanOrEqual(LIMITS.auditScript);
    else if (isTool(path)) expect(weight.script + inline.script).toBeLessThanOrEqual(LIMITS.toolScript);
    else if (isOperated) expect(weight.script + inline.script).toBeLessThanOrEqual(LIMITS.matrixScript);
    else expect(weight.script + inline.script).toBeLessThanOrEqual(LIMITS.quietScript);
  });
}

test('the policy of a page allows what stands in it, and no other inline script or style', async ({ page }) => {
  for (const path of Object.values(TEMPLATES.real)) {
    const html = await (await page.request.get(new URL(path, urlOf('real')).href)).text();
    const [policy = ''] = /<meta http-equiv="content-security-policy"[^>]*>/i.exec(html) ?? [];
    // Structured data is no script, and needs no leave.
    const inline = html.match(/<(script|style)(?![^>]* src=)(?![^>]* type="application\/ld\+json")[^>]*>/g) ?? [];
    expect(inline.length, path).toBeGreaterThan(1);
    expect(policy.match(/'sha256-/g), path).toHaveLength(inline.length);
  }
});

test('the matrix page loads no island for somebody who does nothing', async ({ page }) => {
  const { weight, isOperated } = await measure(page, TEMPLATES.real['framework'] ?? '');
  expect(isOperated).toBe(true);
  expect(weight.script).toBe(0);
  expect(weight.total).toBeLessThanOrEqual(LIMITS.matrixBytes);
});

test('the matrix page is light, with the island that comes once somebody is there', async ({ page }) => {
  const { weight } = await measure(page, TEMPLATES.real['framework'] ?? '', () =>
    page.locator('main').dispatchEvent('pointermove'),
  );
  expect(weight.script, 'the measure sees the island').toBeGreaterThan(1000);
  expect(weight.total).toBeLessThanOrEqual(LIMITS.matrixInUse);
});

test('the first search in a guide loads its engine and that guide’s index, and no more', async ({ page, context }) => {
  const path = TEMPLATES.real['framework'] ?? '';
  const { weight: before } = await measure(page, path);
  const searching = await context.newPage();
  const { weight: after } = await measure(searching, path, () => searching.keyboard.press('Control+k'));
  const more = after.script + after.other - before.script - before.other;
  expect(more, 'the measure sees the engine').toBeGreaterThan(5000);
  expect(more).toBeLessThanOrEqual(LIMITS.searchOwn);
});
