import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHex, mixed, readHex, readOklch } from '../../src/domain/colour.ts';
import { contrast } from '../fixtures/contrast.ts';

describe('A colour', () => {
  test('comes back from OKLab as it went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const hex = `#${number.toString(16).padStart(6, '0')}`;
        expect(formatHex(readHex(hex))).toBe(hex);
      }),
    );
  });

  test('may be written with three digits', () => {
    expect(formatHex(readHex('#fc8'))).toBe('#ffcc88');
  });

  // What Chromium paints for the same CSS.
  test.each([
    ['oklch(0.5 0 0)', '#636363'],
    ['oklch(0.5 0.09 190)', '#00736f'],
    ['oklch(0.5 0.15 250)', '#0065b4'],
    ['oklch(0.5 0.19 290)', '#6744c5'],
  ])('%s is %s on a screen', (css, hex) => {
    expect(formatHex(readOklch(css))).toBe(hex);
  });

  test('mixes from all of one to all of the other', () => {
    const [one, other] = [readHex('#131416'), readHex('#fcfcfa')];
    expect(formatHex(mixed(one, 1, other))).toBe('#131416');
    expect(formatHex(mixed(one, 0, other))).toBe('#fcfcfa');
  });

  test('has a contrast of 21 to 1 at most', () => {
    expect(contrast(readHex('#000'), readHex('#fff'))).toBeCloseTo(21, 3);
    expect(contrast(readHex('#888'), readHex('#888'))).toBeCloseTo(1, 5);
  });
});
