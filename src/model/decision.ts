/** A decision as it is kept and taken along: with the words of its questions, so that it can be read without them. */

/** An answer, with its words as they were. */
export interface DecidedAnswer {
  readonly question: string;
  readonly answer: string;
  /** The question's and answer's ids, for the link back. */
  readonly ids: readonly [question: string, answer: string];
}

/** An id and what it is called. */
export interface Reference {
  readonly id: string;
  readonly title: string;
}

export interface Decision {
  readonly id: string;
  /** When it was taken, as YYYY-MM-DD. */
  readonly date: string;
  /** What was decided about; the reader's own words. */
  readonly name: string;
  readonly note: string;
  readonly guide: Reference;
  readonly wizard: Reference;
  readonly answers: readonly DecidedAnswer[];
  readonly outcome: Reference & { readonly text: string };
  readonly stage?: Reference | undefined;
  readonly aspect?: Reference | undefined;
}

/** What is stored or exported. */
export interface DecisionFile {
  readonly version: number;
  readonly decisions: readonly Decision[];
}

/** The version that this code writes. */
export const VERSION = 1;

/** Longer texts are cut when they are kept. */
export const LONGEST = { name: 200, note: 5000 } as const;

/** What was read of a file of decisions, or why it could not be. */
export type DecisionsRead =
  | { readonly isRead: true; readonly decisions: readonly Decision[] }
  | { readonly isRead: false; readonly reason: string };

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const hasTexts = (value: unknown, ...keys: string[]): value is Fields =>
  isObject(value) && keys.every((key) => isText(value[key]));
const isReference = (value: unknown): boolean => hasTexts(value, 'id', 'title');
const isAnswer = (value: unknown): boolean =>
  hasTexts(value, 'question', 'answer') &&
  Array.isArray(value['ids']) &&
  value['ids'].length === 2 &&
  value['ids'].every(isText);

const isDecision = (value: unknown): value is Decision =>
  hasTexts(value, 'id', 'date', 'name', 'note') &&
  isReference(value['guide']) &&
  isReference(value['wizard']) &&
  isReference(value['outcome']) &&
  hasTexts(value['outcome'], 'text') &&
  Array.isArray(value['answers']) &&
  value['answers'].every(isAnswer) &&
  [value['stage'], value['aspect']].every((it) => it === undefined || isReference(it));

/** Reads what was stored or exported, all of it or nothing. */
export const readDecisions = (text: string): DecisionsRead => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { isRead: false, reason: 'It is not JSON.' };
  }
  if (!isObject(value) || typeof value['version'] !== 'number' || !Array.isArray(value['decisions']))
    return { isRead: false, reason: 'It is no list of decisions: “version” and “decisions” are missing.' };
  if (value['version'] > VERSION)
    return {
      isRead: false,
      reason: `A newer version of this site wrote it (${String(value['version'])}; this one reads up to ${String(VERSION)}).`,
    };
  const list: readonly unknown[] = value['decisions'];
  const faulty = list.findIndex((it) => !isDecision(it));
  return faulty < 0
    ? { isRead: true, decisions: list.filter(isDecision) }
    : { isRead: false, reason: `Decision ${String(faulty + 1)} of ${String(list.length)} is not whole.` };
};

/** The text of a file of decisions. */
export const writeDecisions = (decisions: readonly Decision[]): string =>
  JSON.stringify({ version: VERSION, decisions } satisfies DecisionFile, null, 2);

/** Both lists, the added ones first; of two with the same id the added one. */
export const mergeDecisions = (own: readonly Decision[], added: readonly Decision[]): Decision[] => {
  const ids = new Set(added.map(({ id }) => id));
  return [...added, ...own.filter(({ id }) => !ids.has(id))];
};

/** Text that stays text in Markdown, on one line. */
const inline = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');

/** The reader's own lines, quoted, so that nothing in them is taken for the record's structure. */
const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r?\n/u)
    .map((line) => `> ${inline(line)}`.trimEnd())
    .join('\n');

/**
 * A decision as a Markdown decision record (MADR 4.0).
 * @param address where the decision can be opened again
 */
export const toMadr = (decision: Decision, address: string): string => {
  const { date, name, note, guide, wizard, answers, outcome, stage, aspect } = decision;
  const about = [
    aspect && `It concerns “${inline(aspect.title)}”.`,
    stage && `The product is at the stage ${inline(stage.title)}.`,
  ].filter(Boolean);
  return `---
status: accepted
date: ${date}
---

# ${inline(name)}

## Context and Problem Statement

${inline(wizard.title)}${about.length > 0 ? ` ${about.join(' ')}` : ''}

Asked with the questions of ${inline(guide.title)}.
${note.trim() === '' ? '' : `\n${quoted(note)}\n`}
## Decision Drivers

${answers.map(({ question, answer }) => `- ${inline(question)} ${inline(answer)}`).join('\n')}

## Decision Outcome

Chosen: “${inline(outcome.title)}”. ${inline(outcome.text)}

## More Information

- ${address}
`;
};

/** A name for the decision's file: `2025-01-10-single-sign-on.md`. */
export const fileNameOf = ({ date, name }: Pick<Decision, 'date' | 'name'>): string => {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
  return `${date}-${words || 'decision'}.md`;
};
