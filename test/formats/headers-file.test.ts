import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headersFor, readHeaders, writeHeaders } from '../../src/formats/headers-file.ts';

const name = fc.stringMatching(/^[A-Z][a-z]{1,8}(-[A-Z][a-z]{1,8})?$/);
const value = fc.stringMatching(/^[a-z'=();:,* -]{0,30}[a-z)]$/).map((text) => text.trim());
const path = fc.stringMatching(/^(\/[a-z0-9-]{1,8}){1,3}\/?\*?$/);
const rule = fc.record({
  path,
  headers: fc.array(fc.tuple(name, value), { maxLength: 4 }),
  without: fc.array(name, { maxLength: 2 }),
});

test('Rules that were written are read as they were', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
      expect(readHeaders(writeHeaders(rules))).toEqual(rules);
    }),
  );
});

test('Any text is read', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, asked) => {
      expect(() => headersFor(readHeaders(text), asked)).not.toThrow();
    }),
  );
});

test('Comments, blank lines and headers without a path are passed over', () => {
  expect(readHeaders('  X-Lost: yes\n! X-Lost\n# /comment\n\n/a\n  # X-No: no\n  X-A: b: c\n  X-Empty:\n')).toEqual([
    { path: '/a', headers: [['X-A', 'b: c']], without: [] },
  ]);
});

describe('The headers of a path', () => {
  const rules = readHeaders(
    '/sub/*\n  X-All: 1\n\n/sub/a/*\n  X-All: 2\n  x-own: a\n\n/sub/a/b\n  ! X-All\n  X-ALL: 3\n\n/sub/exact\n  X-Exact: yes\n',
  );

  test.each([
    ['/sub/', { 'x-all': '1' }],
    ['/sub/other/', { 'x-all': '1' }],
    ['/sub/a/', { 'x-all': '1, 2', 'x-own': 'a' }],
    ['/sub/a/b', { 'x-all': '3', 'x-own': 'a' }],
    ['/sub/exact', { 'x-all': '1', 'x-exact': 'yes' }],
    ['/sub/exact/', { 'x-all': '1' }],
    ['/subway/', {}],
    ['/', {}],
  ])('%s are those of all rules that match it', (asked, found) => {
    expect(Object.fromEntries(headersFor(rules, asked))).toEqual(found);
  });
});
