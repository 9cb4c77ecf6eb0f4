/** An audit as text, in storage and in files: `{"format":"stagecraft-audit","version":1,"audit":{…}}`. */
import {
  isDay,
  isKey,
  LARGEST_BYTES,
  LONGEST,
  MOST_ROWS,
  type Answer,
  type Audit,
  type Mark,
  type Stamped,
} from './audit.ts';
import { cleanLine, cleanText } from '../../domain/own-words.ts';
import { isChosenHash } from './write-link.ts';

const FORMAT = 'stagecraft-audit';

/** The version that this code writes. */
const VERSION = 1;

/** What was read, or why it could not be. */
export type AuditRead =
  { readonly isRead: true; readonly audit: Audit } | { readonly isRead: false; readonly reason: string };

/** Keys in order, so that the same audit is the same text. */
const sorted = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Writes an audit, whole; the same audit gives the same text. */
export const writeAudit = ({ id, framework, begun, name, target, answers, marks }: Audit): string => {
  const audit = { id, framework, begun, name, target, answers: sorted(answers), marks: sorted(marks) };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, audit }, null, 2)}\n`;
};

/** Whether a text may be an audit's id; it stands in addresses and in the keys of the storage. */
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]{1,60}$/.test(value);

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isStampedText = (value: unknown, longest: number): value is Stamped<string> =>
  isObject(value) && isText(value['value'], longest) && isTime(value['at']);

const isAnswer = (value: unknown): value is Answer =>
  isObject(value) &&
  isTime(value['at']) &&
  (value['value'] === undefined || isText(value['value'], LONGEST.name)) &&
  (value['text'] === undefined || typeof value['text'] === 'string') &&
  (value['hash'] === undefined || isChosenHash(value['hash']));

const isMark = (value: unknown): value is Mark =>
  isObject(value) &&
  isTime(value['at']) &&
  [undefined, 'pinned', 'dismissed'].includes(value['value'] as string | undefined) &&
  (value['note'] === undefined || isText(value['note'], LONGEST.note));

interface Entry {
  readonly value?: string;
  readonly at: number;
  readonly text?: string;
  readonly hash?: number;
  readonly note?: string;
}

/** Only what is known of an entry goes on, in one order. */
const entriesOf = <T extends Answer | Mark>(
  value: unknown,
  isEntry: (entry: unknown) => entry is T,
): Record<string, T> | undefined => {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.length > MOST_ROWS || !entries.every(([key, entry]) => isKey(key) && isEntry(entry))) return undefined;
  return Object.fromEntries(
    entries.map(([key, entry]) => {
      const { value: own, at, text, hash, note } = entry as Entry;
      return [
        key,
        {
          ...(own === undefined ? {} : { value: own }),
          at,
          ...(text === undefined ? {} : { text }),
          ...(hash === undefined ? {} : { hash }),
          ...(note === undefined ? {} : { note: cleanText(note) }),
        } as T,
      ];
    }),
  );
};

const failed = (reason: string): AuditRead => ({ isRead: false, reason });

/** Why a file of so many bytes is no audit, or nothing. */
export const sizeFault = (bytes: number): string | undefined =>
  bytes > LARGEST_BYTES
    ? `It has ${String(Math.ceil(bytes / 1e5) / 10)} MB; an audit has at most ${String(LARGEST_BYTES / 1e6)}.`
    : undefined;

const tooMuch = (has: string, value: number, most: number, what: string): string =>
  value > most ? ` ${has} ${String(value)} ${what}; at most ${String(most)} fit.` : '';

const sizeOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

const rowsIn = (value: unknown): number => (isObject(value) ? Object.keys(value).length : 0);

/** Which limits the fields go beyond, a sentence for each. */
const limitsPassed = ({ begun, name, answers, marks }: Fields): string => {
  const notes = isObject(marks) ? Object.values(marks).map((mark) => (isObject(mark) ? sizeOf(mark['note']) : 0)) : [];
  const longest = notes.reduce((most, size) => Math.max(most, size), 0);
  return [
    typeof begun === 'string' && /^[\d-]{10}$/.test(begun) && !isDay(begun) && ` There is no day ${begun}.`,
    isObject(name) && tooMuch('Its name has', sizeOf(name['value']), LONGEST.name, 'characters'),
    tooMuch('A note has', longest, LONGEST.note, 'characters'),
    tooMuch('It speaks of', Math.max(rowsIn(answers), rowsIn(marks)), MOST_ROWS, 'rows'),
  ]
    .filter(Boolean)
    .join('');
};

/** Reads an audit. Any text is read; what is none of ours says why. */
export const readAudit = (text: string): AuditRead => {
  // A sign of a text takes at most three bytes.
  const fault = text.length * 3 > LARGEST_BYTES ? sizeFault(new TextEncoder().encode(text).length) : undefined;
  if (fault !== undefined) return failed(fault);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('It is not JSON; a file of an audit ends in .json and begins with {"format":"stagecraft-audit".');
  }
  if (!isObject(value) || value['format'] !== FORMAT) return failed('It is JSON, but not an audit of this site.');
  if (value['version'] !== VERSION) {
    const { version } = value;
    const has = typeof version === 'number' || typeof version === 'string' ? JSON.stringify(version) : 'none';
    return failed(`It has the format version ${has.slice(0, 20)}; this page reads version ${String(VERSION)}.`);
  }
  const audit = value['audit'];
  if (!isObject(audit)) return failed('It holds no audit.');
  const { id, framework, begun, name, target } = audit;
  const answers = entriesOf(audit['answers'], isAnswer);
  const marks = entriesOf(audit['marks'], isMark);
  const faulty = [
    !isId(id) && 'id',
    !(isText(framework, 100) && isKey(framework)) && 'framework',
    !(isText(begun, 10) && isDay(begun)) && 'begun',
    !isStampedText(name, LONGEST.name) && 'name',
    !isStampedText(target, LONGEST.name) && 'target',
    !answers && 'answers',
    !marks && 'marks',
  ].filter((field) => field !== false);
  if (faulty.length > 0) return failed(`Its ${faulty.join(', ')} cannot be read.${limitsPassed(audit)}`);
  const stamped = ({ value: own, at }: Stamped<string>): Stamped<string> => ({ value: cleanLine(own), at });
  return {
    isRead: true,
    audit: {
      id: id as string,
      framework: framework as string,
      begun: begun as string,
      name: stamped(name as Stamped<string>),
      target: stamped(target as Stamped<string>),
      answers: answers ?? {},
      marks: marks ?? {},
    },
  };
};

/** A name for the file of an audit. */
export const auditFileName = ({ framework, name, begun }: Audit, ending: string): string => {
  const words = name.value
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
  return ['audit', framework, words, begun].filter(Boolean).join('-') + ending;
};
