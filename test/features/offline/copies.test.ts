import { expect, test } from 'vitest';
import fc from 'fast-check';
import { buildOf, cacheName, dayWords, packAt, packPath, withNote } from '../../../src/features/offline/copies.ts';

test('a cache’s name leads back to its build, and only for its own site', () => {
  for (const base of ['/', '/sub/', '/sub/path/']) {
    expect(buildOf(cacheName(base, '1a2b'), base)).toBe('1a2b');
    for (const other of ['/', '/sub/', '/sub/path/'].filter((it) => it !== base))
      expect(buildOf(cacheName(base, '1a2b'), other)).toBeUndefined();
  }
  expect(buildOf('somebody else’s', '/')).toBeUndefined();
});

test('a pack’s address leads back to its name, below any path', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), fc.stringMatching(/^[0-9a-f]{10}$/), (name, hash) => {
      expect(packAt(`https://guides.example/sub/${packPath(name, hash)}`)).toBe(name);
    }),
  );
  expect(packAt(packPath('', '1a2b'))).toBe('');
});

test('nothing else is taken for a pack', () => {
  for (const path of ['_astro/offline.Xy_9.js', 'offline/failed', 'offline-a.1a.json', '_astro/offlines.1a.json'])
    expect(packAt(path), path).toBeUndefined();
});

test('a copy says of which day it is, first of all in the main part of the page', () => {
  const html = '<header></header><main id="content" class="wrap"><h1>$& costs $1</h1></main>';
  const noted = withNote(html, '2026-11-21T12:00:00.000Z');
  expect(noted).toMatch(/<main id="content" class="wrap"><p [^>]*>.*on 21 November 2026\.<\/p><h1>\$& costs \$1<\/h1>/);
});

test('a date that is none is no reason to fail', () => {
  for (const date of [null, '', 'yesterday']) expect(dayWords(date)).toBe('an earlier day');
});
