/** Two audits side by side: every row stands in one part, and the greatest difference first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DONE, NOT_APPLICABLE, NOTHING } from '../../../src/features/audit/audit.ts';
import { compareAudits, comparisonWords, type Comparison } from '../../../src/features/audit/compare.ts';
import { auditsOf, auditWith, guideNamed, GUIDES, type RealGuide } from './guides.ts';

const TWELVE = guideNamed('twelve-levels');

const pairs = fc
  .constantFrom(...GUIDES)
  .chain((guide) => fc.record({ guide: fc.constant(guide), a: auditsOf(guide), b: auditsOf(guide) }));

/** The keys of each part. */
const keysIn = ({ same, different, onlyA, onlyB }: Comparison) => ({
  same: same.map(({ key }) => key),
  different: different.map(({ row }) => row.key),
  onlyA: onlyA.map(({ row }) => row.key),
  onlyB: onlyB.map(({ row }) => row.key),
});

const compare = (guide: RealGuide, a: Record<string, string>, b: Record<string, string>): Comparison =>
  compareAudits(guide.rows, auditWith(guide, 'x', a), auditWith(guide, 'x', b), guide.stages);

describe('Two audits side by side', () => {
  test('put every row into one part: both say the same, they differ, one is silent, or both are', () => {
    fc.assert(
      fc.property(pairs, ({ guide, a, b }) => {
        const compared = compareAudits(guide.rows, a, b, guide.stages);
        const { same, different, onlyA, onlyB } = keysIn(compared);
        const keys = [...same, ...different, ...onlyA, ...onlyB];
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length + compared.neither).toBe(guide.rows.length);
        const isAnswered = (audit: typeof a) => (key: string) => audit.answers[key]?.value !== undefined;
        expect([...same, ...different].every((key) => isAnswered(a)(key) && isAnswered(b)(key))).toBe(true);
        expect(onlyA.every((key) => isAnswered(a)(key) && !isAnswered(b)(key))).toBe(true);
        expect(onlyB.every((key) => !isAnswered(a)(key) && isAnswered(b)(key))).toBe(true);
      }),
    );
  });

  test('are told by the size of the difference, what cannot be counted last, equals as the rows stand', () => {
    fc.assert(
      fc.property(pairs, ({ guide, a, b }) => {
        const { different } = compareAudits(guide.rows, a, b, guide.stages);
        for (const [index, { steps, row, a: one, b: other }] of different.entries()) {
          expect(one).not.toBe(other);
          expect(steps === 0).toBe([one, other].includes('does not apply'));
          const next = different[index + 1];
          if (!next) continue;
          expect(Math.abs(next.steps)).toBeLessThanOrEqual(Math.abs(steps));
          if (Math.abs(next.steps) === Math.abs(steps)) {
            expect(guide.rows.indexOf(row)).toBeLessThan(guide.rows.indexOf(next.row));
          }
        }
      }),
    );
  });

  test('say the same the other way round, with the sign of every difference turned', () => {
    fc.assert(
      fc.property(pairs, ({ guide, a, b }) => {
        const one = compareAudits(guide.rows, a, b, guide.stages);
        const other = compareAudits(guide.rows, b, a, guide.stages);
        const turned = (list: Comparison['different']) =>
          list.map((it) => ({ row: it.row, a: it.b, b: it.a, steps: it.steps === 0 ? 0 : -it.steps }));
        expect(other).toEqual({
          same: one.same,
          different: turned(one.different),
          onlyA: turned(one.onlyB),
          onlyB: turned(one.onlyA),
          neither: one.neither,
        });
      }),
    );
  });

  test('of which one is the other agree on all that is answered', () => {
    fc.assert(
      fc.property(pairs, ({ guide, a }) => {
        const { different, onlyA, onlyB } = compareAudits(guide.rows, a, a, guide.stages);
        expect([different, onlyA, onlyB]).toEqual([[], [], []]);
      }),
    );
  });
});

describe('A difference', () => {
  test('is told in words, in steps of the row, and to the second from the first', () => {
    const { different } = compare(
      TWELVE,
      { growing: NOTHING, several: 'level-7' },
      { growing: 'level-8', several: 'level-1' },
    );
    expect(different.map(({ row, a, b, steps }) => [row.key, a, b, steps])).toEqual([
      ['growing', 'nothing yet', 'More', 2],
      ['several', 'One; Two', 'One; Two; Three', -1],
    ]);
  });

  test('is none between two stages that ask for the same', () => {
    expect(keysIn(compare(TWELVE, { growing: 'level-4' }, { growing: 'level-7' })).same).toEqual(['growing']);
    expect(keysIn(compare(TWELVE, { growing: 'level-1' }, { growing: NOTHING })).same).toEqual(['growing']);
  });

  test('from what does not apply cannot be counted, and two that do not apply are the same', () => {
    const { different } = compare(TWELVE, { growing: NOT_APPLICABLE }, { growing: 'level-8' });
    expect(different.map(({ a, b, steps }) => [a, b, steps])).toEqual([['does not apply', 'More', 0]]);
    expect(compare(TWELVE, { growing: NOT_APPLICABLE }, { growing: NOT_APPLICABLE }).same).toHaveLength(1);
  });

  test('is counted for items of lists, and answers without a place are none', () => {
    const guide =
      GUIDES.find(({ rows }) => rows.some(({ kind }) => kind === 'item')) ?? expect.fail('no guide has lists');
    const key = guide.rows.find(({ kind }) => kind === 'item')?.key ?? '';
    const { different } = compare(guide, { [key]: DONE }, { [key]: NOTHING });
    expect(different.map(({ a, b, steps }) => [a, b, steps])).toEqual([['Done', 'nothing yet', -1]]);
    expect(compare(TWELVE, { growing: 'no-stage' }, { growing: DONE }).neither).toBe(TWELVE.rows.length);
  });
});

test.each([
  [
    { growing: NOTHING },
    {},
    'Both answer 0 rows: they agree on 0 and differ on 0. 1 row is answered by the first only,',
  ],
  [{}, { growing: NOTHING, several: NOTHING }, '2 rows are answered by the second only,'],
  [{ growing: NOTHING }, { growing: NOTHING }, 'Both answer 1 row: they agree on 1 and differ on 0.'],
])('What came of a comparison is told in words: %j against %j', (a, b, words) => {
  expect(comparisonWords(compare(TWELVE, a, b))).toContain(words);
});
