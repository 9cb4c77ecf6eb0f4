/** A dimension: a group of aspects with its guidance (`dimensions/<id>.mdx`; the body is the guidance). */
import { z } from 'astro/zod';
import { cell } from './cell.ts';
import { aliases, attributed, id, notes, text } from './common.ts';

/** What a failure can cost, in the order in which gaps are ranked: the costliest first. */
export const FAILURE_CLASSES = ['data', 'billing', 'security', 'availability', 'performance', 'time', 'looks'] as const;

/** What a thing costs to keep running. */
export const UPKEEP_CLASSES = ['small', 'middling', 'large'] as const;

export type FailureClass = (typeof FAILURE_CLASSES)[number];
export type UpkeepClass = (typeof UPKEEP_CLASSES)[number];

/** A row of the matrix. */
export const aspect = z.strictObject({
  /** Unique in the framework, kept for ever; moved ids go to `content/redirects.json`. */
  id,
  /** The row's name exactly as the source has it. */
  title: text,
  /** `practice`: something one has more or less of. `description`: a statement about the stage. */
  kind: z.enum(['practice', 'description']).default('practice'),
  aliases,
  /** One cell for each stage of the framework, keyed by the stage's id. */
  cells: z.record(z.string(), cell),
  /**
   * The id of the stage at which the row begins, where its entries before that one say that nothing is needed
   * (`None / hardcoded`). Left out, the row begins with its first entry.
   */
  begins: id.optional(),
  /** Remarks: where the source disagrees with itself, whose figure it is. */
  notes,
  /** What a failure of it would cost, in the editors' judgement. */
  failure: z.strictObject({ class: z.enum(FAILURE_CLASSES), reason: text }).optional(),
  /** What it costs to keep running, in the editors' judgement. */
  upkeep: z.strictObject({ class: z.enum(UPKEEP_CLASSES), reason: text }).optional(),
  /** Aspects that usually come with it, picked by the editors. Each names the other. */
  related: z.array(id).default([]),
});

export const dimension = z.strictObject({
  /** The same as the file's name. */
  id,
  /** As the source names it. */
  title: text,
  /** What this dimension is about, in a sentence. */
  summary: text,
  /** The rule of thumb, in a line. */
  rule: attributed.optional(),
  aliases,
  /** The rows, in the source's order. */
  aspects: z.array(aspect).min(1, 'at least one aspect'),
  notes,
});

export type AspectData = z.infer<typeof aspect>;
export type DimensionData = z.infer<typeof dimension>;
