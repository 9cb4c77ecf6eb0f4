/** What an audit finds, held against a count by hand, and the order in which it is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DONE, HAVE, NOT_APPLICABLE, NOTHING, withMark, type Audit } from '../../../src/features/audit/audit.ts';
import { FAILURES, failureRank, UPKEEPS, upkeepRank } from '../../../src/domain/severity.ts';
import {
  countVerdicts,
  findingsOf,
  optionText,
  profileOf,
  rankGaps,
  rankSurplus,
  VERDICTS,
  type Finding,
  type Verdict,
} from '../../../src/features/audit/findings.ts';
import { aspectsOf } from '../../../src/domain/framework.ts';
import { cellText } from '../../../src/domain/matrix.ts';
import { FAILURE_CLASSES, UPKEEP_CLASSES } from '../../../src/catalog/schema/dimension.ts';
import { audits, auditWith, findIn, guideNamed, LARGEST_GUIDE, type RealGuide } from './guides.ts';

const TWELVE = guideNamed('twelve-levels');

/** What one cell asks for: the text, nothing, or what the cells before it ask for. */
const askedAt = (texts: readonly (string | undefined)[], index: number): string | undefined =>
  texts.slice(0, index + 1).findLast((text) => text !== undefined);

/** A practice's finding, counted over its cells anew: verdict and steps. */
const countByHand = (guide: RealGuide, key: string, audit: Audit): [Verdict, number] => {
  const { cells = [], begins = 0 } = aspectsOf(guide.data).find(({ id }) => id === key) ?? {};
  const texts = cells.map((cell, stage) =>
    cell.state === 'not-stated' ? undefined : cell.state === 'entries' && stage >= begins ? cellText(cell) : '',
  );
  const asked = [...new Set(['', ...texts.filter((text) => text !== undefined)])];
  // A row that the guide asks for nowhere can be there all the same.
  const ladder = asked.length > 1 ? asked : ['', HAVE];
  const value = audit.answers[key]?.value;
  if (value === NOT_APPLICABLE) return ['left-out', 0];
  const has = value === NOTHING ? '' : value === HAVE ? HAVE : askedAt(texts, guide.stages.indexOf(value ?? ''));
  if (value === undefined || has === undefined) return ['open', 0];
  const needs = askedAt(texts, guide.stages.indexOf(audit.target.value));
  if (needs === undefined) return ['silent', 0];
  const steps = ladder.indexOf(has) - ladder.indexOf(needs);
  return [steps < 0 ? 'under' : steps > 0 ? 'over' : 'on', Math.abs(steps)];
};

