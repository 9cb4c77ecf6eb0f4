/** The two classes by which findings are ranked, the gravest first, and what they are called. */
import type { FailureClass, UpkeepClass } from '../catalog/schema/dimension.ts';

/**
 * What a failure costs, the costliest first. The order is that of the SaaS roadmap, whose assessment puts lost
 * data and wrong bills before everything, then performance, then looks; security and availability stand
 * between, and the team's own time after performance, by the editors.
 */
export const FAILURE_LABELS: Readonly<Record<FailureClass, string>> = {
  data: 'lost data',
  billing: 'wrong bills',
  security: 'a breach',
  availability: 'an outage',
  performance: 'slowness',
  time: 'the team’s time',
  looks: 'looks',
};

/** What a thing costs to keep running, the costliest first. */
export const UPKEEP_LABELS: Readonly<Record<UpkeepClass, string>> = {
  large: 'large upkeep',
  middling: 'middling upkeep',
  small: 'small upkeep',
};

export const FAILURES = Object.keys(FAILURE_LABELS) as FailureClass[];
export const UPKEEPS = Object.keys(UPKEEP_LABELS) as UpkeepClass[];

const rankIn = <T>(order: readonly T[], value: T | undefined): number => {
  const index = value === undefined ? -1 : order.indexOf(value);
  return index < 0 ? order.length : index;
};

/** The place of a class in its order; what has none comes last. */
export const failureRank = (failure: FailureClass | undefined): number => rankIn(FAILURES, failure);
export const upkeepRank = (upkeep: UpkeepClass | undefined): number => rankIn(UPKEEPS, upkeep);
