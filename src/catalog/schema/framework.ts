/** A framework: one published guide (`framework.json`). */
import { z } from 'astro/zod';
import { aliases, attributed, id, notes, text } from './common.ts';

/** A word in the singular and the plural, as it stands within a sentence. */
const word = z.tuple([text, text], 'the singular and the plural');

/** Where a stage lies on the axis that all guides share, in the editors' judgement. */
const extent = z
  .strictObject({
    /** Its beginning and end, in bands: 0 to 1 is the first band of `content/axis.json`. */
    from: z.number().min(0, 'a number from 0 on'),
    to: z.number(),
    /** Why it lies there, from what the source says. */
    reason: text,
  })
  .refine(({ from, to }) => to > from, { path: ['to'], message: 'a number above "from"' });

/** A column of the matrix. */
export const stage = z.strictObject({
  /** Unique in the framework, kept for ever. */
  id,
  /** The full name: "Proof of concept". */
  title: text,
  /** The short name for columns and rails: "POC". The title where it is left out. */
  label: text.optional(),
  /** How many users, as the source has it: "10-100". */
  users: text.optional(),
  /** What the stage is after, in a few words. */
  goal: text,
  /** The question the stage answers. */
  question: text.optional(),
  /** One sentence for previews and search engines. */
  summary: text,
  aliases,
  /** Who you are at this stage and what it is for: one paragraph or several. */
  purpose: z.array(attributed).min(1, 'at least one paragraph'),
  /** What to leave alone for now, and why. */
  leaveAlone: z.array(attributed).min(1, 'at least one paragraph'),
  /** How you know that you are done and may move on. */
  done: z.array(attributed).min(1, 'at least one sign'),
  extent: extent.optional(),
  notes,
});

/** Something to remember, said once, at the end. */
const takeaway = z.strictObject({ id, text: attributed, stage: id.optional() });

export const framework = z.strictObject({
  /** The same as the folder's name. */
  id,
  /** The guide's name on this site, short: "Software product maturity". */
  title: text,
  /** The heading of its page: what a reader gets from it. */
  headline: text,
  /** One or two sentences under the heading. */
  summary: text,
  /** Who it is for, in one line. */
  suits: text,
  /** What its stages count by (users, risk, engineering maturity), in one line. */
  counts: text,
  source: z.strictObject({
    /** The document's title, to the letter. */
    title: text,
    /** Who published it; left out where it is unsigned. */
    publisher: text.optional(),
    /** The date the document bears, as YYYY-MM-DD. */
    date: z.iso.date('a date like 2025-01-10').optional(),
    /** What the reader should know about the source. */
    note: text.optional(),
  }),
  /** What this framework calls its parts; the site's own words where left out. */
  vocabulary: z
    .strictObject({
      stage: word.default(['stage', 'stages']),
      dimension: word.default(['dimension', 'dimensions']),
      aspect: word.default(['aspect', 'aspects']),
    })
    .prefault({}),
  /** The columns, in order. */
  stages: z.array(stage).min(2, 'at least two stages'),
  /** Ids of the files in `dimensions/`, in order; likewise the four lists below. */
  dimensions: z.array(id).min(1, 'at least one dimension'),
  checklists: z.array(id).default([]),
  wizards: z.array(id).default([]),
  faq: z.array(id).default([]),
  pages: z.array(id).default([]),
  takeaways: z.array(takeaway).default([]),
});

export type StageData = z.infer<typeof stage>;
export type FrameworkData = z.infer<typeof framework>;
