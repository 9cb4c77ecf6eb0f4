/** Which rows of a guide matter most on a picture, by rules that hold for any guide. */
import { failureRank } from '../../domain/severity.ts';
import {
  isMove,
  stagePairs,
  statedAt,
  stepKind,
  stepsBetween,
  type StagePair,
  type Step,
} from '../../domain/changes.ts';
import { aspectsOf, type Aspect, type Dimension, type Framework, type Stage } from '../../domain/framework.ts';
import { cellText, isChange } from '../../domain/matrix.ts';
import type { Cell } from '../../catalog/schema/cell.ts';
import type { PictureRow } from './picture.ts';

/** How many rows a picture has room for. */
const MOST = 3;

/** Longer texts are likely to be cut: shorter ones come first. */
const SHORT = 60;

const SILENT: Cell = { state: 'not-stated' };

/** Orders by each number in turn, the least first. */
const byRanks = <T>(things: readonly T[], ranksOf: (thing: T) => readonly number[]): T[] =>
  things
    .map((thing) => ({ thing, ranks: ranksOf(thing) }))
    .toSorted((a, b) => a.ranks.map((rank, index) => rank - (b.ranks[index] ?? 0)).find((step) => step !== 0) ?? 0)
    .map(({ thing }) => thing);

/** False comes before true. */
const last = (is: boolean): number => Number(is);

/** The first few, of as many costs of failure as there are among them, and then of as many dimensions. */
const varied = (ranked: readonly Aspect[], chosen: readonly Aspect[] = []): readonly Aspect[] => {
  const left = ranked.filter((aspect) => !chosen.includes(aspect));
  const [next] = byRanks(left, ({ failure, dimension }) => [
    last(chosen.some((other) => other.failure?.class === failure?.class)),
    last(chosen.some((other) => other.dimension === dimension)),
  ]);
  return next && chosen.length < MOST ? varied(ranked, [...chosen, next]) : chosen;
};

const isLong = (cells: readonly (Cell | undefined)[]): boolean =>
  cells.some((cell) => cell && cellText(cell).length > SHORT);

/** What a stage asks for: what is new there first, and of that what is costliest to lack. */
export const stageRows = (framework: Framework, stage: Stage): PictureRow[] => {
  const cellOf = ({ cells }: Aspect): Cell => cells[stage.index] ?? SILENT;
  const isSilent = !aspectsOf(framework).some((aspect) => cellOf(aspect).state === 'entries');
  const ranked = byRanks(
    aspectsOf(framework).filter((aspect) => cellOf(aspect).state === 'entries' || isSilent),
    (aspect) => [
      last(aspect.kind === 'description'),
      last(['stays', 'waits'].includes(stepKind(aspect, stage.index - 1, stage.index))),
      last(isLong([cellOf(aspect)])),
      failureRank(aspect.failure?.class),
    ],
  );
  return varied(ranked).map((aspect) => ({ title: aspect.title, cells: [cellOf(aspect)] }));
};

const isStated = (cell: Cell | undefined): boolean => cell !== undefined && cell.state !== 'not-stated';

/** Whether a row says two different things at two stages. */
const differs = (aspect: Aspect, { from, to }: StagePair): boolean =>
  isStated(aspect.cells[from.index]) && isStated(aspect.cells[to.index]) && isChange(aspect, from.index, to.index);

/** The two stages between which most rows of a dimension are known to change; of several pairs the widest. */
export const widestStep = ({ stages }: Framework, { aspects }: Dimension): StagePair => {
  const [widest] = byRanks(stagePairs({ stages }), (pair) => [
    -aspects.filter((aspect) => differs(aspect, pair)).length,
    pair.from.index - pair.to.index,
  ]);
  if (!widest) throw new RangeError('a framework has one stage only; expected two or more');
  return widest;
};

/** How a dimension's entries change: rows that change first, and of those what is costliest to lack. */
export const dimensionRows = ({ dimensions }: Framework, id: string, pair: StagePair): PictureRow[] => {
  const aspects = dimensions.filter((dimension) => dimension.id === id).flatMap((dimension) => dimension.aspects);
  const cellsOf = ({ cells }: Aspect): Cell[] => [cells[pair.from.index] ?? SILENT, cells[pair.to.index] ?? SILENT];
  const ranked = byRanks(aspects, (aspect) => [
    last(!differs(aspect, pair)),
    last(aspect.kind === 'description'),
    last(isLong(cellsOf(aspect))),
    failureRank(aspect.failure?.class),
  ]);
  return ranked.slice(0, MOST).map((aspect) => ({ title: aspect.title, cells: cellsOf(aspect) }));
};

/** What changes between two stages: what is costliest to lack first. A row says at a stage what it said last. */
export const changeRows = (framework: Framework, pair: StagePair): PictureRow[] => {
  const cellsOf = ({ cells }: Aspect): Cell[] =>
    [pair.from, pair.to].map(({ index }) => cells[statedAt({ cells }, index)] ?? SILENT);
  const moves = stepsBetween(framework, pair).flatMap(({ steps }) => steps.filter(isMove));
  const ranked = byRanks(moves, ({ aspect, kind }: Step) => [
    last(kind === 'ends'),
    last(isLong(cellsOf(aspect))),
    failureRank(aspect.failure?.class),
  ]);
  return varied(ranked.map(({ aspect }) => aspect)).map((aspect) => ({ title: aspect.title, cells: cellsOf(aspect) }));
};
