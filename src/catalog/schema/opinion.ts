/** Second opinions: what several guides, or one guide twice, say about one topic (`content/second-opinions/<id>.json`). */
import { z } from 'astro/zod';
import { id, text } from './common.ts';

/** How one statement stands to another. */
export const RELATIONS = ['agrees', 'earlier', 'later', 'contradicts', 'adds'] as const;

/** The rule by which two statements were matched. */
export const MATCHES = ['same-thing', 'same-purpose', 'part-of'] as const;

const place = z.union(
  [
    z.strictObject({ aspect: id, stage: id.optional() }),
    z.strictObject({ dimension: id }),
    z.strictObject({ stage: id }),
    z.strictObject({ checklist: id, item: id.optional() }),
    z.strictObject({ page: id, heading: text.optional() }),
    z.strictObject({ faq: id }),
    z.strictObject({ wizard: id }),
    z.strictObject({ takeaway: id }),
  ],
  'one place: an aspect, dimension, stage, checklist, page, faq, wizard or takeaway',
);

const statement = z.strictObject({
  /** Unique in the topic. */
  id,
  /** The guide that says it. */
  framework: id,
  /** Where it says so. */
  place,
  /** Stages of that guide to which it ties the statement; none where it ties it to no stage. */
  stages: z.array(id).default([]),
  /** What it says, shortly, in our words. */
  text,
});

const relation = z.strictObject({
  /** The statement that `kind` is about: `from` asks for it earlier than `to`. */
  from: id,
  kind: z.enum(RELATIONS),
  to: id,
  match: z.enum(MATCHES),
  /** Why it is so, in a sentence. */
  reason: text,
});

export const opinion = z.strictObject({
  /** The same as the file's name; its anchor on the page. */
  id,
  title: text,
  /** Who asks for what and when, in a sentence. */
  summary: text,
  /** What the difference hangs on, by something that a reader can see. */
  hinge: text,
  statements: z.array(statement).min(2, 'at least two statements'),
  relations: z.array(relation).min(1, 'at least one relation'),
});

export type Place = z.infer<typeof place>;
export type RelationKind = (typeof RELATIONS)[number];
export type Match = (typeof MATCHES)[number];
export type OpinionData = z.infer<typeof opinion>;
