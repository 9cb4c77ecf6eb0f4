/** An aspect's way through the stages, in as many steps as a picture has room for. */
import type { Aspect } from '../../domain/framework.ts';
import { isChange } from '../../domain/matrix.ts';
import type { PathStep } from './picture.ts';

/** How many steps stand side by side. */
const MOST = 5;

/** So many of a list, evenly spread, its first and its last among them. */
const thinned = <T>(list: readonly T[], most: number): T[] =>
  list.length <= most
    ? [...list]
    : Array.from({ length: most }, (_, index) => Math.round((index * (list.length - 1)) / (most - 1))).flatMap(
        (index) => list.slice(index, index + 1),
      );

/** Every stage where there are few; else the first, and those at which the row says something else than before. */
export const pathSteps = (aspect: Aspect): PathStep[] => {
  const all = aspect.cells.map((_, stage) => stage);
  const turns = all.filter((stage) => stage === 0 || isChange(aspect, stage - 1, stage));
  const stages = all.length <= MOST ? all : thinned(turns, MOST);
  return stages.flatMap((stage, index) => {
    const cell = aspect.cells[stage];
    const before = stages[index - 1];
    const between = all.filter((other) => before !== undefined && before < other && other <= stage);
    const isSame = between.length > 0 && !between.some((other) => isChange(aspect, other - 1, other));
    return cell ? [{ stage, cell, isSame }] : [];
  });
};
