import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FILE_FORMATS,
  formatFile,
  normalizeBase,
  parseFile,
  pathOf,
  paths,
  withBase,
  withoutBase,
} from '../../src/routes/paths.ts';
import { ids } from '../fixtures/arbitraries.ts';

const bases = fc.oneof(
  fc.constant('/'),
  fc.array(ids, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}/`),
);
const anyPath = fc.array(ids, { maxLength: 4 }).map((parts) => (parts.length > 0 ? `/${parts.join('/')}/` : '/'));

describe('The base path', () => {
  test('goes in front of a path and comes off again', () => {
    fc.assert(
      fc.property(anyPath, bases, (path, base) => {
        const address = withBase(path, base);
        expect(withoutBase(address, base)).toBe(path);
        expect(address.startsWith(base)).toBe(true);
        expect(address).not.toContain('//');
      }),
    );
  });

  test('may be written with or without its last slash', () => {
    expect(withBase('/about/', '/sub/path/')).toBe('/sub/path/about/');
    expect(withBase('/about/', '/sub/path')).toBe('/sub/path/about/');
    expect(withBase('/', '/sub/path')).toBe('/sub/path/');
    expect(withBase('/about/', '/')).toBe('/about/');
  });

  test('comes off only where it is in front, segment by segment', () => {
    expect(withoutBase('/subway/', '/sub/')).toBe('/subway/');
    expect(withoutBase('/other/sub/', '/sub/')).toBe('/other/sub/');
    expect(withoutBase('/sub/', '/sub/')).toBe('/');
  });
});

describe('A page as a file', () => {
  test('has a path from which the page and the format can be read', () => {
    fc.assert(
      fc.property(anyPath, fc.constantFrom(...FILE_FORMATS), (page, format) => {
        fc.pre(page !== '/' || format === 'md');
        expect(parseFile(formatFile(page, format))).toEqual({ page, format });
      }),
    );
  });

  test('stands beside the page, and its Markdown in it', () => {
    expect(formatFile(paths.stage('guide', 'one'), 'csv')).toBe('/guide/stages/one.csv');
    expect(formatFile(paths.framework('guide'), 'json')).toBe('/guide.json');
    expect(formatFile(paths.home(), 'md')).toBe('/index.md');
  });

  test('is no page', () => {
    fc.assert(
      fc.property(anyPath, (page) => {
        expect(parseFile(page)).toBeUndefined();
      }),
    );
    expect(parseFile('/.csv')).toBeUndefined();
    expect(parseFile('/a.txt')).toBeUndefined();
  });
});

describe('An address', () => {
  test('begins and ends with a slash and holds the ids as they are', () => {
    fc.assert(
      fc.property(ids, ids, (framework, id) => {
        for (const make of [paths.stage, paths.dimension, paths.aspect, paths.checklist, paths.note]) {
          const path = make(framework, id);
          expect(path).toMatch(new RegExp(`^/${framework}/[a-z]+/${id}/$`));
        }
        for (const make of [
          paths.framework,
          paths.stages,
          paths.dimensions,
          paths.aspects,
          paths.checklists,
          paths.faq,
        ]) {
          expect(make(framework)).toMatch(new RegExp(`^/${framework}/([a-z]+/)?$`));
        }
      }),
    );
  });

  test.each([
    ['framework', '/new/'],
    ['stage', '/guide/stages/new/'],
    ['dimension', '/guide/dimensions/new/'],
    ['aspect', '/guide/aspects/new/'],
    ['checklist', '/guide/checklists/new/'],
    ['page', '/guide/notes/new/'],
  ] as const)('of a moved %s is %s', (kind, path) => {
    expect(pathOf(kind, 'guide', 'new')).toBe(path);
  });

  test('is another one for each kind of thing with the same id', () => {
    const kinds = ['framework', 'stage', 'dimension', 'aspect', 'checklist', 'page'] as const;
    expect(new Set(kinds.map((kind) => pathOf(kind, 'guide', 'same'))).size).toBe(kinds.length);
  });
});

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['a', '/a/'],
  ['sub/path', '/sub/path/'],
  ['/a/b', '/a/b/'],
  ['//a//', '/a/'],
])('a base path may be given as %j', (given, base) => {
  expect(normalizeBase(given)).toBe(base);
});
