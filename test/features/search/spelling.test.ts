import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsTo, stem } from '../../../src/features/search/spelling.ts';

const words = fc.stringMatching(/^[a-e]{0,8}$/);

test('edits are those of Levenshtein, but for neighbours that change places', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const { whole } = editsTo(a, b);
      expect(whole).toBeLessThanOrEqual(distance(a, b));
      expect(whole).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(whole === 0).toBe(a === b);
      expect(whole).toBe(editsTo(b, a).whole);
    }),
  );
});

test('a swap of neighbours is one slip', () => {
  expect(editsTo('bakcup', 'backup').whole).toBe(1);
});

test('the beginning of a word is no edit away from it', () => {
  fc.assert(
    fc.property(words, words, (start, rest) => {
      expect(editsTo(start, start + rest).beginning).toBe(0);
    }),
  );
});

test.each([
  ['restoring', 'restor'],
  ['logging', 'log'],
  ['backups', 'backup'],
  ['sso', 'sso'],
  ['as', 'as'],
])('the stem of “%s” is “%s”', (word, expected) => {
  expect(stem(word)).toBe(expected);
});
