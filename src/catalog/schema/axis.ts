/** The axis on which the guides' stages are laid beside each other (`content/axis.json`). */
import { z } from 'astro/zod';
import { id, text } from './common.ts';

export const axis = z.strictObject({
  title: text,
  /** What it counts. */
  summary: text,
  /** Its bands in order; the first goes from 0 to 1, the next from 1 to 2. */
  bands: z
    .array(
      z.strictObject({
        id,
        title: text,
        /** What is true of a product in this band. */
        text,
      }),
    )
    .min(2, 'at least two bands'),
});

export type AxisData = z.infer<typeof axis>;
