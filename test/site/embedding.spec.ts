/** The page on which one chooses what to embed: the choice, its address, the code, the preview. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expectToFit, frameOn, publishedAt } from './embedder.ts';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

const choiceOn = (page: Page) => ({
  guide: page.getByRole('combobox', { name: 'Guide' }),
  part: page.getByRole('combobox', { name: 'Part' }),
  colours: page.getByRole('combobox', { name: 'Colours' }),
  height: page.getByRole('combobox', { name: 'Height' }),
  code: page.getByLabel('The code'),
  copy: page.getByRole('button', { name: 'Copy embed code' }),
  preview: page.locator('iframe'),
});

/** The address of the frame that the code makes. */
const framed = (code: string): string | undefined => /<iframe src="([^"]*)"/.exec(code)?.[1];

/** The code and the preview show one and the same. */
const expectShown = async (page: Page, path: string): Promise<void> => {
  const { code, preview } = choiceOn(page);
  await expect.poll(async () => framed(await code.inputValue())).toBe(`${publishedAt('real')}/embed/${path}`);
  await expect(preview).toHaveCount(1);
  await expect(preview).toHaveAttribute('src', `/embed/${path}`);
};

test('A choice is made by controls, stands in the address, and Back undoes it', async ({ page }) => {
  await page.goto('embed/');
  const { guide, part, colours, height, code, preview } = choiceOn(page);
  await expect(code).toBeHidden();
  await expect(part).toBeDisabled();
  await guide.selectOption('Software product maturity');
  await expectShown(page, 'product-maturity/dimensions/design-user-experience/');
  await part.selectOption('Security');
  await expect(page).toHaveURL(/\/embed\/\?page=product-maturity\/dimensions\/security$/);
  await expectShown(page, 'product-maturity/dimensions/security/');
  await expectToFit(frameOn(page).inside);
  await part.selectOption('Should this be built now?');
  await expectShown(page, 'product-maturity/decide/build-or-skip/');
  await colours.selectOption('Dark');
  await expectShown(page, 'product-maturity/decide/build-or-skip/?theme=dark');
  await expect(preview.contentFrame().locator('html')).toHaveAttribute('data-theme', 'dark');
  await height.selectOption('Fixed, scrolls');
  await expect(page).toHaveURL(/\?page=product-maturity\/decide\/build-or-skip&theme=dark&height=fixed$/);
  await expect(code).not.toHaveValue(/<script/);
  await expect(preview).toHaveJSProperty('clientHeight', 560);
  await page.reload();
  await expectShown(page, 'product-maturity/decide/build-or-skip/?theme=dark');
  await expect(height).toHaveValue('fixed');
  for (const path of [
    'product-maturity/decide/build-or-skip/?theme=dark',
    'product-maturity/decide/build-or-skip/',
    'product-maturity/dimensions/security/',
    'product-maturity/dimensions/design-user-experience/',
  ]) {
    await page.goBack();
    await expectShown(page, path);
  }
  await page.goBack();
  await expect(page).toHaveURL(/\/embed\/$/);
  await expect(preview).toHaveCount(0);
  await expect(guide).toHaveValue('');
});

test('What is copied is what is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('embed/?page=product-maturity/stages/mvp&theme=light');
  const { code, copy } = choiceOn(page);
  await copy.click();
  await expect(page.getByRole('status').filter({ hasText: 'Code copied' })).toBeVisible();
  const shown = await code.inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  expect(shown).toContain('title="MVP: Minimum viable product: Software product maturity"');
  expect(shown.split('\n')).toHaveLength(9);
  expect(shown.startsWith('<script>') && shown.endsWith('</iframe>')).toBe(true);
});

test('Where the browser refuses to copy, the code is marked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await page.goto('embed/?page=product-maturity/stages/mvp');
  const { code, copy } = choiceOn(page);
  await copy.click();
  await expect(page.getByText('The browser refuses to copy.')).toBeVisible();
  await expect(code).toBeFocused();
  const marked = await code.evaluate(({ selectionStart, selectionEnd, value }: HTMLTextAreaElement) => [
    selectionStart,
    selectionEnd - value.length,
  ]);
  expect(marked).toEqual([0, 0]);
});

