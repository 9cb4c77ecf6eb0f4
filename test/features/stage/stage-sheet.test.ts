import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markSheet, stageColour, stageSheet } from '../../../src/features/stage/stage-sheet.ts';
import { contrast } from '../../fixtures/contrast.ts';
import { mixed, readHex, readOklch } from '../../../src/domain/colour.ts';

const range = (count: number): number[] => [...Array(count).keys()];

/** The light and the dark half of `light-dark(…)`. */
const halves = (text: string): [string, string] => {
  const [, light = '', dark = ''] = /light-dark\((.+?\)?),\s*(.+)\)/.exec(text) ?? [];
  return [light, dark];
};

const tokens = readFileSync('src/shell/styles/tokens.css', 'utf8');
const token = (name: string): [string, string] => halves(new RegExp(`--${name}: (.+);`).exec(tokens)?.[1] ?? '');

describe('Stage colours', () => {
  test.each(range(11).map((index) => index + 2))('of a framework with %i stages are all different', (count) => {
    const colours = range(count).map((index) => stageColour(index, count));
    expect(new Set(colours).size).toBe(count);
    for (const colour of colours) {
      expect(colour).toMatch(/^light-dark\(oklch\([\d.]+ [\d.]+ [\d.]+\),oklch\([\d.]+ [\d.]+ [\d.]+\)\)$/);
    }
  });

  test('of short frameworks are the same at the same position', () => {
    for (const index of [0, 1]) expect(stageColour(index, 2)).toBe(stageColour(index, 5));
  });

  test('of long frameworks run from the first to the last colour of the palette', () => {
    expect(stageColour(0, 12)).toBe(stageColour(0, 5));
    expect(stageColour(11, 12)).toBe(stageColour(4, 5));
  });

  test.each([2, 5, 6, 12])('of %i stages can be read as labels in both themes, on the page and on a wash', (count) => {
    const [ink, background] = [token('ink').map(readHex), token('bg').map(readHex)];
    for (const index of range(count)) {
      for (const [theme, half] of halves(stageColour(index, count)).entries()) {
        const stage = readOklch(half);
        const [text, page] = [ink[theme], background[theme]];
        if (!text || !page) throw new Error('tokens.css has no --ink or --bg for both themes');
        const label = mixed(stage, 0.8, text);
        const wash = mixed(stage, 0.13, page);
        expect(contrast(label, page)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(label, wash)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('The sheet', () => {
  const sheet = stageSheet([5, 12, 2], 18);

  test('has a colour for each stage of every framework', () => {
    for (const index of range(5)) expect(sheet).toContain(`.c-${String(index)}{--stage:`);
    for (const index of range(12)) expect(sheet).toContain(`.of-12 .c-${String(index)}{--stage:`);
    expect(sheet).not.toContain('.of-5');
    expect(sheet).not.toContain('.of-2');
  });

  test('can hide each stage of the longest framework and each dimension of the broadest', () => {
    const hiding = /\n([^\n]+)\{display:none\}/.exec(sheet)?.[1]?.split(',') ?? [];
    expect(hiding).toEqual([
      ...range(12).map((index) => `.hs-${String(index)} .m .c-${String(index)}`),
      ...range(18).map((index) => `.hd-${String(index)} .d-${String(index)}`),
    ]);
  });

  test('can mark each stage of the longest framework on small rails and paths', () => {
    const marks = markSheet([5, 12, 2]);
    for (const index of range(12)) {
      expect(marks).toContain(`.filtered:not(.hs-${String(index)}) .mini>.c-${String(index)} a`);
      expect(marks).toContain(`.filtered:not(.hs-${String(index)}) .path>.c-${String(index)}`);
    }
    expect(marks).not.toContain('.hs-12');
  });

  test('names a length once, however many frameworks have it', () => {
    expect(stageSheet([12, 12, 12], 1)).toBe(stageSheet([12], 1));
  });
});