describe('Findings', () => {
  test('are one for each row, and their counts add up to the rows', () => {
    fc.assert(
      fc.property(audits, ({ guide, audit }) => {
        const findings = findIn(guide, audit);
        expect(findings.map(({ row }) => row)).toEqual(guide.rows);
        const counts = countVerdicts(findings);
        expect(Object.keys(counts)).toEqual(VERDICTS);
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(guide.rows.length);
      }),
    );
  });

  test('of practices are what a count over the cells by hand gives', () => {
    fc.assert(
      fc.property(audits, ({ guide, audit }) => {
        for (const { row, verdict, steps } of findIn(guide, audit)) {
          if (row.kind === 'aspect') expect([verdict, steps]).toEqual(countByHand(guide, row.key, audit));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of items are that they lack where they are due, and never that they are too much', () => {
    fc.assert(
      fc.property(audits, ({ guide, audit }) => {
        for (const { row, verdict, steps } of findIn(guide, audit)) {
          if (row.kind !== 'item') continue;
          const isDue = row.needs[guide.stages.indexOf(audit.target.value)] === 1;
          const value = audit.answers[row.key]?.value;
          const expected =
            value === undefined
              ? 'open'
              : value === NOT_APPLICABLE
                ? 'left-out'
                : value === NOTHING && isDue
                  ? 'under'
                  : 'on';
          expect([verdict, steps]).toEqual([expected, expected === 'under' ? 1 : 0]);
        }
      }),
    );
  });

  test('of what is to be avoided are that it is too much up to its stage, and nothing said of it after', () => {
    fc.assert(
      fc.property(audits, ({ guide, audit }) => {
        for (const { row, verdict, steps } of findIn(guide, audit)) {
          if (row.kind !== 'avoided') continue;
          const isAvoided = row.needs[guide.stages.indexOf(audit.target.value)] === 0;
          const value = audit.answers[row.key]?.value;
          if (value === HAVE) expect([verdict, steps]).toEqual(isAvoided ? ['over', 1] : ['silent', 0]);
          if (value === NOTHING) expect(verdict).toBe(isAvoided ? 'on' : 'silent');
        }
      }),
    );
  });

  test('of the parts add up to those of the whole', () => {
    fc.assert(
      fc.property(audits, ({ guide, audit }) => {
        const findings = findIn(guide, audit);
        const groups = [...new Set(guide.rows.map(({ group }) => group))];
        const parts = groups.map((id) => profileOf(findings.filter(({ row }) => row.group === id)));
        const whole = profileOf(findings);
        const sum = (of: (part: typeof whole) => number): number => parts.reduce((total, it) => total + of(it), 0);
        expect([sum(({ below }) => below), sum(({ above }) => above)]).toEqual([whole.below, whole.above]);
        for (const verdict of VERDICTS) expect(sum(({ counts }) => counts[verdict])).toBe(whole.counts[verdict]);
      }),
    );
  });
});

describe('A row of the fixtures', () => {
  test.each([
    ['comes-and-goes', 'level-2', 'level-1', 'over', 1],
    ['comes-and-goes', 'level-2', NOTHING, 'on', 0],
    ['comes-and-goes', 'level-3', 'level-7', 'on', 0],
    ['comes-and-goes', 'level-3', 'level-4', 'under', 1],
    ['not-stated', 'level-3', NOTHING, 'silent', 0],
    ['not-stated', 'level-3', 'level-1', 'open', 0],
    ['several', 'level-12', 'level-1', 'under', 1],
    ['several', 'level-12', 'level-12', 'on', 0],
    ['never-begun', 'level-12', NOTHING, 'on', 0],
    ['growing', 'level-1', 'level-12', 'over', 2],
    ['growing', 'level-12', NOTHING, 'under', 2],
    ['only-one', 'level-11', 'level-12', 'over', 1],
    ['growing', 'level-1', NOT_APPLICABLE, 'left-out', 0],
    ['growing', 'level-1', DONE, 'open', 0],
    ['growing', 'level-1', 'no-stage', 'open', 0],
    ['growing', 'no-stage', 'level-1', 'silent', 0],
  ] as const)('%s held against %s with %s is %s by %i', (key, target, have, verdict, steps) => {
    const found = findIn(TWELVE, auditWith(TWELVE, target, { [key]: have })).find(({ row }) => row.key === key);
    expect([found?.verdict, found?.steps]).toEqual([verdict, steps]);
  });
});

/** Where a finding has to stand by the rule that the page shows. */
const placeOf = ({ row, verdict, handling, steps }: Finding): number[] => [
  handling === 'pinned' ? 0 : handling === 'dismissed' ? 2 : 1,
  verdict === 'under' ? failureRank(row.failure) : upkeepRank(row.upkeep),
  -steps,
];

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

describe('The ranking', () => {
  test('holds every gap and every surplus once, each behind all that go before it by the rule', () => {
    fc.assert(
      fc.property(audits, ({ guide, audit }) => {
        const findings = findIn(guide, audit);
        for (const [ranked, verdict] of [
          [rankGaps(findings), 'under'] as const,
          [rankSurplus(findings), 'over'] as const,
        ]) {
          const own = findings.filter((it) => it.verdict === verdict);
          expect(new Set(ranked)).toEqual(new Set(own));
          expect(ranked).toHaveLength(own.length);
          for (const [index, finding] of ranked.entries()) {
            const next = ranked[index + 1];
            if (!next) continue;
            const order = compare(placeOf(finding), placeOf(next));
            expect(order).toBeLessThanOrEqual(0);
            if (order === 0) expect(findings.indexOf(finding)).toBeLessThan(findings.indexOf(next));
          }
        }
      }),
    );
  });

  test('is the same whatever order the rows come in, but among equals', () => {
    const shuffled = audits.chain(({ guide, audit }) => {
      const findings = findIn(guide, audit);
      return fc.tuple(
        fc.constant(findings),
        fc.shuffledSubarray(findings, { minLength: findings.length, maxLength: findings.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([findings, other]) => {
        for (const rank of [rankGaps, rankSurplus]) {
          expect(rank(other).map(placeOf)).toEqual(rank(findings).map(placeOf));
          expect(rank(rank(findings))).toEqual(rank(findings));
        }
      }),
    );
  });

  test('puts what is pinned first and what is dismissed last', () => {
    const { rows, stages } = LARGEST_GUIDE;
    const none = Object.fromEntries(rows.map(({ key }) => [key, NOTHING]));
    const plain = auditWith(LARGEST_GUIDE, stages.at(-1) ?? '', none);
    const order = rankGaps(findIn(LARGEST_GUIDE, plain)).map(({ row }) => row.key);
    const [first = '', last = ''] = [order[0], order.at(-1)];
    const handled = withMark(withMark(plain, first, 'dismissed', 'no', 2), last, 'pinned', 'now', 3);
    expect(rankGaps(findIn(LARGEST_GUIDE, handled)).map(({ row }) => row.key)).toEqual([
      last,
      ...order.slice(1, -1),
      first,
    ]);
  });

  test('goes by classes in the order of the SaaS guide: lost data, wrong bills, performance, looks', () => {
    expect(FAILURES).toEqual(['data', 'billing', 'security', 'availability', 'performance', 'time', 'looks']);
    expect(FAILURES).toEqual([...FAILURE_CLASSES]);
    expect(UPKEEPS).toEqual(UPKEEP_CLASSES.toReversed());
    expect(failureRank(undefined)).toBe(FAILURES.length);
    expect(upkeepRank(undefined)).toBe(UPKEEPS.length);
  });
});

test('A finding carries what was done with it, and an option is told in words', () => {
  const audit = withMark(auditWith(TWELVE, 'level-12', { growing: NOTHING }), 'growing', 'pinned', '<b>', 2);
  const found = findingsOf(TWELVE.rows, audit, TWELVE.stages).find(({ row }) => row.key === 'growing');
  expect(found).toMatchObject({ handling: 'pinned', note: '<b>' });
  expect([optionText(found?.have), optionText(found?.need), optionText(undefined)]).toEqual([
    'nothing yet',
    'More',
    '',
  ]);
});
