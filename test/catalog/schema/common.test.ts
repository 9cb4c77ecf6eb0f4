import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributed, id, note, text } from '../../../src/catalog/schema/common.ts';

describe('An id', () => {
  test.each(['a', 'poc', '10k', '1m', 'data-backup', 'multi-language-i18n', 'tomato', 'in-total'])(
    'may be %j',
    (value) => {
      expect(id.parse(value)).toBe(value);
    },
  );

  test.each(['', 'A', 'a_b', '-a', 'a-', 'a--b', 'a b', 'ä', 'to', 'mvp-to-10k', 'a-to', 'to-a', 5, null])(
    'may not be %j',
    (value) => {
      expect(id.safeParse(value).success).toBe(false);
    },
  );

  test('is words and digits joined by hyphens, whatever they are', () => {
    const words = fc.array(
      fc.stringMatching(/^[a-z0-9]+$/).filter((word) => word !== 'to'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        expect(id.safeParse(parts.join('-')).success).toBe(true);
      }),
    );
  });
});

describe('A text', () => {
  test('is kept to the letter', () => {
    expect(text.parse('None, inline styles OK: <b>5 %</b>')).toBe('None, inline styles OK: <b>5 %</b>');
  });

  test.each(['', ' a', 'a ', '\n', '\u00a0a', 5, null])('may not be %j', (value) => {
    expect(text.safeParse(value).success).toBe(false);
  });
});

describe('A sentence with its author', () => {
  test("is the source's own where it is written as a bare text", () => {
    expect(attributed.parse('Back it up.')).toEqual({ text: 'Back it up.', by: 'source' });
  });

  test("is the source's own where nobody is named", () => {
    expect(attributed.parse({ text: 'Back it up.' })).toEqual({ text: 'Back it up.', by: 'source' });
  });

  test('keeps the author that it names', () => {
    expect(attributed.parse({ text: 'Back it up.', by: 'editors' })).toEqual({ text: 'Back it up.', by: 'editors' });
  });

  test.each([[{ text: '' }], [{ by: 'source' }], [{ text: 'a', by: 'nobody' }], [{ text: 'a', of: 'us' }], [['a']]])(
    'may not be %j',
    (value) => {
      expect(attributed.safeParse(value).success).toBe(false);
    },
  );
});

test("A note is the editors' unless it says otherwise", () => {
  expect(note.parse({ kind: 'remark', text: 'Said twice.' })).toEqual({
    kind: 'remark',
    text: 'Said twice.',
    by: 'editors',
  });
});
