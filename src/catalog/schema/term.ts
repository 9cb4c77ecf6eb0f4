/** A term of the glossary (`content/glossary/<id>.json`). */
import { z } from 'astro/zod';
import { aliases, id, text } from './common.ts';

/** The most words that a definition may have. */
const MOST_WORDS = 60;

export const term = z.strictObject({
  /** The same as the file's name; its anchor in the glossary. */
  id,
  /** The term in the form in which the guides mostly write it. */
  title: text,
  /** Every other spelling in which the guides write it: the long form, the plural. */
  aliases,
  /** What it is and what it is for, in one or two plain sentences. */
  definition: text.refine(
    (value) => value.split(/\s+/).length <= MOST_WORDS,
    `a definition of at most ${String(MOST_WORDS)} words`,
  ),
  /** Ids of terms worth reading next. */
  related: z.array(id).default([]),
});

export type TermData = z.infer<typeof term>;
