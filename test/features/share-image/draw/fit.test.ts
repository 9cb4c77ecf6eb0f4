import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balancedWidth,
  fitEntries,
  fitSize,
  joinEntries,
  linesOf,
} from '../../../../src/features/share-image/draw/fit.ts';
import { canDraw, widthOf } from '../../../../src/features/share-image/draw/fonts.ts';

const words = fc
  .array(fc.stringMatching(/^[a-zA-Z]{1,12}$/), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(' '));
const BOX = { size: 24, weight: 400, width: 260 } as const;

describe('The fonts', () => {
  test.each(['Backups, 99.9% – “daily”…', 'Größe, čeština, Việt', 'Ελληνικά', 'Кириллица', 'Cafe\u0301'])(
    'draw %s',
    (text) => {
      expect(canDraw(text)).toBe(true);
    },
  );

  test.each(['日本語', 'עברית', 'हिन्दी', '🧭', 'a → b'])('do not draw %s', (text) => {
    expect(canDraw(text)).toBe(false);
  });

  test('have the widths that the font gives its letters', () => {
    expect(widthOf('', 400)).toBe(0);
    expect(widthOf('iiii', 400)).toBeLessThan(widthOf('mmmm', 400));
    expect(widthOf('word', 600)).toBeGreaterThan(widthOf('word', 400));
  });
});

describe('A text', () => {
  test('takes no fewer lines in a narrower box, nor in larger letters', () => {
    fc.assert(
      fc.property(words, (text) => {
        const lines = linesOf(text, BOX);
        expect(lines).toBeGreaterThanOrEqual(1);
        expect(linesOf(text, { ...BOX, width: BOX.width / 2 })).toBeGreaterThanOrEqual(lines);
        expect(linesOf(text, { ...BOX, size: 2 * BOX.size })).toBeGreaterThanOrEqual(lines);
      }),
    );
  });

  test('may break after a slash or a hyphen, and anywhere in a word that no line holds', () => {
    const half = { ...BOX, width: 130 };
    expect(linesOf('Email/password', half)).toBe(2);
    expect(linesOf('Self-service', { ...BOX, width: 90 })).toBe(2);
    expect(linesOf('m'.repeat(40), BOX)).toBeGreaterThan(2);
  });

  test('is balanced in as many lines as it took', () => {
    fc.assert(
      fc.property(words, (text) => {
        const width = balancedWidth(text, BOX);
        expect(width).toBeLessThanOrEqual(BOX.width);
        expect(linesOf(text, { ...BOX, width })).toBeLessThanOrEqual(linesOf(text, BOX));
      }),
    );
  });

  test('shrinks until it fits, and no further than it must', () => {
    const sizes = [40, 30, 20];
    expect(fitSize('short', sizes, 1, BOX)).toBe(40);
    expect(fitSize('of middling length', sizes, 1, BOX)).toBeLessThan(40);
    expect(fitSize('word '.repeat(50), sizes, 1, BOX)).toBe(20);
  });
});

describe('A list', () => {
  const lists = fc.array(words, { minLength: 1, maxLength: 8 });

  test('shows all entries, or leaves a line for how many are left', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 8 }), (entries, lines) => {
        const { shown, more } = fitEntries(entries, lines, BOX);
        expect(shown.length).toBeGreaterThan(0);
        expect([...shown, ...entries.slice(entries.length - more)].slice(0, entries.length)).toEqual(entries);
        const used = shown.reduce((sum, entry) => sum + linesOf(entry, BOX), 0);
        if (shown.length > 1) expect(used + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(lines);
      }),
    );
  });

  test('in one text says how many entries it leaves out', () => {
    const entries = ['first entry', 'second entry', 'third entry', 'fourth entry'];
    expect(joinEntries(entries, 9, BOX)).toBe(entries.join('; '));
    expect(joinEntries(entries, 2, BOX)).toMatch(/^first entry; (second entry; )?and [23] more$/);
    expect(joinEntries(['one'], 1, BOX)).toBe('one');
  });
});
