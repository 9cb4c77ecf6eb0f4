/** Every guide with an audit, of the real content and of the fixtures, as its pages have it; and random audits of them. */
import fc from 'fast-check';
import {
  beginAudit,
  isWord,
  NOT_APPLICABLE,
  NOTHING,
  type Answer,
  type Audit,
  type Mark,
} from '../../../src/features/audit/audit.ts';
import { findingsOf, optionAt, type Finding } from '../../../src/features/audit/findings.ts';
import type { Guide } from '../../../src/features/audit/open.ts';
import { auditGroups, type AuditRow } from '../../../src/features/audit/rows.ts';
import { hasAudit } from '../../../src/domain/framework.ts';
import type { Framework } from '../../../src/domain/framework.ts';
import { movedKeys } from '../../../src/routes/redirects.ts';
import { readContent } from '../../../src/catalog/read/read-content.ts';
import { cleanLine, cleanText } from '../../../src/domain/own-words.ts';
import { anyText } from '../../fixtures/arbitraries.ts';
import { readFrameworks } from '../../fixtures/read-framework.ts';

/** A guide beside the framework from which it was made. */
export interface RealGuide extends Guide {
  readonly data: Framework;
  /** What a property test prints of it. */
  readonly [fc.toStringMethod]: () => string;
}

/** The guide of a framework. */
export const guideOf = (data: Framework, moved: Guide['moved'] = {}): RealGuide => ({
  data,
  framework: data.id,
  stages: data.stages.map(({ id }) => id),
  rows: auditGroups(data).flatMap(({ rows }) => rows),
  moved,
  [fc.toStringMethod]: () => data.id,
});

/** All guides that have an audit. */
export const GUIDES: readonly RealGuide[] = ['content', 'test/fixtures/content'].flatMap((root) => {
  const { moved } = readContent(root);
  return [...readFrameworks(root).values()].filter(hasAudit).map((data) => guideOf(data, movedKeys(data.id, moved)));
});

/**
 * One of them.
 * @throws {Error} where there is none
 */
export const guideNamed = (id: string): RealGuide => {
  const guide = GUIDES.find(({ framework }) => framework === id);
  if (!guide) throw new Error(`no guide has the id "${id}"`);
  return guide;
};

/** The guide with the most rows. */
export const LARGEST_GUIDE = GUIDES.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));

/**
 * The row with a key.
 * @throws {Error} where there is none
 */
export const rowOf = ({ rows }: Guide, key: string): AuditRow => {
  const row = rows.find((it) => it.key === key);
  if (!row) throw new Error(`no row has the key "${key}"`);
  return row;
};

/** Moments at which something was answered; few, so that some coincide. */
const moments = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
);

/** All that can be answered in a row, with the texts that go along. */
const answersTo = (row: AuditRow, stages: readonly string[]): fc.Arbitrary<Omit<Answer, 'at'>> => {
  const chosen = [...row.options.map(({ have }) => have), ...(row.kind === 'aspect' ? stages : [])].flatMap((have) => {
    const option = row.options[optionAt(row, have, stages)];
    if (!option) return [];
    return [isWord(have) ? { value: have } : { value: have, text: option.text }];
  });
  return fc.constantFrom<Omit<Answer, 'at'>>(...chosen, { value: NOT_APPLICABLE }, { value: undefined });
};

const marks: fc.Arbitrary<Mark> = fc
  .record({
    value: fc.constantFrom('pinned', 'dismissed', undefined),
    at: moments,
    note: fc.option(
      anyText.map(cleanText).filter((text) => text !== ''),
      { nil: undefined },
    ),
  })
  .map(({ note, ...mark }): Mark => (note === undefined ? mark : { ...mark, note }));

/** A number of entries for some of the keys. */
const someOf = <T>(keys: readonly string[], entry: (key: string) => fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .subarray([...keys])
    .chain((own) => fc.tuple(...own.map((key) => entry(key).map((it) => [key, it] as const))))
    .map((entries) => Object.fromEntries(entries));

/** Random audits of a guide. */
export const auditsOf = (guide: Guide): fc.Arbitrary<Audit> => {
  const keys = guide.rows.map(({ key }) => key);
  return fc
    .record({
      begun: fc.constantFrom('2025-01-10', '2026-12-31'),
      name: fc.record({ value: anyText.map((text) => cleanLine(text.slice(0, 200))), at: moments }),
      target: fc.record({ value: fc.constantFrom(...guide.stages), at: moments }),
      answers: someOf(keys, (key) =>
        fc
          .tuple(answersTo(rowOf(guide, key), guide.stages), moments)
          .map(([{ value, text }, at]): Answer => (text === undefined ? { value, at } : { value, at, text })),
      ),
      marks: someOf(keys.slice(0, 8), () => marks),
    })
    .map((own) => ({ ...beginAudit('a', guide.framework, '', 1), ...own }));
};

/** Random guides with a random audit each. */
export const audits: fc.Arbitrary<{ readonly guide: RealGuide; readonly audit: Audit }> = fc
  .constantFrom(...GUIDES)
  .chain((guide) => auditsOf(guide).map((audit) => ({ guide, audit })));

/** An audit in which every row is answered, each with another of its options than its neighbour where it can be. */
export const fullAudit = (guide: Guide): Audit => ({
  ...beginAudit('full', guide.framework, guide.stages.at(-1) ?? '', Date.UTC(2026, 0, 5)),
  answers: Object.fromEntries(
    guide.rows.map(({ key, options }, index): [string, Answer] => {
      const { have, text } = options[index % options.length] ?? { have: NOTHING, text: '' };
      return [key, isWord(have) ? { value: have, at: 1 } : { value: have, at: 1, text }];
    }),
  ),
});

/** An audit with some answers, each for its row's key. */
export const auditWith = (guide: Guide, target: string, answers: Readonly<Record<string, string>>): Audit => ({
  ...beginAudit('a', guide.framework, target, Date.UTC(2026, 0, 5)),
  answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value, at: 1 }])),
});

/** What is found of an audit. */
export const findIn = (guide: Guide, audit: Audit): Finding[] => findingsOf(guide.rows, audit, guide.stages);
