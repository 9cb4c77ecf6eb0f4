/** Markdown versions held against their pages, as they were built. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMarkdown } from '../fixtures/read-markdown.ts';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

/** Parts of pages that have no counterpart in the Markdown version, and why. */
const WITHOUT = [
  { title: 'As a tree', because: 'it draws the paths that stand below it' },
  { title: 'Preview', because: 'it shows what was chosen on the page' },
];

/** Letters and figures alone: pages set quotes and dashes as print does, and Markdown does not. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

for (const site of ['real', 'fixture'] as const) {
  test(`of the ${site} site have a heading or a link for each part of their page`, async ({ page }) => {
    const { folder } = SITES[site];
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('index.md') && existsSync(join(folder, dirname(path), 'index.html')))
      .map(dirname);
    expect(pages.length).toBeGreaterThan(50);
    const lacking: string[] = [];
    for (const path of pages) {
      // Navigation and what only scripts fill are no parts of what a page says.
      const titles = await page.evaluate(
        (html) => {
          const read = new DOMParser().parseFromString(html, 'text/html');
          return [...read.querySelectorAll('main h2')].flatMap((title) => {
            if (title.closest('nav, .js-only')) return [];
            for (const beside of title.querySelectorAll('.anchor')) beside.remove();
            return (title.querySelector('a') ?? title).textContent.replaceAll(/\s+/g, ' ').trim();
          });
        },
        readFileSync(join(folder, path, 'index.html'), 'utf8'),
      );
      const { headings, linkTexts } = readMarkdown(readFileSync(join(folder, path, 'index.md'), 'utf8'));
      const known = new Set([...headings.map(({ text }) => text), ...linkTexts].map(bare));
      const left = titles.filter((title) => !known.has(bare(title)) && !WITHOUT.some((it) => it.title === title));
      lacking.push(...left.map((title) => `${path}: ${title}`));
    }
    expect(lacking).toEqual([]);
  });
}

test('A page calls nothing begun of which its source said nothing before', async ({ page }) => {
  await page.goto('saas-roadmap/stages/mvp/');
  const row = (title: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) });
  await expect(row('Backups')).toContainText('first stated here');
  await expect(row('Testing').locator('.later')).toHaveText('no change');
  await expect(page.getByText('10 are stated for the first time')).toBeVisible();
  await page.goto('saas-roadmap/aspects/backups/');
  await expect(page.locator('#mvp')).toContainText('first stated here');
  await expect(page.locator('#hardening')).toContainText('as before');
});
