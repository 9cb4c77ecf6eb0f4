/** Two audits of the same guide, side by side: founder and engineer, or spring and autumn. */
import { count } from '../../domain/text.ts';
import { NOT_APPLICABLE, type Audit } from './audit.ts';
import { optionAt, optionText } from './findings.ts';
import type { AuditRow } from './rows.ts';

/** A row on which the two differ, or of which only one speaks. */
export interface Difference {
  readonly row: AuditRow;
  /** What each says, in words; `undefined` where it is not answered. */
  readonly a: string | undefined;
  readonly b: string | undefined;
  /** How many steps the second is above the first; negative where it is below, 0 where steps cannot be counted. */
  readonly steps: number;
}

export interface Comparison {
  /** Rows on which both say the same. */
  readonly same: readonly AuditRow[];
  /** The greatest difference first; those that cannot be counted in steps come last. */
  readonly different: readonly Difference[];
  readonly onlyA: readonly Difference[];
  readonly onlyB: readonly Difference[];
  /** How many rows neither answers. */
  readonly neither: number;
}

const LEFT_OUT = 'does not apply';

const saidOf = (row: AuditRow, audit: Audit, stages: readonly string[]): { at: number; text: string } | undefined => {
  const have = audit.answers[row.key]?.value;
  if (have === NOT_APPLICABLE) return { at: -1, text: LEFT_OUT };
  const at = optionAt(row, have, stages);
  return at < 0 ? undefined : { at, text: optionText(row.options[at]) };
};

/** Holds two audits side by side, over the rows of their guide. */
export const compareAudits = (rows: readonly AuditRow[], a: Audit, b: Audit, stages: readonly string[]): Comparison => {
  const said = rows.map((row) => ({ row, one: saidOf(row, a, stages), other: saidOf(row, b, stages) }));
  const both = said.filter(({ one, other }) => one && other);
  const differenceOf = ({ row, one, other }: (typeof said)[number]): Difference => {
    const isCounted = one !== undefined && other !== undefined && one.at >= 0 && other.at >= 0;
    return { row, a: one?.text, b: other?.text, steps: isCounted ? other.at - one.at : 0 };
  };
  return {
    same: both.filter(({ one, other }) => one?.at === other?.at).map(({ row }) => row),
    different: both
      .filter(({ one, other }) => one?.at !== other?.at)
      .map(differenceOf)
      .toSorted((x, y) => Math.abs(y.steps) - Math.abs(x.steps)),
    onlyA: said.filter(({ one, other }) => one && !other).map(differenceOf),
    onlyB: said.filter(({ one, other }) => !one && other).map(differenceOf),
    neither: said.filter(({ one, other }) => !one && !other).length,
  };
};

/** What came of a comparison, in words. */
export const comparisonWords = ({ same, different, onlyA, onlyB, neither }: Comparison): string => {
  const both = count(same.length + different.length, ['row', 'rows']);
  const only = [
    onlyA.length > 0 && `${count(onlyA.length, ['row is', 'rows are'])} answered by the first only`,
    onlyB.length > 0 && `${count(onlyB.length, ['row is', 'rows are'])} answered by the second only`,
    neither > 0 && `${count(neither, ['row is', 'rows are'])} answered by neither`,
  ].filter((part) => part !== false);
  const rest = only.length > 0 ? ` ${only.join(', ')}.` : '';
  return `Both answer ${both}: they agree on ${String(same.length)} and differ on ${String(different.length)}.${rest}`;
};
