/** A decision as it is kept and taken along: with the words of its questions, so that it can be read without them. */
import { cleanLine, cleanText } from '../../domain/own-words.ts';

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
  /** All outcomes that there were to choose from, by title. */
  readonly options?: readonly string[] | undefined;
  /** What would turn the outcome into another, a sentence for each. */
  readonly turns?: readonly string[] | undefined;
  /** Whether the last answer alone brought the outcome. */
  readonly isDecidedByLast?: boolean | undefined;
  /** Whether something has to be found out before it is decided. */
  readonly isOpen?: boolean | undefined;
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

/** How many characters the fields take. */
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

const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isDate = (value: unknown): boolean => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);

const isDecision = (value: unknown): value is Decision =>
  hasTexts(value, 'id', 'date', 'name', 'note') &&
  isDate(value['date']) &&
  isReference(value['guide']) &&
  isReference(value['wizard']) &&
  isReference(value['outcome']) &&
  hasTexts(value['outcome'], 'text') &&
  Array.isArray(value['answers']) &&
  value['answers'].every(isAnswer) &&
  [value['stage'], value['aspect']].every((it) => it === undefined || isReference(it)) &&
  [value['options'], value['turns']].every((it) => it === undefined || isTextList(it)) &&
  [value['isDecidedByLast'], value['isOpen']].every((it) => it === undefined || typeof it === 'boolean');

/** An id that none of these has: the wanted one, or with a number behind it. */
const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${String(number)}`;
  return id;
};

/** Decisions of which no two have the same id: of those that do, the later ones get ids of their own. */
const withOwnIds = (decisions: readonly Decision[], taken: ReadonlySet<string> = new Set()): Decision[] => {
  const ids = new Set(taken);
  return decisions.map((decision) => {
    const id = freeId(decision.id, ids);
    ids.add(id);
    return { ...decision, id };
  });
};

/** Cleans every text of a file; notes may have several lines. */
const cleaned = (key: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  return key === 'note' ? cleanText(value) : cleanLine(value);
};

/** Reads what was stored or exported, all of it or nothing. */
export const readDecisions = (text: string): DecisionsRead => {
  let value: unknown;
  try {
    value = JSON.parse(text, cleaned);
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
    ? { isRead: true, decisions: withOwnIds(list.filter(isDecision)) }
    : { isRead: false, reason: `Decision ${String(faulty + 1)} of ${String(list.length)} is not whole.` };
};

/** The text of a file of decisions. */
export const writeDecisions = (decisions: readonly Decision[]): string =>
  JSON.stringify({ version: VERSION, decisions } satisfies DecisionFile, null, 2);

/** What a file brought into a list. */
export interface BroughtIn {
  /** The list with them, the new ones first. */
  readonly decisions: readonly Decision[];
  readonly added: number;
  /** How many were there already, as they are. */
  readonly same: number;
  /** How many were there in another form; both are kept. */
  readonly beside: number;
}

/** Adds the decisions of a file. Nothing is replaced: one that differs from its own namesake is put beside it. */
export const importFile = (own: readonly Decision[], file: readonly Decision[]): BroughtIn => {
  const known = new Map(own.map((decision) => [decision.id, JSON.stringify(decision)]));
  const fresh = file.filter((decision) => known.get(decision.id) !== JSON.stringify(decision));
  const beside = fresh.filter(({ id }) => known.has(id)).length;
  return {
    decisions: [...withOwnIds(fresh, new Set(known.keys())), ...own],
    added: fresh.length - beside,
    same: file.length - fresh.length,
    beside,
  };
};

/** A name for the decision's file: `2025-01-10-single-sign-on.md`. */
export const fileNameOf = ({ date, name }: Pick<Decision, 'date' | 'name'>, ending: 'md' | 'json'): string => {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
  return `${date}-${words || 'decision'}.${ending}`;
};
