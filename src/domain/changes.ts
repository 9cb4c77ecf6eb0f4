/** From one stage to a later one: what begins, what is raised, what stays. Only practices are held against each other. */
import { failureRank } from './severity.ts';
import type { Signal } from '../catalog/schema/signals.ts';
import type { Aspect, Dimension, Framework, Stage } from './framework.ts';
import { isAsked, isChange, isSameCell, type Row } from './matrix.ts';

/**
 * How a row's cell at the later stage stands to what the row said before: it asks for something for the
 * first time, where it was said that nothing is asked for (`begins`), or where nothing was said of it
 * (`stated`); for something else; for nothing any more; for the same; for nothing still. Where the source
 * says nothing of it at the later stage (`unstated`), nothing is known to change.
 */
export const STEP_KINDS = ['begins', 'stated', 'raised', 'ends', 'stays', 'waits', 'unstated'] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** One row's way from a stage to a later one. */
export interface Step {
  readonly aspect: Aspect;
  readonly kind: StepKind;
  /** The last change on the way: from the stage before it to the one at which the row comes to its later cell. */
  readonly last: StagePair | undefined;
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

/** The last stage up to this one at which a row's cell is stated: what it says there, it says here; -1 where none is. */
export const statedAt = ({ cells }: Row, stage: number): number =>
  cells.slice(0, stage + 1).findLastIndex(({ state }) => state !== 'not-stated');

/** The earlier stage at which a row said last what holds at a stage of which it says nothing; none where it does, or never did. */
export const saidBefore = <S extends Pick<Stage, 'index'>>(
  row: Row,
  { index }: S,
  stages: readonly S[],
): S | undefined => {
  const said = statedAt(row, index);
  return said < index ? stages[said] : undefined;
};

/** How a row's cell at `to` stands to what it said at `from`. */
export const stepKind = (row: Row, from: number, to: number): StepKind => {
  const said = statedAt(row, from);
  const [before, after] = [row.cells[said], row.cells[to]];
  if (!after || after.state === 'not-stated') return 'unstated';
  if (!isAsked(row, to)) return isAsked(row, said) ? 'ends' : 'waits';
  if (!before) return 'stated';
  if (!isAsked(row, said)) return 'begins';
  return isSameCell(before, after) ? 'stays' : 'raised';
};

/**
 * How a practice's cell at a stage stands to what its row said before: the same as in the change view from the
 * stage before. At the first stage an entry begins. A description takes no step.
 */
export const stepTo = (row: Row, stage: number): StepKind | undefined => {
  if (row.kind === 'description') return undefined;
  const kind = stepKind(row, stage - 1, stage);
  return kind === 'stated' && stage === 0 ? 'begins' : kind;
};

const MOVES: readonly StepKind[] = ['begins', 'stated', 'raised', 'ends'];

/** Whether a row asks for something else at the later stage. */
export const isMove = ({ kind }: Pick<Step, 'kind'>): boolean => MOVES.includes(kind);

/** The next stage at which a row is said to ask for something else than it did up to `stage`, or -1. */
export const nextMove = (row: Row, stage: number): number =>
  row.cells.findIndex((_, index) => index > stage && isMove({ kind: stepKind(row, stage, index) }));

/** The last change of a row on the way between two stages. */
const lastChange = (aspect: Aspect, { from, to }: StagePair, stages: readonly Stage[]): StagePair | undefined =>
  stages
    .slice(from.index + 1, to.index + 1)
    .flatMap((stage): StagePair[] => {
      const before = stages[stage.index - 1];
      return before && isChange(aspect, before.index, stage.index) ? [{ from: before, to: stage }] : [];
    })
    .at(-1);

const stepOf = (aspect: Aspect, pair: StagePair, stages: readonly Stage[]): Step => {
  const kind = stepKind(aspect, pair.from.index, pair.to.index);
  return { aspect, kind, last: isMove({ kind }) ? lastChange(aspect, pair, stages) : undefined };
};

/** How many steps there are of each kind. */
export const countSteps = (steps: readonly Step[]): Record<StepKind, number> => {
  const counts = { begins: 0, stated: 0, raised: 0, ends: 0, stays: 0, waits: 0, unstated: 0 };
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

/** How many rows ask for something else at the later of two stages. */
export const movesBetween = (framework: Pick<Framework, 'stages' | 'dimensions'>, pair: StagePair): number =>
  stepsBetween(framework, pair).flatMap(({ steps }) => steps.filter(isMove)).length;

/** Dimensions in which something moves, then the others. */
export const movingFirst = (changes: readonly DimensionSteps[]): DimensionSteps[] =>
  changes.toSorted((a, b) => Number(b.steps.some(isMove)) - Number(a.steps.some(isMove)));

/** Whether a framework has anything that can change: two stages and a practice. */
export const hasChanges = ({ dimensions }: Pick<Framework, 'dimensions'>): boolean =>
  dimensions.some(({ aspects }) => aspects.some(({ kind }) => kind === 'practice'));

/** The sign of a step, as the editors wrote it; none where nobody did. */
export const signalOf = ({ aspect, last }: Step): Signal | undefined => last && aspect.signals[last.to.id];

const dearness = ({ aspect: { failure } }: Step): number => failureRank(failure?.class);

/** Of each dimension the step with a sign whose failure would be the costliest; the first of several. */
export const costliestSigns = (
  changes: readonly DimensionSteps[],
): { readonly step: Step; readonly signal: Signal }[] =>
  changes.flatMap(({ steps }) => {
    const signed = steps.flatMap((step) => {
      const signal = signalOf(step);
      return signal ? [{ step, signal }] : [];
    });
    return signed.toSorted((a, b) => dearness(a.step) - dearness(b.step)).slice(0, 1);
  });
