/** Stages on the axis that all guides share. */
import type { Stage } from './framework.ts';

/** The stages of one guide in as few lines as hold them without overlap, each line from left to right. */
export const axisLanes = (stages: readonly Stage[]): Stage[][] => {
  const lanes: Stage[][] = [];
  for (const stage of stages) {
    const from = stage.extent?.from ?? 0;
    const free = lanes.find((lane) => (lane.at(-1)?.extent?.to ?? 0) <= from);
    if (free) free.push(stage);
    else lanes.push([stage]);
  }
  return lanes;
};

/** The guides all of whose stages have a place on the axis, and those that cannot be drawn. */
export const onAxis = <T extends { readonly stages: readonly Pick<Stage, 'extent'>[] }>(
  guides: readonly T[],
): { readonly placed: readonly T[]; readonly unplaced: readonly T[] } => {
  const isPlaced = ({ stages }: T): boolean => stages.every(({ extent }) => extent !== undefined);
  return { placed: guides.filter(isPlaced), unplaced: guides.filter((guide) => !isPlaced(guide)) };
};
