import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsAt, cellText, isAsked, isChange, isSameCell, stageTally } from '../../src/domain/matrix.ts';
import { cell } from '../../src/catalog/schema/cell.ts';
import { cells, tables } from '../fixtures/arbitraries.ts';

/** A row as a content file has it. */
const row = (...entries: unknown[]) => ({ cells: entries.map((entry) => cell.parse(entry)) });

describe('A cell', () => {
  test('says its entries, or that nothing is due or stated', () => {
    expect(cellText(cell.parse('Daily'))).toBe('Daily');
    expect(cellText(cell.parse(['Daily', 'Tested']))).toBe('Daily; Tested');
    expect(cellText(cell.parse('Ignore it'))).toBe('not yet');
    expect(cellText(cell.parse('not stated'))).toBe('not stated');
  });

  test('is the same as another where both ask for the same, whatever the word for nothing', () => {
    expect(isSameCell(cell.parse('None'), cell.parse('Ignore'))).toBe(true);
    expect(isSameCell(cell.parse('None'), cell.parse('not stated'))).toBe(false);
    expect(isSameCell(cell.parse('Daily'), cell.parse(['Daily']))).toBe(true);
    expect(isSameCell(cell.parse('Daily'), cell.parse('daily'))).toBe(false);
    expect(isSameCell(cell.parse(['a', 'b']), cell.parse(['b', 'a']))).toBe(false);
  });

  test('is the same as itself, and whichever of two is asked', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        expect(isSameCell(a, a)).toBe(true);
        expect(isSameCell(a, b)).toBe(isSameCell(b, a));
      }),
    );
  });
});

describe('A row', () => {
  test('begins at its first entry', () => {
    expect(beginsAt(row('None', 'not stated', 'a', 'b'))).toBe(2);
    expect(beginsAt(row('a', 'None', 'a'))).toBe(0);
    expect(beginsAt(row('None', 'not stated'))).toBe(-1);
  });

  test('begins later where its first entries say that nothing is needed', () => {
    const late = { ...row('None / by hand', 'a', 'b'), begins: 1 };
    expect(beginsAt(late)).toBe(1);
    expect([0, 1, 2].map((stage) => isAsked(late, stage))).toEqual([false, true, true]);
    expect(beginsAt({ ...row('None', 'None / by hand', 'None', 'a'), begins: 2 })).toBe(3);
  });

  test('that describes a stage begins nowhere, though it may say something else', () => {
    const description = { ...row('None', 'a', 'b'), kind: 'description' as const };
    expect(beginsAt(description)).toBe(-1);
    expect(isChange(description, 1, 2)).toBe(true);
  });

  test('never changes against a stage that is not there', () => {
    fc.assert(
      fc.property(tables, ({ stages, rows }) => {
        for (const each of rows) {
          expect(isChange(each, -1, 0)).toBe(false);
          expect(isChange(each, 0, stages)).toBe(false);
        }
      }),
    );
  });
});

describe('The tally of a stage', () => {
  test('counts each row once', () => {
    fc.assert(
      fc.property(tables, ({ stages, rows }) => {
        for (let stage = 0; stage < stages; stage++) {
          const { due, notYet, notStated } = stageTally([{ aspects: rows }], stage);
          expect(due + notYet + notStated).toBe(rows.length);
        }
      }),
    );
  });

  test('is the sum over the dimensions', () => {
    const dimensions = [{ aspects: [row('a', 'b'), row('None', 'a')] }, { aspects: [row('not stated', 'not stated')] }];
    expect(stageTally(dimensions, 0)).toEqual({ due: 1, notYet: 1, notStated: 1 });
    expect(stageTally(dimensions, 1)).toEqual({ due: 2, notYet: 0, notStated: 1 });
  });
});
