/** Links to where content is edited and mistakes are reported: on the site whose build knows a repository, and only there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

const EDIT = /<a href="https:\/\/github\.com\/us\/stagecraft\/(?:edit|tree)\/main\/([^"]+)">/;
const REPORT = /<a href="(https:\/\/github\.com\/us\/stagecraft\/issues\/new\?[^"]+)">/;

/** The pages of a built site with a footer, as HTML, by their paths below the base path. */
const pagesOf = (site: keyof typeof SITES): [string, string][] =>
  readdirSync(SITES[site].folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name): [string, string] => [
      name.replace(/index\.html$/, ''),
      readFileSync(join(SITES[site].folder, name), 'utf8'),
    ])
    .filter(([, html]) => html.includes('<footer class="foot'));

test('Every page of content leads to the files that it is made of, and they exist', () => {
  const edited = pagesOf('below').flatMap(([path, html]) => {
    const file = EDIT.exec(html)?.[1];
    return file === undefined ? [] : [{ path, file }];
  });
  expect(edited.length).toBeGreaterThan(300);
  expect(edited.filter(({ file }) => !existsSync(file))).toEqual([]);
  const wanted = ['stages/mvp/', 'dimensions/security/', 'aspects/secrets-management/', 'changes/mvp-to-10k/', 'faq/'];
  expect(edited.map(({ path }) => path)).toEqual(
    expect.arrayContaining([...wanted.map((path) => `product-maturity/${path}`), 'glossary/', 'second-opinions/']),
  );
});

test('Every page leads to a report that names it', () => {
  const pages = pagesOf('below');
  expect(pages.length).toBeGreaterThan(300);
  for (const [path, html] of pages) {
    const link = new URL((REPORT.exec(html)?.[1] ?? 'none:').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
    expect(link.searchParams.get('body'), path).toContain(`Page: https://guides.example/sub/path/${path}\n`);
  }
});

test('Without a repository there are no such links', () => {
  for (const [path, html] of pagesOf('real')) {
    expect(html, path).not.toContain('Edit this page');
    expect(html, path).not.toContain('Report a mistake');
  }
});
