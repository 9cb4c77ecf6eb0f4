import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWords, splitWords } from '../../src/domain/words.ts';
import { anyText } from '../fixtures/arbitraries.ts';

describe('Words', () => {
  test.each([
    ['CI/CD – Sécurité', ['ci', 'cd', 'securite']],
    ['WCAG 2.1 AA', ['wcag', '2', '1', 'aa']],
    ['  ', []],
    ['it’s', ['it', 's']],
    ['日本語 テスト', ['日本語', 'テスト']],
    ['ﬁle', ['file']],
    ['<b>bold</b>', ['b', 'bold', 'b']],
    ['.*+?^${}()|[]\\', []],
  ])('of %j are %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  test('are the same in capitals, in small letters and however their accents are written', () => {
    expect(splitWords('É')).toEqual(splitWords('e\u0301'));
    expect(splitWords('İSTANBUL')).toEqual(['istanbul']);
    expect(splitWords('SECURITY')).toEqual(splitWords('security'));
  });

  test('hold letters and digits only, and are found in the text they are from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = splitWords(text);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(hasWords(words, words)).toBe(true);
      }),
    );
  });

  test('split again are themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', '-', 'é', 'ß', '語') }), (text) => {
        const words = splitWords(text);
        expect(splitWords(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('A text has the words that are looked for', () => {
  const words = splitWords('Automated backups, tested restore');

  test('where each is one of its words, or the beginning of one, in any order', () => {
    for (const wanted of ['backup', 'backups', 'restore auto', 'test back', '']) {
      expect(hasWords(words, splitWords(wanted))).toBe(true);
    }
  });

  test('and has not where one is missing, or stands in the middle of a word', () => {
    for (const wanted of ['up', 'backup missing', 'backupss', 'estore']) {
      expect(hasWords(words, splitWords(wanted))).toBe(false);
    }
  });
});
