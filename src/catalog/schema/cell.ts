/** A cell: what an aspect asks for at a stage. */
import { z } from 'astro/zod';
import { NOT_STATED_WORD, NOT_YET_WORDS } from './common.ts';

/** One or several entries, nothing yet (in the source's own word), or silence of the source. */
export type Cell =
  | { readonly state: 'entries'; readonly entries: readonly string[] }
  | { readonly state: 'not-yet'; readonly word: string }
  | { readonly state: 'not-stated' };

const EXPECTED = `one entry, a list of entries, "None" (not yet) or "${NOT_STATED_WORD}"`;

const SPECIAL_WORDS = [NOT_STATED_WORD, ...NOT_YET_WORDS];

/** The word that an entry is but for its capitals: `none` would pass for an entry, and mean nothing of the sort. */
const almostSpecial = (entry: string): string | undefined =>
  SPECIAL_WORDS.includes(entry)
    ? undefined
    : SPECIAL_WORDS.find((word) => word.toLowerCase() === entry.toLowerCase().replace(/\.$/, ''));

/**
 * Reads the shorthand of a cell: a string is one entry, a list is several, one of the words
 * for nothing is *not yet*, `not stated` is *not stated*.
 */
export const cell = z.unknown().transform((value, context): Cell => {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const faulty = list.findIndex((entry) => typeof entry !== 'string' || entry.trim() !== entry || entry === '');
  if (list.length === 0 || faulty >= 0) {
    context.addIssue({
      code: 'custom',
      message: EXPECTED,
      path: Array.isArray(value) && faulty >= 0 ? [faulty] : [],
    });
    return z.NEVER;
  }
  const entries = list as string[];
  for (const [index, entry] of entries.entries()) {
    const word = almostSpecial(entry);
    if (word === undefined) continue;
    const path = Array.isArray(value) ? [index] : [];
    context.addIssue({ code: 'custom', message: `"${word}", spelled exactly so, or another entry`, path });
    return z.NEVER;
  }
  const special = entries.findIndex((entry) => SPECIAL_WORDS.includes(entry));
  const first = entries[0] ?? '';
  if (special < 0) return { state: 'entries', entries };
  if (entries.length > 1) {
    context.addIssue({
      code: 'custom',
      message: `"${entries[special] ?? ''}" as the only entry, or a list without it`,
      path: [special],
    });
    return z.NEVER;
  }
  return first === NOT_STATED_WORD ? { state: 'not-stated' } : { state: 'not-yet', word: first };
});
