import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginsAt,
  cellChange,
  cellText,
  isChange,
  isSameCell,
  nextChange,
  stageTally,
} from '../../src/model/matrix.ts';
import { cell } from '../../src/schemas/cell.ts';
import { cells, tables } from './arbitraries.ts';

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

  test('says of each stage whether it begins, changes or stays there', () => {
    const changes = (...entries: unknown[]) => entries.map((_, stage) => cellChange(row(...entries), stage));
    expect(changes('a', 'a', 'b', 'None', 'b')).toEqual(['begins', 'stays', 'changes', 'changes', 'changes']);
    expect(changes('None', 'Ignore', 'a')).toEqual(['stays', 'stays', 'begins']);
    expect(changes('not stated', 'None', 'a')).toEqual(['stays', 'changes', 'begins']);
  });

  test('changes next at the first later stage that asks for something else than this one', () => {
    expect(nextChange(row('a', 'a', 'b', 'a'), 0)).toBe(2);
    expect(nextChange(row('a', 'a', 'b', 'a'), 2)).toBe(3);
    expect(nextChange(row('None', 'Ignore it', 'a'), 0)).toBe(2);
    expect(nextChange(row('a', 'a'), 0)).toBe(-1);
    expect(nextChange(row('a', 'b'), 1)).toBe(-1);
  });

  test('that describes a stage neither begins nor is raised, though it may say something else', () => {
    const description = { ...row('None', 'a', 'b'), kind: 'description' as const };
    expect(beginsAt(description)).toBe(-1);
    expect([0, 1, 2].map((stage) => cellChange(description, stage))).toEqual(['stays', 'stays', 'stays']);
    expect(isChange(description, 1, 2)).toBe(true);
    expect(nextChange(description, 1)).toBe(2);
  });

  test('begins once at most, and never changes against a stage that is not there', () => {
    fc.assert(
      fc.property(tables, ({ stages, rows }) => {
        for (const each of rows) {
          const changes = each.cells.map((_, stage) => cellChange(each, stage));
          expect(changes.filter((change) => change === 'begins').length).toBe(beginsAt(each) < 0 ? 0 : 1);
          expect(isChange(each, -1, 0)).toBe(false);
          expect(isChange(each, 0, stages)).toBe(false);
        }
      }),
    );
  });
});

describe('The tally of a stage', () => {
  test('counts each row once, and what begins or changes among what is due', () => {
    fc.assert(
      fc.property(tables, ({ stages, rows }) => {
        for (let stage = 0; stage < stages; stage++) {
          const { due, begins, changes, notYet, notStated } = stageTally([{ aspects: rows }], stage);
          expect(due + notYet + notStated).toBe(rows.length);
          expect(begins + changes).toBeLessThanOrEqual(due);
        }
      }),
    );
  });

  test('is the sum over the dimensions', () => {
    const dimensions = [{ aspects: [row('a', 'b'), row('None', 'a')] }, { aspects: [row('not stated', 'not stated')] }];
    expect(stageTally(dimensions, 0)).toEqual({ due: 1, begins: 1, changes: 0, notYet: 1, notStated: 1 });
    expect(stageTally(dimensions, 1)).toEqual({ due: 2, begins: 1, changes: 1, notYet: 0, notStated: 1 });
  });

  test('counts over all stages as many beginnings as there are rows with an entry', () => {
    fc.assert(
      fc.property(tables, ({ stages, rows }) => {
        const begins = [...Array(stages).keys()].map((stage) => stageTally([{ aspects: rows }], stage).begins);
        expect(begins.reduce((a, b) => a + b, 0)).toBe(rows.filter((each) => beginsAt(each) >= 0).length);
      }),
    );
  });
});
