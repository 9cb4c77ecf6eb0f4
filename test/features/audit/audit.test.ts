/** An audit and its changes; two versions of one, laid together. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginAudit,
  changedAt,
  countAnswers,
  isKey,
  LONGEST,
  mergeAudits,
  NOTHING,
  withAnswers,
  withMark,
  type Audit,
} from '../../../src/features/audit/audit.ts';
import { auditsOf, GUIDES, guideNamed } from './guides.ts';

const GUIDE = guideNamed('twelve-levels');
const versions = auditsOf(GUIDE);
const EMPTY = beginAudit('a', 'guide', 'mvp', 1000);

/** What stands in a version's fields, each under a name of its own. */
const fieldsOf = ({ name, target, answers, marks }: Audit): [string, { readonly at: number }][] => [
  ['name', name],
  ['target', target],
  ...Object.entries(answers).map(([key, it]): [string, { at: number }] => [`answer ${key}`, it]),
  ...Object.entries(marks).map(([key, it]): [string, { at: number }] => [`mark ${key}`, it]),
];

describe('Two versions of an audit laid together', () => {
  test('are the same whichever comes first', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(mergeAudits(a, b)).toEqual(mergeAudits(b, a));
      }),
    );
  });

  test('are the same with a third in whatever order', () => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        expect(mergeAudits(mergeAudits(a, b), c)).toEqual(mergeAudits(a, mergeAudits(b, c)));
      }),
    );
  });

  test('are the audit itself where they are the same, however often', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(mergeAudits(a, a)).toEqual(a);
        const both = mergeAudits(a, b);
        expect(mergeAudits(both, b)).toEqual(both);
      }),
    );
  });

  test('hold in each field the later of the two, and drop none', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const own = new Map(fieldsOf(a));
        const other = new Map(fieldsOf(b));
        const both = new Map(fieldsOf(mergeAudits(a, b)));
        expect(new Set(both.keys())).toEqual(new Set([...own.keys(), ...other.keys()]));
        for (const [field, it] of both) {
          const [one, two] = [own.get(field), other.get(field)];
          expect(it.at).toBe(Math.max(one?.at ?? 0, two?.at ?? 0));
          expect([one, two]).toContainEqual(it);
        }
      }),
    );
  });

  test('keep an answer that was taken back later than it was given', () => {
    const given = withAnswers(EMPTY, { backups: { have: NOTHING } }, 2000);
    const taken = withAnswers(given, { backups: { have: undefined } }, 3000);
    expect(mergeAudits(taken, given).answers['backups']).toEqual({ value: undefined, at: 3000 });
    expect(countAnswers(mergeAudits(given, taken))).toBe(0);
  });

  test('take a row that is named like a part of every object for a row', () => {
    const one = withAnswers(EMPTY, { constructor: { have: NOTHING } }, 2000);
    expect(mergeAudits(EMPTY, one).answers).toEqual({ constructor: { value: NOTHING, at: 2000 } });
    expect(mergeAudits(one, EMPTY).answers).toEqual({ constructor: { value: NOTHING, at: 2000 } });
  });
});

describe('A change', () => {
  test('touches only the rows that it names, and leaves the audit before it as it was', () => {
    const before = withAnswers(EMPTY, { a: { have: 'poc', text: 'None' }, b: { have: NOTHING } }, 2000);
    const copy = structuredClone(before);
    const changed = withAnswers(before, { b: { have: 'mvp', text: 'Daily' } }, 3000);
    expect(changed.answers).toEqual({
      a: { value: 'poc', at: 2000, text: 'None' },
      b: { value: 'mvp', at: 3000, text: 'Daily' },
    });
    expect(before).toEqual(copy);
  });

  test('is the last moment of the audit, whichever part it changed', () => {
    expect(changedAt(EMPTY)).toBe(1000);
    expect(changedAt(withAnswers(EMPTY, { a: { have: undefined } }, 2000))).toBe(2000);
    expect(changedAt(withMark(EMPTY, 'a', 'pinned', '', 3000))).toBe(3000);
    expect(changedAt({ ...EMPTY, name: { value: 'x', at: 4000 } })).toBe(4000);
  });

  test('of a finding’s handling holds a note only where there is one, and no longer than a note may be', () => {
    expect(withMark(EMPTY, 'a', 'dismissed', '', 2).marks).toEqual({ a: { value: 'dismissed', at: 2 } });
    expect(withMark(EMPTY, 'a', undefined, 'x'.repeat(5000), 2).marks['a']?.note).toHaveLength(LONGEST.note);
  });

  test('counts as an answer unless it takes one back', () => {
    const audit = withAnswers(EMPTY, { a: { have: NOTHING }, b: { have: 'mvp' }, c: { have: undefined } }, 2);
    expect(countAnswers(audit)).toBe(2);
  });
});

test('A new audit is empty, and dated by its day', () => {
  expect(beginAudit('id', 'guide', 'mvp', Date.UTC(2026, 1, 3, 12))).toEqual({
    id: 'id',
    framework: 'guide',
    begun: '2026-02-03',
    name: { value: '', at: Date.UTC(2026, 1, 3, 12) },
    target: { value: 'mvp', at: Date.UTC(2026, 1, 3, 12) },
    answers: {},
    marks: {},
  });
});

test('Every row of every guide has a key that looks like one', () => {
  const keys = GUIDES.flatMap(({ rows }) => rows.map(({ key }) => key));
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !isKey(key))).toEqual([]);
});

test.each(['', '__proto__', 'a/b/c', 'a/', '/a', 'A', 'a b', '*nothing', 'a\n', '../a'])('%j is no key', (text) => {
  expect(isKey(text)).toBe(false);
});
