/** What a row of the matrix says, stage by stage. Stages are 0-based positions in the framework's order. */
import type { Cell } from '../catalog/schema/cell.ts';

/** The least that these functions need of an aspect. */
export interface Row {
  readonly cells: readonly Cell[];
  /** A description is a statement about the stage: it neither begins nor is it raised. A practice where left out. */
  readonly kind?: 'practice' | 'description';
  /** The stage at which it begins, where its entries before that one say that nothing is needed ("None / manual"). */
  readonly begins?: number | undefined;
}

/** What a cell says, in plain text; the words for the two empty states are the site's own. */
export const cellText = (cell: Cell): string => {
  switch (cell.state) {
    case 'entries':
      return cell.entries.join('; ');
    case 'not-yet':
      return 'not yet';
    case 'not-stated':
      return 'not stated';
  }
};

/** Whether two cells ask for the same. Two cells that ask for nothing are the same, whatever the source's word. */
export const isSameCell = (a: Cell, b: Cell): boolean => a.state === b.state && cellText(a) === cellText(b);

/** Whether the row asks for something at a stage: it has an entry there that does not say that nothing is needed. */
export const isAsked = ({ cells, begins = 0 }: Row, stage: number): boolean =>
  stage >= begins && cells[stage]?.state === 'entries';

/**
 * Which entries of a row are the same: for each cell the position of the first one that says what it does.
 * `undefined` where no two entries are, which is the case of most rows.
 */
export const repeatedCells = ({ cells }: Row): number[] | undefined => {
  const firsts = cells.map((cell) => cells.findIndex((other) => isSameCell(other, cell)));
  return firsts.some((first, index) => first !== index && cells[index]?.state === 'entries') ? firsts : undefined;
};

/** The first stage at which a practice asks for something, or -1 where it never does. Descriptions begin nowhere. */
export const beginsAt = (row: Row): number =>
  row.kind === 'description' ? -1 : row.cells.findIndex((_, stage) => isAsked(row, stage));

/** Whether the row asks for something else at `to` than at `from`. */
export const isChange = ({ cells }: Row, from: number, to: number): boolean => {
  const [before, after] = [cells[from], cells[to]];
  return before !== undefined && after !== undefined && !isSameCell(before, after);
};

/** How the rows of some dimensions stand at a stage. */
export interface StageTally {
  /** Rows that ask for something. */
  readonly due: number;
  readonly notYet: number;
  readonly notStated: number;
}

/** Counts how the rows stand at a stage. */
export const stageTally = (dimensions: readonly { readonly aspects: readonly Row[] }[], stage: number): StageTally => {
  const rows = dimensions.flatMap(({ aspects }) => aspects);
  const inState = (state: Cell['state']): number => rows.filter(({ cells }) => cells[stage]?.state === state).length;
  return { due: inState('entries'), notYet: inState('not-yet'), notStated: inState('not-stated') };
};

/** All that a matrix says, in order: the titles of its dimensions and rows, and the cells. */
export const matrixTexts = (
  dimensions: readonly { readonly title: string; readonly aspects: readonly (Row & { readonly title: string })[] }[],
): string[] =>
  dimensions.flatMap(({ title, aspects }) => [
    title,
    ...aspects.flatMap((aspect) => [aspect.title, ...aspect.cells.map(cellText)]),
  ]);
