import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countSteps,
  costliestSigns,
  isMove,
  nextMove,
  signalOf,
  stagePairs,
  stepKind,
  stepsBetween,
  stepTo,
  type StepKind,
} from '../../src/domain/changes.ts';
import { aspectsOf, type Framework } from '../../src/domain/framework.ts';
import { cellText, isChange } from '../../src/domain/matrix.ts';
import { stepsInWords } from '../../src/domain/labels.ts';
import type { Cell } from '../../src/catalog/schema/cell.ts';
import { FAILURE_CLASSES } from '../../src/catalog/schema/dimension.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';

const guides = [...readFrameworks('content').values()];
const [main] = guides.toSorted((a, b) => aspectsOf(b).length - aspectsOf(a).length);
if (!main) throw new Error('content/ has no guide');

const movesOf = (guide: Framework, from: number, to: number): number => {
  const [start, end] = [guide.stages[from], guide.stages[to]];
  if (!start || !end) throw new Error('no such stage');
  return stepsBetween(guide, { from: start, to: end }).flatMap(({ steps }) => steps.filter(isMove)).length;
};

test('The main guide has 87, 97, 98 and 98 changes from stage to stage', () => {
  expect([0, 1, 2, 3].map((from) => movesOf(main, from, from + 1))).toEqual([87, 97, 98, 98]);
});

test('There is a pair for each stage with each later one', () => {
  for (const guide of guides) {
    const count = guide.stages.length;
    const pairs = stagePairs(guide);
    expect(pairs).toHaveLength((count * (count - 1)) / 2);
    expect(pairs.every(({ from, to }) => from.index < to.index)).toBe(true);
  }
});

const anyPair = fc.constantFrom(...guides.flatMap((guide) => stagePairs(guide).map((pair) => ({ guide, pair }))));

describe('Between any two stages', () => {
  test('every practice takes exactly one step, and descriptions take none', () => {
    fc.assert(
      fc.property(anyPair, ({ guide, pair }) => {
        const steps = stepsBetween(guide, pair).flatMap((it) => it.steps);
        const practices = aspectsOf(guide).filter(({ kind }) => kind === 'practice');
        expect(steps.map(({ aspect }) => aspect.id)).toEqual(practices.map(({ id }) => id));
        expect(Object.values(countSteps(steps)).reduce((a, b) => a + b, 0)).toBe(practices.length);
      }),
    );
  });

  test('a row moves where its later cell says something else than it said last, and only there', () => {
    fc.assert(
      fc.property(anyPair, ({ guide, pair }) => {
        for (const step of stepsBetween(guide, pair).flatMap((it) => it.steps)) {
          const { cells, begins = 0 } = step.aspect;
          const said = cells.slice(0, pair.from.index + 1).findLastIndex(({ state }) => state !== 'not-stated');
          const asked = [said, pair.to.index].map((stage) => {
            const cell = cells[stage];
            return cell?.state === 'entries' && stage >= begins ? cellText(cell) : '';
          });
          expect(isMove(step)).toBe(cells[pair.to.index]?.state !== 'not-stated' && asked[0] !== asked[1]);
        }
      }),
    );
  });

  test('the last change of a row lies on the way, and nothing changes behind it', () => {
    fc.assert(
      fc.property(anyPair, ({ guide, pair }) => {
        for (const step of stepsBetween(guide, pair).flatMap((it) => it.steps)) {
          const { aspect, last } = step;
          expect(last !== undefined).toBe(isMove(step));
          if (!last) continue;
          expect(last.to.index).toBe(last.from.index + 1);
          expect(last.from.index).toBeGreaterThanOrEqual(pair.from.index);
          expect(last.to.index).toBeLessThanOrEqual(pair.to.index);
          expect(isChange(aspect, last.from.index, last.to.index)).toBe(true);
          for (let stage = last.to.index; stage < pair.to.index; stage += 1) {
            expect(isChange(aspect, stage, pair.to.index)).toBe(false);
          }
        }
      }),
    );
  });
});

/** A row in short: a letter is an entry, `.` is not yet, `-` is not stated. */
const cellsOf = (short: string): Cell[] =>
  [...short].map((sign): Cell => {
    if (sign === '-') return { state: 'not-stated' };
    return sign === '.' ? { state: 'not-yet', word: 'None' } : { state: 'entries', entries: [sign] };
  });

