import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSteps, isMove, stagePairs, stepsBetween } from '../../src/model/changes.ts';
import { aspectsOf, type Framework } from '../../src/model/framework.ts';
import { cellText, isChange } from '../../src/model/matrix.ts';
import { readFrameworks } from './read-framework.ts';

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

  test('a row moves where its two cells differ, and only there', () => {
    fc.assert(
      fc.property(anyPair, ({ guide, pair }) => {
        for (const step of stepsBetween(guide, pair).flatMap((it) => it.steps)) {
          const [before, after] = [step.aspect.cells[pair.from.index], step.aspect.cells[pair.to.index]];
          const isOther = before && after && cellText(before) !== cellText(after);
          // "Not yet" and "not stated" both ask for nothing.
          const isEmpty = before?.state !== 'entries' && after?.state !== 'entries';
          expect(isMove(step)).toBe(isOther && !isEmpty);
        }
      }),
    );
  });

  test('the first step of a row lies on the way, and nothing changes before it', () => {
    fc.assert(
      fc.property(anyPair, ({ guide, pair }) => {
        for (const { aspect, first } of stepsBetween(guide, pair).flatMap((it) => it.steps)) {
          if (!first) {
            expect(isChange(aspect, pair.from.index, pair.to.index)).toBe(false);
            continue;
          }
          expect(first.index).toBeGreaterThan(pair.from.index);
          expect(first.index).toBeLessThanOrEqual(pair.to.index);
          for (let stage = pair.from.index + 1; stage < first.index; stage += 1) {
            expect(isChange(aspect, pair.from.index, stage)).toBe(false);
          }
        }
      }),
    );
  });
});
