/** Prose with a title: questions with their answers (`faq/`), and pages (`pages/`). */
import { z } from 'astro/zod';
import { aliases, id, text } from './common.ts';

/** A question that readers ask; the file's body is the answer. */
export const faq = z.strictObject({
  /** The same as the file's name. */
  id,
  /** The question. */
  title: text,
  aliases,
  /** Stages and aspects that the answer speaks about. */
  stages: z.array(id).default([]),
  aspects: z.array(id).default([]),
});

/** A page of prose. The one called `introduction` opens the framework's own page. */
export const page = z.strictObject({
  /** The same as the file's name. */
  id,
  title: text,
  /** One sentence for lists and search engines. */
  summary: text,
});

export type FaqData = z.infer<typeof faq>;
export type PageData = z.infer<typeof page>;
