import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countHidden, filterRows, type FilterRow } from '../../../src/features/matrix/filters.ts';
import { beginsAt, cellText, isSameCell } from '../../../src/domain/matrix.ts';
import { DEFAULT_VIEW, SHOWS, type Show, type View } from '../../../src/features/matrix/view.ts';
import { splitWords } from '../../../src/domain/words.ts';
import type { Cell } from '../../../src/catalog/schema/cell.ts';
import { tables } from '../../fixtures/arbitraries.ts';

const DIMENSIONS = ['data', 'looks', 'money'];
const WORDS = ['backup', 'backups', 'back', 'log', 'login', 'ci', 'cd'];

const toRow = (cells: readonly Cell[], dimension: string, words: readonly string[]): FilterRow => ({
  dimension,
  words,
  cells: cells.map(cellText),
  notYet: new Set(cells.flatMap(({ state }, index) => (state === 'not-yet' ? [index] : []))),
  begins: beginsAt({ cells }),
});

/** A matrix, a view of it, and the stages in view. */
const cases = tables.chain(({ stages, rows }) =>
  fc.record({
    source: fc.constant(rows.map(({ cells }) => cells)),
    rows: fc.tuple(
      ...rows.map(({ cells }) =>
        fc
          .tuple(fc.constantFrom(...DIMENSIONS), fc.subarray(WORDS))
          .map(([dimension, words]) => toRow(cells, dimension, words)),
      ),
    ),
    view: fc.record<View>({
      stages: fc.constant([]),
      dimensions: fc.subarray(DIMENSIONS, { maxLength: 2 }),
      q: fc.subarray([...WORDS, 'ba', 'missing'], { maxLength: 3 }).map((words) => words.join(' ')),
      show: fc.option(fc.constantFrom(...SHOWS), { nil: undefined }),
    }),
    shown: fc.subarray([...Array(stages).keys()], { minLength: 1 }),
  }),
);

/** What `show` means, said once more from the words of the product and from the cells themselves. */
const isShown = (cells: readonly Cell[], show: Show | undefined, shown: readonly number[]): boolean => {
  const chosen = cells.filter((_, index) => shown.includes(index));
  if (show === 'needed') return chosen.some(({ state }) => state !== 'not-yet');
  if (show === 'begins') {
    const first = cells.find(({ state }) => state === 'entries');
    return (
      first !== undefined && shown.some((stage) => cells[stage] === first && !cells.slice(0, stage).includes(first))
    );
  }
  if (show === 'changes') {
    const from = chosen.length > 1 ? chosen[0] : cells[Math.min(...shown) - 1];
    const to = chosen[chosen.length - 1];
    return from !== undefined && to !== undefined && !isSameCell(from, to);
  }
  return true;
};

const hasEveryWord = ({ words }: FilterRow, q: string): boolean => {
  for (const wanted of splitWords(q)) if (!words.some((word) => word.startsWith(wanted))) return false;
  return true;
};

const countWith = (rows: readonly FilterRow[], view: View, shown: readonly number[]): number =>
  filterRows(rows, view, shown).count;

describe('The rows in view', () => {
  test('are those that fit the dimensions, the words and what is asked for, and no others', () => {
    fc.assert(
      fc.property(cases, ({ rows, source, view, shown }) => {
        const expected = rows.map((row, index) => ({
          dimension: view.dimensions.length === 0 || view.dimensions.includes(row.dimension),
          q: hasEveryWord(row, view.q),
          show: isShown(source[index] ?? [], view.show, shown),
        }));
        const { passes, count } = filterRows(rows, view, shown);
        expect(passes).toEqual(expected.map(({ q, show }) => q && show));
        expect(count).toBe(expected.filter(({ dimension, q, show }) => dimension && q && show).length);
      }),
      { numRuns: 1000 },
    );
  });

  test('are all where nothing is filtered, and then nothing is hidden', () => {
    fc.assert(
      fc.property(cases, ({ rows, shown }) => {
        const { passes, count } = filterRows(rows, DEFAULT_VIEW, shown);
        expect(passes.every(Boolean)).toBe(true);
        expect(count).toBe(rows.length);
        expect(countHidden(rows, DEFAULT_VIEW, shown)).toEqual({ dimensions: 0, q: 0, show: 0 });
      }),
    );
  });

  test('never get more by another word, and never fewer by another dimension', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...WORDS),
        fc.constantFrom(...DIMENSIONS),
        ({ rows, view, shown }, word, one) => {
          const count = countWith(rows, view, shown);
          expect(countWith(rows, { ...view, q: `${view.q} ${word}` }, shown)).toBeLessThanOrEqual(count);
          const dimensions = view.dimensions.length > 0 ? [...new Set([...view.dimensions, one])] : [];
          expect(countWith(rows, { ...view, dimensions }, shown)).toBeGreaterThanOrEqual(count);
        },
      ),
    );
  });

  test('are as many more without a filter as it says that it hides', () => {
    fc.assert(
      fc.property(cases, ({ rows, view, shown }) => {
        const { count } = filterRows(rows, view, shown);
        const hidden = countHidden(rows, view, shown);
        expect(countWith(rows, { ...view, dimensions: [] }, shown)).toBe(count + hidden.dimensions);
        expect(countWith(rows, { ...view, q: '' }, shown)).toBe(count + hidden.q);
        expect(countWith(rows, { ...view, show: undefined }, shown)).toBe(count + hidden.show);
      }),
    );
  });
});

describe('What changes, begins and is due', () => {
  const entry = (text: string): Cell => ({ state: 'entries', entries: [text] });
  const none: Cell = { state: 'not-yet', word: 'None' };
  const ignored: Cell = { state: 'not-yet', word: 'Ignore it' };
  const silent: Cell = { state: 'not-stated' };
  const rows = Object.entries({
    later: [none, ignored, entry('a'), entry('b')],
    steady: [entry('a'), entry('a'), entry('a'), entry('a')],
    returns: [entry('a'), entry('b'), entry('b'), entry('a')],
    unknown: [silent, silent, silent, entry('a')],
    never: [none, ignored, none, none],
  }).map(([name, cells]) => toRow(cells, 'data', [name]));

  const found = (show: Show, ...shown: number[]): string[] => {
    const { passes } = filterRows(rows, { ...DEFAULT_VIEW, show }, shown);
    return rows.flatMap(({ words }, index) => (passes[index] ? words : []));
  };

  test('compare the first with the last of the chosen stages, and not those between', () => {
    expect(found('changes', 0, 1, 2, 3)).toEqual(['later', 'unknown']);
    expect(found('changes', 0, 2)).toEqual(['later', 'returns']);
  });

  test('compare one stage alone with the stage before it; nothing is before the first', () => {
    expect(found('changes', 3)).toEqual(['later', 'returns', 'unknown']);
    expect(found('changes', 0)).toEqual([]);
  });

  test('take another word for "not yet" for no change', () => {
    expect(found('changes', 0, 1)).toEqual(['returns']);
  });

  test('find what first asks for something at a chosen stage', () => {
    expect(found('begins', 0)).toEqual(['steady', 'returns']);
    expect(found('begins', 2, 3)).toEqual(['later', 'unknown']);
    expect(found('begins', 1)).toEqual([]);
  });

  test('keep what is due at one of the chosen stages, and what the source does not state', () => {
    expect(found('needed', 0, 1)).toEqual(['steady', 'returns', 'unknown']);
    expect(found('needed', 1, 2)).toEqual(['later', 'steady', 'returns', 'unknown']);
    expect(found('needed', 0, 1, 2, 3)).toEqual(['later', 'steady', 'returns', 'unknown']);
  });
});
