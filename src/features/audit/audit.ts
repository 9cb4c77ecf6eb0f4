/**
 * An audit: what somebody has, row by row, held against the stage they are in or are heading for. Every
 * answer is stamped with its time, so that two versions of the same audit can be laid together and the later
 * change wins, row by row.
 */

import { dayOf } from '../../domain/day.ts';

/** Answers beside a stage's id. No id has an asterisk. */
export const NOTHING = '*nothing';
export const NOT_APPLICABLE = '*does-not-apply';
export const DONE = '*done';
/** Where the guide asks for nothing at any stage, or for doing without. */
export const HAVE = '*have';

/** What somebody has: the id of the stage whose cell describes it, or one of the four words above. */
export type Have = string;

/** Whether an answer is one of the words, and not a stage. */
export const isWord = (have: Have): boolean => have.startsWith('*');

/** A value and when it was set, in milliseconds since 1970. */
export interface Stamped<T> {
  readonly value: T;
  readonly at: number;
}

export interface Answer extends Stamped<Have | undefined> {
  /** What the chosen cell said then; an answer that was taken back has none. */
  readonly text?: string | undefined;
  /** Stands for that text where only a link told of it and the cell has changed since; see `hashChosen`. */
  readonly hash?: number | undefined;
}

/** What a person did with a finding. */
export type Handling = 'pinned' | 'dismissed';

export interface Mark extends Stamped<Handling | undefined> {
  readonly note?: string | undefined;
}

/** Keyed by a row's key: an aspect's id, or a list's and its item's with a slash between. */
type Keyed<T> = Readonly<Record<string, T>>;

export interface Audit {
  readonly id: string;
  readonly framework: string;
  /** The reader's day on which it was begun, as YYYY-MM-DD. */
  readonly begun: string;
  /** The reader's own words; may be empty. */
  readonly name: Stamped<string>;
  /** The id of the stage it is held against. */
  readonly target: Stamped<string>;
  readonly answers: Keyed<Answer>;
  readonly marks: Keyed<Mark>;
}

/** How many characters the fields take. */
export const LONGEST = { name: 200, note: 2000 } as const;

/** The most rows that an audit may speak of. Like what the fields take it holds for links, files and the storage. */
export const MOST_ROWS = 5000;

/** The most bytes that an audit may have as text. */
export const LARGEST_BYTES = 5_000_000;

/** Whether a text names a day that there is, as YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // Some browsers take the 30th of February for the 2nd of March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** What a row's key looks like. */
export const isKey = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/.test(text);

/** A new, empty audit. */
export const beginAudit = (id: string, framework: string, target: string, now: number): Audit => ({
  id,
  framework,
  begun: dayOf(now),
  name: { value: '', at: now },
  target: { value: target, at: now },
  answers: {},
  marks: {},
});

/** The audit with some answers set anew; `undefined` takes one back. */
export const withAnswers = (
  audit: Audit,
  changes: Readonly<Record<string, { readonly have: Have | undefined; readonly text?: string | undefined }>>,
  now: number,
): Audit => ({
  ...audit,
  answers: {
    ...audit.answers,
    ...Object.fromEntries(
      Object.entries(changes).map(([key, { have, text }]) => [
        key,
        have === undefined || text === undefined ? { value: have, at: now } : { value: have, at: now, text },
      ]),
    ),
  },
});

/** The audit with one finding handled otherwise: pinned, dismissed or neither, with a note or without. */
export const withMark = (
  audit: Audit,
  key: string,
  handling: Handling | undefined,
  note: string,
  now: number,
): Audit => ({
  ...audit,
  marks: {
    ...audit.marks,
    [key]: note === '' ? { value: handling, at: now } : { value: handling, at: now, note: note.slice(0, LONGEST.note) },
  },
});

/** What an audit is called where its reader has given it no name. */
export const auditName = ({ name, begun }: Pick<Audit, 'name' | 'begun'>): string =>
  name.value === '' ? `Audit of ${begun}` : name.value;

/** How many rows are answered. */
export const countAnswers = ({ answers }: Audit): number =>
  Object.values(answers).filter(({ value }) => value !== undefined).length;

/** When an audit was last changed. */
export const changedAt = ({ name, target, answers, marks }: Audit): number =>
  Math.max(...[name, target, ...Object.values(answers), ...Object.values(marks)].map(({ at }) => at));

/** The later of two values; of two at the same time always the same one, whichever comes first. */
export const later = <T extends Stamped<unknown>>(a: T, b: T): T => {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
};

const mergeKeyed = <T extends Stamped<unknown>>(a: Keyed<T>, b: Keyed<T>): Keyed<T> => ({
  ...a,
  ...Object.fromEntries(
    Object.entries(b).map(([key, other]) => {
      const own = a[key];
      return [key, own ? later(own, other) : other];
    }),
  ),
});

/** Two versions of the same audit, laid together: in each row the later change wins, and nothing is dropped. */
export const mergeAudits = (a: Audit, b: Audit): Audit => ({
  ...a,
  begun: a.begun < b.begun ? a.begun : b.begun,
  name: later(a.name, b.name),
  target: later(a.target, b.target),
  answers: mergeKeyed(a.answers, b.answers),
  marks: mergeKeyed(a.marks, b.marks),
});