describe('What the source leaves unsaid', () => {
  test.each<[string, number, number, StepKind]>([
    // Said at the earlier stage, and of the later the source is silent: nothing is dropped.
    ['a-', 0, 1, 'unstated'],
    ['.-', 0, 1, 'unstated'],
    ['--', 0, 1, 'unstated'],
    ['-a-', 0, 2, 'unstated'],
    // Only "not yet" drops or waits.
    ['a.', 0, 1, 'ends'],
    ['a-.', 1, 2, 'ends'],
    ['..', 0, 1, 'waits'],
    ['-.', 0, 1, 'waits'],
    // Silence before is no "not yet".
    ['-a', 0, 1, 'stated'],
    ['--a', 0, 2, 'stated'],
    ['-ab', 0, 2, 'stated'],
    ['.a', 0, 1, 'begins'],
    ['.-a', 1, 2, 'begins'],
    // What was said last speaks for a silent stage.
    ['a-b', 1, 2, 'raised'],
    ['a-a', 1, 2, 'stays'],
    ['a-b', 0, 2, 'raised'],
    ['aa', 0, 1, 'stays'],
    ['ab', 0, 1, 'raised'],
  ])('%s from %i to %i: %s', (short, from, to, kind) => {
    expect(stepKind({ cells: cellsOf(short) }, from, to)).toBe(kind);
  });

  test('an entry that says that nothing is needed is no beginning, and the row begins where it is said to', () => {
    const row = { cells: cellsOf('nab'), begins: 1 };
    expect([0, 1, 2].map((stage) => stepTo(row, stage))).toEqual(['waits', 'begins', 'raised']);
    expect(stepKind(row, 0, 2)).toBe('begins');
    expect(nextMove(row, 0)).toBe(1);
    expect(stepKind({ cells: cellsOf('nma'), begins: 2 }, 0, 1)).toBe('waits');
  });

  test('a stage says the same of a practice as the step from the stage before; at the first an entry begins', () => {
    const steps = (short: string) => [...short].map((_, stage) => stepTo({ cells: cellsOf(short) }, stage));
    expect(steps('aab.b')).toEqual(['begins', 'stays', 'raised', 'ends', 'begins']);
    expect(steps('-a-a')).toEqual(['unstated', 'stated', 'unstated', 'stays']);
    expect(steps('..a')).toEqual(['waits', 'waits', 'begins']);
    expect(stepTo({ cells: cellsOf('ab'), kind: 'description' }, 1)).toBeUndefined();
  });

  test.each<[string, number, number]>([
    ['aaba', 0, 2],
    ['aaba', 2, 3],
    ['..a', 0, 2],
    ['aa', 0, -1],
    ['ab', 1, -1],
    // Silence is no next thing to ask for, and what is said again after it is nothing new.
    ['a-b', 0, 2],
    ['a-', 0, -1],
    ['.-a', 0, 2],
    ['a-a', 0, -1],
    ['a-a', 1, -1],
    ['-.a', 0, 2],
  ])('%s asks for something else after stage %i at %i', (short, stage, next) => {
    expect(nextMove({ cells: cellsOf(short) }, stage)).toBe(next);
  });

  test.each<[string, readonly string[], number, number, string]>([
    [
      'silence at the last stage',
      ['-aaa', '-a-b', '-.-a', '--a-', '-ab-', '---a'],
      2,
      3,
      '1 begins, 1 is stated for the first time, 1 is raised, 1 stays as it is and 2 are left unstated',
    ],
    [
      'silence in the middle',
      ['-aaa', '-a--', '-a-b', '-ab-', '--a-', '-.--'],
      1,
      2,
      '1 is stated for the first time, 1 is raised, 1 stays as it is and 3 are left unstated',
    ],
    [
      'levels of which the last says little',
      ['---a', '--ab', '--a-', 'abc-', '-abc', '-a-b'],
      2,
      3,
      '1 is stated for the first time, 3 are raised and 2 are left unstated',
    ],
    ['the first step', ['a-b', '--a', '--b'], 0, 1, '3 are left unstated'],
  ])('counts with %s', (_, rows, from, to, words) => {
    const counts: Partial<Record<StepKind, number>> = {};
    for (const short of rows) {
      const kind = stepKind({ cells: cellsOf(short) }, from, to);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(stepsInWords(counts)).toBe(words);
  });
});

describe('Signs', () => {
  test('are those of the step that leads to the later cell', () => {
    const [from, to] = [main.stages[0], main.stages.at(-1)];
    if (!from || !to) throw new Error('no stages');
    for (const step of stepsBetween(main, { from, to }).flatMap((it) => it.steps.filter(isMove))) {
      expect(signalOf(step)).toBe(step.aspect.signals[step.last?.to.id ?? '']);
      expect(signalOf(step)).toBeDefined();
    }
  });

  test('are of each dimension the one whose failure is costliest', () => {
    for (const pair of stagePairs(main)) {
      const changes = stepsBetween(main, pair);
      const rank = (failure: { readonly class: (typeof FAILURE_CLASSES)[number] } | undefined): number =>
        failure ? FAILURE_CLASSES.indexOf(failure.class) : Infinity;
      for (const { step, signal } of costliestSigns(changes)) {
        expect(signal).toBe(signalOf(step));
        const beside = changes.find(({ dimension }) => dimension.id === step.aspect.dimension)?.steps.filter(isMove);
        const ranks = beside?.map(({ aspect }) => rank(aspect.failure)) ?? [];
        expect(rank(step.aspect.failure)).toBe(Math.min(...ranks));
      }
    }
  });
});
