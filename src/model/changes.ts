/** From one stage to a later one: what begins, what is raised, what stays. Only practices are held against each other. */
import type { Aspect, Dimension, Framework, Stage } from './framework.ts';
import { isChange } from './matrix.ts';

/**
 * How a row's cell at the later stage stands to the one at the earlier: it asks for something for the
 * first time, for something else, for nothing any more, for the same, or for nothing still.
 */
export const STEP_KINDS = ['begins', 'raised', 'ends', 'stays', 'waits'] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** One row's way from a stage to a later one. */
export interface Step {
  readonly aspect: Aspect;
  readonly kind: StepKind;
  /** The first stage on the way at which its cell changes; `undefined` where it stays as it is. */
  readonly first: Stage | undefined;
}

export interface DimensionSteps {
  readonly dimension: Dimension;
  readonly steps: readonly Step[];
  readonly counts: Readonly<Record<StepKind, number>>;
}

/** A later stage seen from an earlier one. */
export interface StagePair {
  readonly from: Stage;
  readonly to: Stage;
}

/** Every pair of a stage with a later one: by the earlier, then by the later. */
export const stagePairs = ({ stages }: Pick<Framework, 'stages'>): StagePair[] =>
  stages.flatMap((from) => stages.slice(from.index + 1).map((to) => ({ from, to })));

const kindOf = ({ cells }: Aspect, from: number, to: number): StepKind => {
  const before = cells[from]?.state === 'entries';
  const after = cells[to]?.state === 'entries';
  if (!before) return after ? 'begins' : 'waits';
  if (!after) return 'ends';
  return isChange({ cells }, from, to) ? 'raised' : 'stays';
};

const stepOf = (aspect: Aspect, { from, to }: StagePair, stages: readonly Stage[]): Step => ({
  aspect,
  kind: kindOf(aspect, from.index, to.index),
  first: stages.slice(from.index + 1, to.index + 1).find(({ index }) => isChange(aspect, from.index, index)),
});

/** How many steps there are of each kind. */
export const countSteps = (steps: readonly Step[]): Record<StepKind, number> => {
  const counts = { begins: 0, raised: 0, ends: 0, stays: 0, waits: 0 };
  for (const { kind } of steps) counts[kind] += 1;
  return counts;
};

/** The steps of every practice between two stages, by dimension; dimensions without a practice are left out. */
export const stepsBetween = (framework: Pick<Framework, 'stages' | 'dimensions'>, pair: StagePair): DimensionSteps[] =>
  framework.dimensions.flatMap((dimension) => {
    const practices = dimension.aspects.filter(({ kind }) => kind === 'practice');
    const steps = practices.map((aspect) => stepOf(aspect, pair, framework.stages));
    return steps.length > 0 ? [{ dimension, steps, counts: countSteps(steps) }] : [];
  });

/** Whether a row asks for something else at the later stage. */
export const isMove = ({ kind }: Step): boolean => kind === 'begins' || kind === 'raised' || kind === 'ends';

/** Whether a framework has anything that can change: two stages and a practice. */
export const hasChanges = ({ dimensions }: Pick<Framework, 'dimensions'>): boolean =>
  dimensions.some(({ aspects }) => aspects.some(({ kind }) => kind === 'practice'));
