/** What the READMEs list is what there is, once each, and their links lead somewhere. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULED_PLACES } from './architecture/who-may-import-whom.ts';

/** The README that people meet first is read whole. */
const MOST_BYTES = 8000;

/** Tables are read as text, too. */
const MOST_COLUMNS = 120;

const FOLDERS = ['content', 'src', 'test'];

const READMES = [
  'README.md',
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => basename(name) === 'README.md')
      .map((name) => join(folder, name)),
  ),
];

const read = (path: string): string => readFileSync(path, 'utf8');

/** A text without its blocks of code. */
const withoutBlocks = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

/** The anchors of a text's headings, as GitHub makes them. */
const anchorsOf = (text: string): string[] => {
  const seen = new Map<string, number>();
  return [...withoutBlocks(text).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/\]\([^)]*\)/g, '')
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${String(count)}`;
  });
};

/** Where the links of a text lead within the repository: inline ones, pictures, and definitions of references. */
const relativeLinksOf = (text: string): string[] => {
  const prose = withoutBlocks(text).replaceAll(/`[^`\n]+`/g, 'code');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)];
  return links.map(([, inline, definition]) => inline ?? definition ?? '').filter((link) => !/^(\w+:|\/)/.test(link));
};

/** What a link of a file leads to, if it is not there. */
const missing = (file: string, link: string): string[] => {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(target)) return [`${file}: ${link} leads to no file`];
  if (anchor === undefined) return [];
  const isHeading = !statSync(target).isDirectory() && anchorsOf(read(target)).includes(anchor);
  return isHeading ? [] : [`${file}: ${link} leads to no heading`];
};

const source = read('src/README.md');

/** A chapter of the README about the code, with its heading. */
const chapterOf = (title: string): string =>
  source.split(/^## /m).find((chapter) => chapter.startsWith(`${title}\n`)) ?? '';

const spansIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);

/** All that stands between backticks in the first cells of a chapter's tables. */
const firstCells = (title: string): string[] =>
  [...chapterOf(title).matchAll(/^\| (.*?) +\|/gm)].flatMap(([, cell = '']) => spansIn(cell));

/** What stands before the colon in each item of a chapter's lists. */
const itemHeads = (title: string): string[] =>
  [...chapterOf(title).matchAll(/^- (.+?): /gm)].map(([, head = '']) => head);

describe.each(READMES)('%s', (file) => {
  const text = read(file);

  test('links to files and headings that there are', () => {
    expect(relativeLinksOf(text).flatMap((link) => missing(file, link))).toEqual([]);
  });

  test(`has no line of a table that is longer than ${String(MOST_COLUMNS)} characters`, () => {
    expect(text.split('\n').filter((line) => line.startsWith('|') && line.length > MOST_COLUMNS)).toEqual([]);
  });
});

test('the README of the project is short, and leads to that of each folder', () => {
  expect(statSync('README.md').size).toBeLessThanOrEqual(MOST_BYTES);
  const links = relativeLinksOf(read('README.md')).map((link) => link.replace(/#.*/, ''));
  for (const folder of FOLDERS) expect(links).toContain(`${folder}/README.md`);
});

test('a README is named by another, so that it is found', () => {
  const named = READMES.flatMap((file) => relativeLinksOf(read(file)).map((link) => join(dirname(file), link)));
  const paths = new Set(named.map((link) => link.replace(/#.*/, '')));
  expect(READMES.filter((file) => file !== 'README.md' && !paths.has(file))).toEqual([]);
});

test('what a link leads to is noticed where it is not there', () => {
  const links = relativeLinksOf('[a](no.md) [b](README.md#no)\n[c]: #no\n`[d](e)`\n[f](https://g.example) [h](/i/)');
  expect(links).toEqual(['no.md', 'README.md#no', '#no']);
  expect(links.flatMap((link) => missing('README.md', link))).toHaveLength(3);
  expect(anchorsOf('# A `b/<c>.d`\n\n## Data’s way\n\n## Data’s way\n')).toEqual(['a-bcd', 'datas-way', 'datas-way-1']);
});

describe('src/README.md', () => {
  test('gives every dependency one line, and has no line of one that is gone', () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string> | undefined
    >;
    expect(firstCells('Dependencies').sort()).toEqual(
      [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort(),
    );
  });

  test('explains an address once', () => {
    const addresses = itemHeads('How to read a link')
      .flatMap(spansIn)
      .filter((name) => name.startsWith('/'));
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
  });

  test('names each feature that there is, and no other', () => {
    const folders = readdirSync('src/features', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const named = itemHeads('Features').flatMap(spansIn);
    expect(named.sort()).toEqual(folders.map(({ name }) => `${name}/`).sort());
  });

  test('has a row for each place whose imports a test judges', () => {
    expect(firstCells('Who may import whom').sort()).toEqual([...RULED_PLACES].sort());
  });
});
