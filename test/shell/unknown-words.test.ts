import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, unknownWords } from '../../src/shell/unknown-words.ts';
import { anyText } from '../fixtures/arbitraries.ts';

test.each([
  [[], [], 0],
  [['', ' '], [], 0],
  [['a', 'b', 'a'], ['a', 'b'], 0],
  [['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c'], 2],
  [['x'.repeat(41)], [`${'x'.repeat(40)}…`], 0],
  [['😀'.repeat(41)], [`${'😀'.repeat(40)}…`], 0],
])('Of %j are named %j and %i more', (unread, words, more) => {
  expect(unknownWords(unread)).toEqual({ words, more });
});

test.each([
  ['#zero-trust.', 'zero-trust'],
  ['#Zero-Trust', 'zero-trust'],
  ['#%E2%80%9Czero-trust%E2%80%9D)', 'zero-trust'],
  ['#%252522zero-trust', 'zero-trust'],
  ['#list--item,', 'list--item'],
  ['#zero-trust?utm_source=x', 'zero-trust'],
  ['#zero\u00ad-trust', 'zero-trust'],
  ['#old.', 'new'],
  ['#%ZZ', 'zz'],
  ['#).', ''],
  ['', ''],
])('The fragment %s means %j', (fragment, id) => {
  expect(anchorOf(fragment, 'older:newer old:new')).toBe(id);
});

test('Any fragment is read without an error, and in reasonable time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(anchorOf(`#${text}`)).toMatch(/^([\p{L}\p{N}-]+)?$/u);
    }),
  );
  const start = performance.now();
  anchorOf(`#${'%25'.repeat(500_000)}`);
  anchorOf(`#${'a-'.repeat(500_000)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
