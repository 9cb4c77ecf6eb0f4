/** What an audit finds: each row against what the target asks for, ranked, counted and summed up. */
import { NOT_APPLICABLE, NOTHING, type Audit, type Handling, type Have } from './audit.ts';
import { failureRank, upkeepRank } from '../../domain/severity.ts';
import type { AuditRow, Option } from './rows.ts';

/**
 * How a row stands: less than the target asks for, what it asks for, more; left out by the reader; not
 * judged, because the source has said nothing up to the target; or not answered.
 */
export const VERDICTS = ['under', 'on', 'over', 'left-out', 'silent', 'open'] as const;

export type Verdict = (typeof VERDICTS)[number];

export interface Finding {
  readonly row: AuditRow;
  readonly verdict: Verdict;
  /** How many steps of the row lie between what is there and what is asked for; 0 where nothing is held against. */
  readonly steps: number;
  readonly have: Option | undefined;
  readonly need: Option | undefined;
  readonly handling: Handling | undefined;
  readonly note: string;
}

/** The position of the option that an answer chose; where its cell has been merged with another, that one. */
export const optionAt = ({ options, needs }: AuditRow, have: Have | undefined, stages: readonly string[]): number => {
  const position = options.findIndex((option) => option.have === have);
  if (position >= 0 || have === undefined) return position;
  return needs[stages.indexOf(have)] ?? -1;
};

/** Whether an audit says of a row what the row still offers, or that it does not apply. */
export const isAnswered = (row: AuditRow, { answers }: Audit, stages: readonly string[]): boolean => {
  const have = answers[row.key]?.value;
  return have === NOT_APPLICABLE || optionAt(row, have, stages) >= 0;
};

const verdictOf = (row: AuditRow, have: Have | undefined, at: number, need: number): Verdict => {
  if (have === NOT_APPLICABLE) return 'left-out';
  if (at < 0) return 'open';
  if (need < 0) return 'silent';
  if (at < need) return 'under';
  // What a list asks for is never too much, however early.
  return at > need && row.kind !== 'item' ? 'over' : 'on';
};

const findingOf = (row: AuditRow, audit: Audit, target: number, stages: readonly string[]): Finding => {
  const answer = audit.answers[row.key]?.value;
  const at = optionAt(row, answer, stages);
  const need = row.needs[target] ?? -1;
  const verdict = verdictOf(row, answer, at, need);
  const mark = audit.marks[row.key];
  return {
    row,
    verdict,
    steps: verdict === 'under' || verdict === 'over' ? Math.abs(need - at) : 0,
    have: row.options[at],
    need: row.options[need],
    handling: mark?.value,
    note: mark?.note ?? '',
  };
};

/** The finding of every row, in the order of the rows. A target that the framework lacks judges nothing. */
export const findingsOf = (rows: readonly AuditRow[], audit: Audit, stages: readonly string[]): Finding[] => {
  const target = stages.indexOf(audit.target.value);
  return rows.map((row) => findingOf(row, audit, target, stages));
};

/** How many findings there are of each verdict. They add up to the rows. */
export const countVerdicts = (findings: readonly Finding[]): Record<Verdict, number> => {
  const counts = { under: 0, on: 0, over: 0, 'left-out': 0, silent: 0, open: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
};

const HANDLED = { pinned: 0, none: 1, dismissed: 2 } as const;

/** Pinned ones first, dismissed ones last; then by a rule; then as the rows stand, since sorting is stable. */
const rank = (findings: readonly Finding[], verdict: Verdict, rule: (a: Finding, b: Finding) => number): Finding[] =>
  findings
    .filter((finding) => finding.verdict === verdict)
    .toSorted((a, b) => HANDLED[a.handling ?? 'none'] - HANDLED[b.handling ?? 'none'] || rule(a, b));

/** Gaps by what a failure would cost, the costliest first; of equals the one that is further behind. */
export const rankGaps = (findings: readonly Finding[]): Finding[] =>
  rank(findings, 'under', (a, b) => failureRank(a.row.failure) - failureRank(b.row.failure) || b.steps - a.steps);

/** What is too much by what it costs to keep, the costliest first; of equals the one that is further ahead. */
export const rankSurplus = (findings: readonly Finding[]): Finding[] =>
  rank(findings, 'over', (a, b) => upkeepRank(a.row.upkeep) - upkeepRank(b.row.upkeep) || b.steps - a.steps);

/** Where a group of rows stands against its target, over the rows that are judged. */
export interface Profile {
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Steps below the target and above it, added up. */
  readonly below: number;
  readonly above: number;
}

/** The profile of some findings, of a dimension's for instance. */
export const profileOf = (findings: readonly Finding[]): Profile => {
  const sum = (verdict: Verdict): number =>
    findings.reduce((total, finding) => total + (finding.verdict === verdict ? finding.steps : 0), 0);
  return { counts: countVerdicts(findings), below: sum('under'), above: sum('over') };
};

/** What a row has or needs, in words. */
export const optionText = (option: Option | undefined): string => {
  if (!option) return '';
  return option.have === NOTHING && option.text === '' ? 'nothing yet' : option.text;
};

/** Whether a finding asks for work: something is missing or too much, and nobody dismissed it. */
export const isWork = ({ verdict, handling }: Finding): boolean =>
  (verdict === 'under' || verdict === 'over') && handling !== 'dismissed';

/** Whether a text names a repository of GitHub, as `owner/name`. */
export const isRepository = (text: string): boolean => /^[\w-]{1,39}\/(?!\.\.?$)[\w.-]{1,100}$/.test(text);
