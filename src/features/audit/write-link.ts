/** Writes an audit into the fragment of a link; `link.ts` says how, and reads it. */
import {
  DONE,
  HAVE,
  LARGEST_BYTES,
  NOT_APPLICABLE,
  NOTHING,
  type Answer,
  type Audit,
  type Handling,
  type Have,
} from './audit.ts';
import { hashText, packText, seal } from './bytes.ts';

/** The version that this code writes. */
export const VERSION = '1';

export const ROW_BYTES = 5;
const ROWS_A_PART = 9;
const KEY_BITS = 24;
export const TEXT_BITS = 10;

/** What an answer is but for a stage; stages have their position, from 0. */
export const WORDS: readonly Have[] = [NOTHING, NOT_APPLICABLE, DONE, HAVE];
export const FIRST_WORD = 60;

/** The kinds of parts. The last stands at the end of a head too: words that were cut off whole would not be missed. */
export const HEAD_PART = 'head';
export const ROWS_PART = 'rows';
export const WORDS_PART = 'words';

/** A row's key as links name it. */
export const hashKey = (key: string): number => hashText(key, KEY_BITS);

/** What tells whether a chosen text is still the same. */
export const hashChosen = (text: string | undefined): number => (text ? hashText(text, TEXT_BITS) : 0);

/** Whether a value may be what `hashChosen` gives. */
export const isChosenHash = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 1 << TEXT_BITS;

const rowBytes = (key: string, { value, text, hash: chosen }: Answer, stages: readonly string[]): number[] => {
  const word = WORDS.indexOf(value ?? '');
  const answer = word < 0 ? stages.indexOf(value ?? '') : FIRST_WORD + word;
  if (answer < 0 || (word < 0 && answer >= FIRST_WORD)) return [];
  const hash = hashKey(key);
  const rest = (answer << TEXT_BITS) | (chosen ?? hashChosen(text));
  return [hash >>> 16, (hash >>> 8) & 0xff, hash & 0xff, rest >>> 8, rest & 0xff];
};

/** The reader's own words of an audit, which a link carries only on request. */
export interface Words {
  readonly name: string;
  readonly marks: Readonly<Record<string, readonly [handling: Handling | '', note: string]>>;
}

const wordsOf = ({ name, marks }: Audit): Words => ({
  name: name.value,
  marks: Object.fromEntries(
    Object.entries(marks).flatMap(([key, { value, note }]) =>
      value === undefined && !note ? [] : [[key, [value ?? '', note ?? '']] as const],
    ),
  ),
});

/**
 * Writes an audit for a link.
 * @param stages the ids of the guide's stages, at most 60, in order
 * @param withWords whether the name, the notes and what was pinned or dismissed go along
 * @throws {RangeError} where these are more than a link is read with
 */
export const writeLink = async (audit: Audit, stages: readonly string[], withWords: boolean): Promise<string> => {
  const rows = Object.entries(audit.answers)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, answer]) => rowBytes(key, answer, stages))
    .filter((bytes) => bytes.length > 0);
  const head = [audit.framework, stages.join(','), audit.target.value, audit.begun, String(rows.length)];
  if (withWords) head.push(WORDS_PART);
  const parts = [];
  for (let from = 0; from < rows.length; from += ROWS_A_PART) {
    parts.push(seal(Uint8Array.from(rows.slice(from, from + ROWS_A_PART).flat()), ROWS_PART));
  }
  const text = JSON.stringify(wordsOf(audit));
  if (withWords && new TextEncoder().encode(text).length > LARGEST_BYTES) throw new RangeError('too many words');
  const words = withWords ? [`~${await packText(text, WORDS_PART)}`] : [];
  return [VERSION, seal(new TextEncoder().encode(head.join('\n')), HEAD_PART), ...parts, ...words].join('.');
};
