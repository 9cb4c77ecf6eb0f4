/** A checklist: titled items of one kind (`checklists/<id>.json`). */
import { z } from 'astro/zod';
import { attributed, id, notes, text } from './common.ts';

/** What the items of a list are. */
export const CHECKLIST_KINDS = [
  'do',
  'skip',
  'never-skip',
  'mistake',
  'trigger',
  'false-alarm',
  'choice',
  'sign',
  'question',
] as const;

const item = z.strictObject({
  /** Unique in the list, kept for ever: it is the item's anchor. */
  id,
  /** The item in a few words, as the source has it. */
  title: text,
  /** What it means in practice, in our own words. */
  text: attributed.optional(),
  /** Why it is on the list. */
  why: attributed.optional(),
  /** Details: tools, figures, parts. Exactly as the source has them. */
  points: z.array(text).default([]),
  /** The stage it belongs to. */
  stage: id.optional(),
  /** Aspects of the same framework that it is about. */
  aspects: z.array(id).default([]),
  notes,
});

export const checklist = z.strictObject({
  /** The same as the file's name. */
  id,
  title: text,
  kind: z.enum(CHECKLIST_KINDS),
  /** One sentence: what the list is for. */
  summary: text,
  /** What a reader should know before the list. */
  intro: z.array(attributed).default([]),
  /** What follows from the list. */
  outro: z.array(attributed).default([]),
  /** Whether the order of the items means something. */
  ordered: z.boolean().default(false),
  /** The stages it belongs to. */
  stages: z.array(id).default([]),
  /**
   * How its items count in an audit: `have`, things to have from their stage (or the list's first) on; `avoid`,
   * things to do without, up to their stage where they have one. Left out, they do not count.
   */
  audit: z.enum(['have', 'avoid']).optional(),
  items: z.array(item).min(1, 'at least one item'),
  notes,
});

export type ChecklistData = z.infer<typeof checklist>;
export type ChecklistKind = (typeof CHECKLIST_KINDS)[number];
