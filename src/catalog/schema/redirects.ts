/** Ids that have moved (`content/redirects.json`). */
import { z } from 'astro/zod';
import { id } from './common.ts';

/** What an id can belong to. */
export const MOVABLE = ['framework', 'stage', 'dimension', 'aspect', 'checklist', 'page'] as const;

const move = z
  .strictObject({
    kind: z.enum(MOVABLE),
    /** The framework it is in (by its present id); left out where a framework itself has moved. */
    framework: id.optional(),
    /** The id it had. */
    from: id,
    /** The id it has now. */
    to: id,
  })
  .superRefine(({ kind, framework }, context) => {
    if ((kind === 'framework') === (framework === undefined)) return;
    const message = kind === 'framework' ? 'no "framework" where a framework has moved' : 'the framework that it is in';
    context.addIssue({ code: 'custom', path: ['framework'], message });
  });

export const redirects = z.strictObject({
  moved: z.array(move).superRefine((moves, context) => {
    const seen = new Set<string>();
    for (const [index, { kind, framework = '', from }] of moves.entries()) {
      const key = `${kind} ${framework} ${from}`;
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [index, 'from'], message: 'an id that moves once' });
      seen.add(key);
    }
  }),
});

export type Move = z.infer<typeof move>;
