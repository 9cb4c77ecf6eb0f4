import { describe, expect, test } from 'vitest';
import { byLetter, capital, count, listed, spelled } from '../../src/domain/text.ts';

const ASPECT = ['aspect', 'aspects'] as const;

describe('A count', () => {
  test('has the singular for one alone', () => {
    expect(count(0, ASPECT)).toBe('0 aspects');
    expect(count(1, ASPECT)).toBe('1 aspect');
    expect(count(98, ASPECT)).toBe('98 aspects');
  });

  test('in words goes up to twelve', () => {
    expect(spelled(0, ASPECT)).toBe('no aspects');
    expect(spelled(1, ASPECT)).toBe('one aspect');
    expect(spelled(12, ASPECT)).toBe('twelve aspects');
    expect(spelled(13, ASPECT)).toBe('13 aspects');
  });
});

test('A capital is the first letter’s alone', () => {
  expect(capital('stage')).toBe('Stage');
  expect(capital('own words')).toBe('Own words');
  expect(capital('')).toBe('');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j in a sentence is "%s"', (items, text) => {
  expect(listed(items)).toBe(text);
});

test('Things are grouped by the first letter of their titles, each group and its things in order', () => {
  const titles = ['beta', 'Alpha', 'apple', 'Éclair', '2fa', 'Beta two'];
  const groups = byLetter(titles.map((title) => ({ title })));
  expect(groups.flatMap(([, things]) => things)).toHaveLength(titles.length);
  expect(
    Object.fromEntries(groups.map(([letter, things]) => [letter, things.map(({ title }) => title)])),
  ).toMatchObject({
    2: ['2fa'],
    A: ['Alpha', 'apple'],
    B: ['beta', 'Beta two'],
  });
  expect(new Set(groups.map(([letter]) => letter)).size).toBe(groups.length);
});
