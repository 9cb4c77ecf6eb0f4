/**
 * An audit in the fragment of a link. `1.<head>.<rows>.<rows>…`, each part in base64url with a check of its own,
 * so that a part that was damaged or cut off costs no other: the head names guide, stages, target and day; each
 * of the others holds up to nine rows of five bytes (24 bits of the key's hash, 6 of the answer, 10 that tell
 * whether the chosen text has changed since). Hashes do not shrink, so only the words, which come on request
 * behind a `~`, are deflated. What version 1 has written must open for ever.
 */
import {
  DONE,
  HAVE,
  isDay,
  isKey,
  LARGEST_BYTES,
  LONGEST,
  NOT_APPLICABLE,
  NOTHING,
  type Answer,
  type Audit,
  type Handling,
  type Have,
} from './audit.ts';
import { cleanLine, cleanText } from '../own-words.ts';
import { hashText, packText, seal, unpackText, unseal } from './bytes.ts';
import { headFaults } from './link-faults.ts';

/** The version that this code writes. */
const VERSION = '1';

const ROW_BYTES = 5;
const ROWS_A_PART = 9;
const KEY_BITS = 24;
const TEXT_BITS = 10;

/** What an answer is but for a stage; stages have their position, from 0. */
const WORDS: readonly Have[] = [NOTHING, NOT_APPLICABLE, DONE, HAVE];
const FIRST_WORD = 60;

/** The kinds of parts. The last stands at the end of a head too: words that were cut off whole would not be missed. */
const HEAD_PART = 'head';
const ROWS_PART = 'rows';
const WORDS_PART = 'words';

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
interface Words {
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

/** A row as a link names it. */
export interface LinkedRow {
  /** See `hashKey`. */
  readonly key: number;
  readonly have: Have;
  /** See `hashChosen`. */
  readonly text: number;
}

/** What could be read of a link. */
export interface OpenedLink {
  readonly framework: string | undefined;
  readonly target: string | undefined;
  readonly begun: string | undefined;
  readonly rows: readonly LinkedRow[];
  readonly words: Words | undefined;
  /** What did not arrive as it was sent, a sentence for each; empty where all did. */
  readonly damage: readonly string[];
}

const readRows = (bytes: Uint8Array, stages: readonly string[]): LinkedRow[] =>
  Array.from({ length: Math.floor(bytes.length / ROW_BYTES) }, (_, index) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(index * ROW_BYTES, (index + 1) * ROW_BYTES);
    const rest = (d << 8) | e;
    const answer = rest >>> TEXT_BITS;
    const have = answer < FIRST_WORD ? stages[answer] : WORDS[answer - FIRST_WORD];
    return { key: (a << 16) | (b << 8) | c, have: have ?? '', text: rest & ((1 << TEXT_BITS) - 1) };
  }).filter(({ have }) => have !== '');

const isHandling = (value: unknown): value is Handling | '' =>
  value === '' || value === 'pinned' || value === 'dismissed';

interface ReadWords {
  readonly words: Words;
  /** Whether nothing of them was dropped or cut. */
  readonly isWhole: boolean;
}

/** Reads the reader's words, drops what is none, and cuts what is too long. */
const readWords = (text: string | undefined): ReadWords | undefined => {
  if (text === undefined) return undefined;
  try {
    const { name, marks } = JSON.parse(text) as { name?: unknown; marks?: unknown };
    const given = Object.entries((marks ?? {}) as Record<string, unknown>);
    const entries = given.flatMap(([key, mark]) => {
      const [handling, note] = Array.isArray(mark) ? (mark as unknown[]) : [];
      return isKey(key) && isHandling(handling) && typeof note === 'string' ? [{ key, handling, note }] : [];
    });
    const words = {
      name: typeof name === 'string' ? cleanLine(name.slice(0, LONGEST.name)) : '',
      marks: Object.fromEntries(
        entries.map(({ key, handling, note }) => [key, [handling, cleanText(note.slice(0, LONGEST.note))] as const]),
      ),
    };
    const texts = [[name, LONGEST.name] as const, ...entries.map(({ note }) => [note, LONGEST.note] as const)];
    const fits = texts.every(([text, longest]) => typeof text === 'string' && text.length <= longest);
    return { words, isWhole: fits && entries.length === given.length };
  } catch {
    return undefined;
  }
};

/** The words of the first part that holds any. A damaged part can look like words, so two are tried. */
const findWords = async (parts: readonly string[]): Promise<ReadWords | undefined> => {
  for (const part of parts.slice(-2)) {
    const words = readWords(await unpackText(part.slice(1), WORDS_PART, LARGEST_BYTES));
    if (words) return words;
  }
  return undefined;
};

/**
 * Reads what a link carries; any text is read, and what is whole in a damaged one is kept.
 * @param stages the guide's stages as they are now, for links whose head is damaged
 * @returns `undefined` where the text is no audit at all
 */
export const readLink = async (text: string, stages: readonly string[]): Promise<OpenedLink | undefined> => {
  const [version = '', head = '', ...others] = text.trim().split('.');
  if (!/^\d+$/.test(version)) return undefined;
  const nothing = { framework: undefined, target: undefined, begun: undefined, rows: [], words: undefined };
  if (version !== VERSION) {
    return { ...nothing, damage: [`It was made by another version of this site (${version.slice(0, 9)}).`] };
  }
  const headBytes = unseal(head, HEAD_PART);
  const fields = headBytes ? new TextDecoder().decode(headBytes).split('\n') : [];
  const [framework, stageList, target, begun, total, promised] = fields;
  const sealed = others.filter((part) => !part.startsWith('~'));
  const parts = sealed.map((part) => unseal(part, ROWS_PART));
  const rows = parts.flatMap((part) => (part ? readRows(part, stageList?.split(',') ?? stages) : []));
  const packed = others.filter((part) => part.startsWith('~'));
  const found = await findWords(packed);
  const words = found?.words;
  const damage = [
    headBytes === undefined && 'Its beginning is damaged: guide, target and day are not known.',
    ...(headBytes ? headFaults({ total, target, begun }, new Set(rows.map(({ key }) => key)).size) : []),
    headBytes === undefined && parts.includes(undefined) && 'Some of its answers did not arrive.',
    (promised === WORDS_PART || packed.length > 0) && words === undefined && 'Its name and notes did not arrive.',
    found?.isWhole === false &&
      `Of its name and notes not all fits: a name has up to ${String(LONGEST.name)} characters, a note up to ${String(LONGEST.note)}.`,
  ].filter((line) => line !== false);
  if (headBytes === undefined && rows.length === 0) return undefined;
  return { framework, target, begun: begun !== undefined && isDay(begun) ? begun : undefined, rows, words, damage };
};
