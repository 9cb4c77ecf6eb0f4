/** The editors' signals for the rows of a dimension (`signals/<dimension>.json`): when it is time for the next cell. */
import { z } from 'astro/zod';
import { id, text } from './common.ts';

/** What is said of one step: from the cell of the stage before to the one of this stage. */
export const signal = z.strictObject({
  /** How you notice that it is time: something that can be observed, in one sentence. */
  sign: text,
  /** What it costs to come too early or too late, in one sentence. */
  cost: text,
});

export const signals = z.strictObject({
  /** The same as the file's name: the dimension whose rows these are. */
  id,
  /** By aspect, then by the stage to which the step leads. */
  aspects: z.record(z.string(), z.record(z.string(), signal)),
});

export type Signal = z.infer<typeof signal>;
export type SignalsData = z.infer<typeof signals>;
