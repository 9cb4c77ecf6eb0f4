import { describe, expect, test } from 'vitest';
import { cell } from '../../../src/catalog/schema/cell.ts';

describe('A cell', () => {
  test('holds one entry where it is a text', () => {
    expect(cell.parse('.env files')).toEqual({ state: 'entries', entries: ['.env files'] });
  });

  test('holds several entries where it is a list', () => {
    expect(cell.parse(['Daily', 'Tested'])).toEqual({ state: 'entries', entries: ['Daily', 'Tested'] });
  });

  test.each(['None', 'Ignore it', 'Ignore', 'not yet'])('is not yet where it reads %j, and keeps the word', (word) => {
    expect(cell.parse(word)).toEqual({ state: 'not-yet', word });
    expect(cell.parse([word])).toEqual({ state: 'not-yet', word });
  });

  test('is not stated where the source is silent', () => {
    expect(cell.parse('not stated')).toEqual({ state: 'not-stated' });
  });

  test.each(['None / hardcoded', 'None, inline styles OK', 'Ignore it for now', 'nonexistent'])(
    'holds an entry where it reads %j',
    (entry) => {
      expect(cell.parse(entry)).toEqual({ state: 'entries', entries: [entry] });
    },
  );

  test.each([[''], [' a'], [null], [undefined], [5], [true], [{}], [[]], [['a', '']], [['a', 5]], [['a', 'None']]])(
    'may not be %j',
    (value) => {
      expect(cell.safeParse(value).success).toBe(false);
    },
  );

  test.each(['none', 'NONE', 'None.', 'ignore', 'Not yet', 'Not stated'])(
    'may not be %j, which is a word for nothing in other letters',
    (value) => {
      expect(cell.safeParse(value).success).toBe(false);
    },
  );
});
