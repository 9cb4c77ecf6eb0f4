import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHex } from '../../../../src/domain/colour.ts';
import { INK, stageInk } from '../../../../src/features/share-image/draw/colours.ts';
import { contrast } from '../../../fixtures/contrast.ts';

/** What WCAG asks of text, and of what else one has to see. */
const TEXT = 4.5;
const SHAPE = 3;

const page = readHex(INK.page);

describe('The colours of pictures', () => {
  test('are the light ones of the site', () => {
    const tokens = readFileSync('src/shell/styles/tokens.css', 'utf8');
    for (const [name, colour] of [
      ['bg', INK.page],
      ['ink', INK.ink],
      ['soft', INK.soft],
      ['faint', INK.faint],
      ['line', INK.line],
    ] as const) {
      expect(tokens).toContain(`--${name}: light-dark(${colour}, `);
    }
  });

  test('can be read on the page', () => {
    for (const colour of [INK.ink, INK.soft, INK.faint]) {
      expect(contrast(readHex(colour), page)).toBeGreaterThanOrEqual(TEXT);
    }
  });

  test.each([2, 3, 4, 5, 6, 12])('of %i stages can be read and told from the page', (count) => {
    const inks = Array.from({ length: count }, (_, index) => stageInk(index, count));
    for (const { label, stop } of inks) {
      expect(contrast(readHex(label), page)).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(readHex(stop), page)).toBeGreaterThanOrEqual(SHAPE);
    }
    expect(new Set(inks.map(({ stop }) => stop)).size).toBe(count);
  });
});