for (const path of [
  'product-maturity/dimensions/security/',
  'product-maturity/stages/mvp/',
  'product-maturity/decide/build-or-skip/',
]) {
  test(`The page leads there with itself chosen: ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('main').getByRole('link', { name: 'Embed', exact: true }).click();
    await expectShown(page, path);
    await expect(choiceOn(page).guide.locator('option:checked')).toHaveText('Software product maturity');
  });
}

for (const value of [
  'javascript:alert(1)',
  '//evil.test/',
  'https://evil.test',
  'product-maturity/aspects/secrets-management',
  'product-maturity/stages/nowhere',
  '__proto__',
  '"><script>alert(1)</script>',
  '',
]) {
  test(`No page but those that are listed is framed: ${value}`, async ({ page }) => {
    await page.goto(`embed/?page=${encodeURIComponent(value)}&theme=${encodeURIComponent('<b>')}&height=9`);
    const { guide, part, code, preview } = choiceOn(page);
    await expect(part.locator('option')).toHaveCount(0);
    await expect(guide).toHaveValue('');
    await expect(code).toBeHidden();
    await expect(preview).toHaveCount(0);
    await guide.selectOption('Four levels of software maturity');
    await expect(preview).toHaveCount(1);
    await expect(page).toHaveURL(/\/embed\/\?page=four-levels\/dimensions\/[a-z-]+$/);
  });
}

for (const path of ['embed/', 'embed/?page=four-levels/dimensions/business']) {
  test(`What is chosen while the script of /${path} is on its way counts`, async ({ page }) => {
    const waiting: (() => void)[] = [];
    await page.route(/choice\.js\?[0-9a-f]+$/, async (route) => {
      await new Promise<void>((go) => waiting.push(go));
      await route.continue();
    });
    await page.goto(path);
    const { guide, colours } = choiceOn(page);
    await guide.focus();
    await guide.selectOption('Software product maturity');
    await colours.selectOption('Dark');
    await expect.poll(() => waiting.length).toBe(1);
    for (const go of waiting) go();
    await expectShown(page, 'product-maturity/dimensions/design-user-experience/?theme=dark');
  });
}

test.describe('Where the script does not come', () => {
  test.use({ allowedErrors: [/ERR_FAILED/] });

  test('there are no controls, and the list says the rest', async ({ page }) => {
    await page.route(/choice\.js\?[0-9a-f]+$/, (route) => route.abort());
    await page.goto('embed/?page=product-maturity/stages/mvp');
    await expect(choiceOn(page).guide).toBeHidden();
    await expect(page.locator('#parts').getByRole('link', { name: 'Security', exact: true })).toBeVisible();
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page gives the code, explains the addresses, and links every embed', async ({ page }) => {
    await page.goto('embed/?page=product-maturity/stages/mvp');
    await expect(page.locator('select, button').locator('visible=true')).toHaveCount(0);
    await expect(page.locator('.embed-code').first()).toContainText('<iframe src="http://localhost:4321/embed/');
    await expect(page.getByText('/embed/{guide}/stages/{stage}/')).toBeVisible();
    await page.locator('#parts').getByRole('link', { name: 'Security', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Security' })).toBeVisible();
  });
});

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('the choice, the preview and old addresses work as well', async ({ page }) => {
    await page.goto('embed/?page=dozen/dimensions/texts&theme=dark');
    const { guide, part, code, preview } = choiceOn(page);
    await expect(preview).toHaveAttribute('src', '/sub/path/embed/twelve-levels/dimensions/words/?theme=dark');
    await expectToFit(frameOn(page).inside);
    expect(framed(await code.inputValue())).toBe(
      'https://guides.example/sub/path/embed/twelve-levels/dimensions/words/?theme=dark',
    );
    await part.selectOption('/twelve-levels/stages/level-7/');
    await expect(page).toHaveURL(/\?page=twelve-levels\/stages\/level-7&theme=dark$/);
    await guide.selectOption({ index: 2 });
    await expect(preview).toHaveAttribute('src', /^\/sub\/path\/embed\/two-steps\//);
  });
});

test('Only this page may hold frames', () => {
  for (const { folder } of Object.values(SITES)) {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    const policies = pages.map((file) => {
      const [policy = ''] =
        /<meta http-equiv="content-security-policy"[^>]*>/i.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      return { file, policy };
    });
    expect(policies.filter(({ policy }) => policy.includes('frame-src')).map(({ file }) => file)).toEqual([
      'embed/index.html',
    ]);
    expect(policies.find(({ file }) => file === 'embed/index.html')?.policy).toContain("frame-src 'self';");
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on it with an embed chosen, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('embed/?page=product-maturity/dimensions/security');
      await expectToFit(frameOn(page).inside);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
    }
  });
}
