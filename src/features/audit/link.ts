/**
 * An audit in the fragment of a link. `1.<head>.<rows>.<rows>…`, each part in base64url with a check of its own,
 * so that a part that was damaged or cut off costs no other: the head names guide, stages, target and day; each
 * of the others holds up to nine rows of five bytes (24 bits of the key's hash, 6 of the answer, 10 that tell
 * whether the chosen text has changed since). Hashes do not shrink, so only the words, which come on request
 * behind a `~`, are deflated. What version 1 has written must open for ever.
 */
import { isDay, isKey, LARGEST_BYTES, LONGEST, type Handling, type Have } from './audit.ts';
import { cleanLine, cleanText } from '../../domain/own-words.ts';
import { unpackText, unseal } from './bytes.ts';
import { headFaults } from './link-faults.ts';
import {
  FIRST_WORD,
  HEAD_PART,
  ROW_BYTES,
  ROWS_PART,
  TEXT_BITS,
  VERSION,
  WORDS,
  WORDS_PART,
  type Words,
} from './write-link.ts';

export { findCode } from './code.ts';
export { hashChosen, hashKey, writeLink } from './write-link.ts';

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
 * Reads what a link carries; any text is read (`findCode` has found the code in it), and what is whole in a damaged one is kept.
 * @param stages the guide's stages as they are now, for links whose head is damaged
 * @returns `undefined` where the text is no audit at all
 */
export const readLink = async (text: string, stages: readonly string[]): Promise<OpenedLink | undefined> => {
  const [version = '', head = '', ...others] = text.split('.');
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
