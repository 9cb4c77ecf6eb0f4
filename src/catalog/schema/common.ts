/** Pieces that the schemas of all kinds of content share. */
import { z } from 'astro/zod';

/** The shape of every id: lower-case words and digits, joined by hyphens. */
const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Entries that a source writes where it asks for nothing. Exactly these words mean "not yet". */
export const NOT_YET_WORDS = ['None', 'Ignore it', 'Ignore', 'not yet'];

/** The entry that says that the source is silent about a cell. */
export const NOT_STATED_WORD = 'not stated';

/** An id. The segment `to` is kept for the addresses of change views (`mvp-to-10k`). */
export const id = z
  .string()
  .regex(ID_PATTERN, 'lower-case words and digits joined by hyphens, like "data-backup"')
  .refine((value) => !value.split('-').includes('to'), 'an id without the word "to" in it');

/** A line or a paragraph of plain text, without blank space around it. */
export const text = z
  .string()
  .min(1, 'some text')
  .refine((value) => value === value.trim(), 'text without blank space at its beginning or end');

/** Who stands behind a sentence: the guide's own source, or the editors of this site. */
const by = z.enum(['source', 'editors']);

/** A sentence with its author. A bare string is shorthand for the source's own advice. */
export const attributed = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  z.strictObject(
    {
      /** The sentence, in our own words. */
      text,
      /** `source` where the guide says it, `editors` where we do. */
      by: by.default('source'),
    },
    { error: ({ code }) => (code === 'invalid_type' ? 'a text, or an object with "text" and "by"' : undefined) },
  ),
);

/** Other words under which people look for this: abbreviations, everyday names. */
export const aliases = z.array(text).default([]);

/** A remark that must stand beside a statement. */
export const note = z.strictObject({
  /**
   * `disagreement`: the source says something else in another place;
   * `attribution`: whose figure it is, or how sure the source is;
   * `remark`: anything else worth knowing.
   */
  kind: z.enum(['disagreement', 'attribution', 'remark']),
  /** The remark, in our own words. */
  text,
  /** The stage it is about, if it is about one. */
  stage: id.optional(),
  by: by.default('editors'),
});

export const notes = z.array(note).default([]);

export type Attributed = z.infer<typeof attributed>;
export type Note = z.infer<typeof note>;
