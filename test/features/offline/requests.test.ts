import { describe, expect, test } from 'vitest';
import { fileOfPage, wayOf, type Asked } from '../../../src/features/offline/requests.ts';

const HOMES = ['https://guides.example/', 'https://guides.example/sub/path/'];

const asked = (url: string, more: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  mode: 'cors',
  url,
  hasRange: false,
  ...more,
});

const opened = (url: string, more: Partial<Asked> = {}): Asked => asked(url, { mode: 'navigate', ...more });

describe.each(HOMES)('Of a site at %s', (home) => {
  test.each(['', 'guide/', 'guide/stages/one/', 'guide', 'no/such/page/', 'embed/', 'embed'])(
    '%j is a page, whatever its query',
    (path) => {
      for (const query of ['', '?stages=one', '?q=a.b/c.csv#x'])
        expect(wayOf(opened(home + path + query), home)).toEqual({ kind: 'page', path });
    },
  );

  test.each(['guide.csv', 'guide/stages/one.json', 'guide/index.md', 'feed.xml', 'og/guide.png', '404.html'])(
    '%s comes from the network alone: passed on where it is opened, left alone where it is fetched',
    (path) => {
      expect(wayOf(opened(home + path), home)).toEqual({ kind: 'opened' });
      expect(wayOf(asked(home + path), home)).toEqual({ kind: 'leave' });
    },
  );

  test('a file whose name has a hash is asked for by no build', () => {
    const path = '_astro/matrix.DSPVkbSh.js';
    expect(wayOf(asked(home + path), home)).toEqual({ kind: 'file', path, build: undefined });
  });

  test.each([
    'address.js',
    'embed/choice.js',
    'search/dialog.js',
    'search/index.json',
    'glossary/terms/canary.json',
    'guide/audit/rows.json',
  ])('%s belongs to a build only where its address says so', (path) => {
    expect(wayOf(asked(`${home}${path}?1a2b3c`), home)).toEqual({ kind: 'file', path, build: '1a2b3c' });
    for (const query of ['', '?', '?dev', '?1a2b3c&x', '?q=1'])
      expect(wayOf(asked(home + path + query), home), query).toEqual({ kind: 'leave' });
  });

  test('packs themselves are fetched as if there were no worker', () => {
    expect(wayOf(asked(`${home}_astro/offline-guide.1a2b3c.json`), home)).toEqual({ kind: 'leave' });
  });

  test('an embed comes from the network alone', () => {
    expect(wayOf(opened(`${home}embed/guide/stages/one/`), home)).toEqual({ kind: 'opened' });
    expect(wayOf(asked(`${home}embed/guide/stages/one/`), home)).toEqual({ kind: 'leave' });
  });

  test('other methods and parts of files are left alone', () => {
    for (const request of [
      opened(`${home}guide/`, { method: 'POST' }),
      opened(`${home}guide/`, { method: 'HEAD' }),
      asked(`${home}_astro/a.js`, { hasRange: true }),
      opened(`${home}guide.csv`, { hasRange: true }),
    ])
      expect(wayOf(request, home)).toEqual({ kind: 'leave' });
  });

  test('a page that a script fetches is left alone', () => {
    expect(wayOf(asked(`${home}guide/`), home)).toEqual({ kind: 'leave' });
  });
});

test('other origins, and what lies beside the site, are left alone', () => {
  const home = 'https://guides.example/sub/path/';
  for (const url of [
    'https://other.example/sub/path/guide/',
    'http://guides.example/sub/path/guide/',
    'https://guides.example:8080/sub/path/guide/',
    'https://guides.example/sub/',
    'https://guides.example/sub/pathology/',
  ])
    expect(wayOf(opened(url), home), url).toEqual({ kind: 'leave' });
});

test('a page’s file is the index of its folder', () => {
  expect(['', 'guide/', 'guide/stages'].map(fileOfPage)).toEqual([
    'index.html',
    'guide/index.html',
    'guide/stages/index.html',
  ]);
});
