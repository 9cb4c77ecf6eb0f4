/** Findings as work: a Markdown checklist, CSV, Jira CSV, and a prefilled GitHub issue for each. */
import { csvFile, toCsv } from '../../formats/csv.ts';
import { autolink, escapeInline, escapeMarkdown, heading, linkTo, quoted } from '../../formats/markdown.ts';
import { count } from '../../domain/text.ts';
import type { Audit } from './audit.ts';
import { FAILURE_LABELS, UPKEEP_LABELS } from '../../domain/severity.ts';
import { countVerdicts, isWork, optionText, rankGaps, rankSurplus, type Finding } from './findings.ts';

/** What the words of a list of work need of the page. */
export interface WorkContext {
  /** The guide's title. */
  readonly guide: string;
  /** The label of the stage that was aimed for. */
  readonly target: string;
  /** The whole address of a row. */
  readonly addressOf: (finding: Finding) => string;
}

/** The findings that ask for work, ranked: gaps, then what is too much. Dismissed ones are left out. */
export const workOf = (findings: readonly Finding[]): Finding[] =>
  [...rankGaps(findings), ...rankSurplus(findings)].filter(isWork);

const steps = ({ steps: number }: Finding): string => count(number, ['step', 'steps']);

/** What there is to do, in a line. */
export const taskTitle = (finding: Finding): string => {
  const { row, verdict, have, need } = finding;
  if (row.kind === 'item') return row.title;
  if (row.kind === 'avoided') return `${row.title}: can you do without?`;
  return verdict === 'under'
    ? `${row.title}: from “${optionText(have)}” to “${optionText(need)}”`
    : `${row.title}: “${optionText(have)}” is more than “${optionText(need)}”`;
};

/** Why, in a line: how far off, and what it can cost. */
export const taskReason = (finding: Finding, { target }: Pick<WorkContext, 'target'>): string => {
  const { row, verdict } = finding;
  if (verdict === 'under') {
    const cost = row.failure && `a failure costs ${FAILURE_LABELS[row.failure]}`;
    const off = row.kind === 'item' ? `due at ${target}` : `${steps(finding)} below ${target}`;
    return [off, cost].filter(Boolean).join('; ');
  }
  return [`${steps(finding)} above ${target}`, row.upkeep && UPKEEP_LABELS[row.upkeep]].filter(Boolean).join('; ');
};

const titleOf = ({ name }: Audit, { guide, target }: WorkContext): string =>
  name.value === '' ? `${guide}, held against ${target}` : name.value;

/** A checklist in Markdown. */
export const toMarkdownTasks = (audit: Audit, findings: readonly Finding[], context: WorkContext): string => {
  const work = workOf(findings);
  const counts = countVerdicts(findings);
  const part = (heading: string, verdict: 'under' | 'over'): string[] => {
    const own = work.filter((finding) => finding.verdict === verdict);
    if (own.length === 0) return [];
    const lines = own.map((finding) => {
      const note = finding.note === '' ? '' : `\n  ${escapeMarkdown(finding.note)}`;
      const reason = escapeMarkdown(taskReason(finding, context));
      return `- [ ] ${linkTo(taskTitle(finding), context.addressOf(finding))} (${reason})${note}`;
    });
    return [`## ${heading}`, '', ...lines, ''];
  };
  return [
    heading(1, titleOf(audit, context)),
    '',
    `${escapeMarkdown(context.guide)}, held against ${escapeMarkdown(context.target)}: ${String(counts.under)} under-built, ${String(counts.on)} on stage, ${String(counts.over)} over-built.`,
    '',
    ...part('Missing, the costliest failure first', 'under'),
    ...part('Too much, the costliest upkeep first', 'over'),
  ].join('\n');
};

/** A file for spreadsheets with a line for each finding that asks for work. */
export const toCsvTasks = (findings: readonly Finding[], context: WorkContext): string =>
  csvFile([
    ['id', 'title', 'finding', 'steps', 'have', 'need', 'failure', 'upkeep', 'pinned', 'note', 'address'],
    ...workOf(findings).map((finding) => {
      const { row, verdict, steps: number, have, need, handling, note } = finding;
      return [
        row.key,
        row.title,
        verdict === 'under' ? 'under-built' : 'over-built',
        String(number),
        optionText(have),
        optionText(need),
        row.failure ?? '',
        row.upkeep ?? '',
        handling === 'pinned' ? 'yes' : '',
        note,
        context.addressOf(finding),
      ];
    }),
  ]);

/** Why there is work, what the reader noted, and where the row stands. */
const body = (reason: string, note: string, key: string, address: string): string =>
  [`${reason}.`, note, `${key}: ${address}`].filter(Boolean).join('\n\n');

/** A table that Jira's import reads: it asks for a column named `Summary`. */
export const toJiraCsv = (findings: readonly Finding[], context: WorkContext): string =>
  toCsv([
    ['Summary', 'Description', 'Labels', 'Issue Type'],
    ...workOf(findings).map((finding) => [
      taskTitle(finding).slice(0, 255),
      body(taskReason(finding, context), finding.note, finding.row.key, context.addressOf(finding)),
      finding.verdict === 'under' ? 'under-built' : 'over-built',
      'Task',
    ]),
  ]);

/** The most characters that a note may add to an address. */
const NOTE_ROOM = 6000;

/**
 * As much of a note as has room in an address once it is Markdown, where a byte takes up to three characters; no sign
 * is cut in two.
 */
const cutNote = (note: string): string => {
  let room = NOTE_ROOM;
  let cut = '';
  for (const sign of note) {
    // A line of a quotation begins with its sign, and may need a backslash.
    const written = sign === '\n' ? '\n> \\' : escapeInline(sign);
    room -= new TextEncoder().encode(written).length * 3;
    if (room < 0) return `${cut}…`;
    cut += sign;
  }
  return cut;
};

/** The address at which GitHub offers a prefilled issue; servers take about 8,000 characters, so long notes are cut. */
export const githubIssueLink = (repository: string, finding: Finding, context: WorkContext): string => {
  const { row, note } = finding;
  const query = new URLSearchParams({
    title: taskTitle(finding),
    body: body(
      escapeMarkdown(taskReason(finding, context)),
      note && quoted(cutNote(note)),
      row.key,
      autolink(context.addressOf(finding)),
    ),
  });
  return `https://github.com/${repository}/issues/new?${query.toString()}`;
};
