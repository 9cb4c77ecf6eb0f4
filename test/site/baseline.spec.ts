/** The scripts of the site use what the browsers have that `test/README.md` names, and work where what is newer is missing. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { youngBuiltIns, youngIn } from './baseline.ts';
import { matrixOn } from './matrix.ts';
import { pressWords } from './person.ts';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

/** What is used all the same, and why that is no fault. */
const GUARDED: Readonly<Record<string, string>> = {
  '.createPolicy': 'asked for only where there are trusted types',
  '.createScriptURL': 'comes with the policy',
  '.popover': 'a term whose definition cannot open leads to the glossary',
  ClipboardItem: 'asked for by name; without it the text alone is copied',
  '.changed': 'a name of our own',
};

/** Every script that reaches a browser, with the file that it stands in. */
const scripts = (): Map<string, string> => {
  const { folder } = SITES.real;
  const found = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.js')) found.set(readFileSync(join(folder, path), 'utf8'), path);
    if (!path.endsWith('.html')) continue;
    const html = readFileSync(join(folder, path), 'utf8');
    for (const [, attributes = '', script = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g))
      if (!/type="?application/.test(attributes)) found.set(script, path);
  }
  return found;
};

/** The day of the release, as the citation has it. */
const released = (parse(readFileSync('CITATION.cff', 'utf8')) as { readonly 'date-released': string })['date-released'];

test.describe('Built-ins', () => {
  test('younger than Baseline widely available at the release are used only where they are guarded', () => {
    const all = scripts();
    expect([...all.values()].filter((path) => /sw\.js|search\/|_astro\//.test(path)).length).toBeGreaterThan(10);
    const young = youngBuiltIns(released);
    const used = [...all].flatMap(([script, path]) => youngIn(script, young).map((name) => ({ name, path })));
    expect(used.filter(({ name }) => !(name in GUARDED))).toEqual([]);
    expect([...new Set(used.map(({ name }) => name))].toSorted()).toEqual(Object.keys(GUARDED).toSorted());
  });

  test('that are young are found in a script, and older ones of the same name are not', () => {
    const young = youngBuiltIns('2024-01-01');
    const found = (script: string): string[] => youngIn(script, young);
    expect(found('Map.groupBy(a, b)')).toEqual(['Map.groupBy']);
    expect(found('a.toSorted().map(b)')).toEqual(['.toSorted']);
    expect(found('new CompressionStream("gzip"); let f = () => Promise.withResolvers()')).toEqual([
      'CompressionStream',
      'Promise.withResolvers',
    ]);
    expect(found('a.map(b).filter(c); new Map().get(1); x.CompressionStream')).toEqual([]);
    expect(youngIn('Map.groupBy(a, b); a.toSorted()', youngBuiltIns('2026-11-21'))).toEqual([]);
  });
});

test.describe('A browser that lacks what came in the last three years', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const lacks: readonly [object, readonly string[]][] = [
        [window, ['ClipboardItem']],
        [Map, ['groupBy']],
        [Object, ['groupBy']],
        [Promise, ['withResolvers', 'try']],
        [AbortSignal, ['any']],
        [HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'togglePopover']],
        [Set.prototype, ['union', 'difference', 'intersection', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
        [Navigator.prototype, ['storage']],
      ];
      for (const [owner, names] of lacks) for (const name of names) Reflect.deleteProperty(owner, name);
    });
  });

  const open = async (page: Page): Promise<void> => {
    await page.goto('product-maturity/');
    expect(await page.evaluate(() => ['groupBy' in Map, 'showPopover' in document.body])).toEqual([false, false]);
  };

  test('searches', async ({ page }) => {
    await open(page);
    await pressWords(page.locator('.find-open'));
    await page.keyboard.type('backup');
    await expect(page.locator('#found [aria-selected=true]')).toContainText('Backup');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/aspects\/data-backup\//);
  });

  test('filters', async ({ page }) => {
    await open(page);
    await pressWords(page.locator('.seg').getByText('MVP', { exact: true }));
    await expect(page).toHaveURL(/\?stages=mvp$/);
    expect(await matrixOn(page).columns()).toEqual(['MVP']);
  });

  test('follows a term to the glossary instead of opening its definition', async ({ page }) => {
    await open(page);
    await pressWords(page.locator('main a.t').first());
    await expect(page).toHaveURL(/\/glossary\/#/);
  });

  test('copies a view as text alone', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('product-maturity/?stages=mvp&q=secret');
    await matrixOn(page).ready();
    await pressWords(page.locator('.export summary'));
    await page.locator('.export').getByRole('button', { name: /table/i }).first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Secrets Management');
  });
});

test('What a browser lacks is not said to be a fault of the network', async ({ page }) => {
  // As in a browser that is older than any the site is made for.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Array.prototype, 'flatMap');
  });
  await page.goto('search/?q=backup');
  await expect(page.getByRole('alert')).toContainText('this browser is too old for it');
});
