/** What a row of the matrix says, stage by stage. Stages are 0-based positions in the framework's order. */
import type { Cell } from '../schemas/cell.ts';

/** The least that these functions need of an aspect. */
export interface Row {
  readonly cells: readonly Cell[];
  /** A description is a statement about the stage: it neither begins nor is it raised. A practice where left out. */
  readonly kind?: 'practice' | 'description';
}

/** How a cell stands to the one before it. */
export type CellChange = 'begins' | 'changes' | 'stays';

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

/** The stage of a practice's first entry, or -1 where it has none. Descriptions begin nowhere. */
export const beginsAt = ({ cells, kind }: Row): number =>
  kind === 'description' ? -1 : cells.findIndex(({ state }) => state === 'entries');

/** Whether the row asks for something else at `to` than at `from`. */
export const isChange = ({ cells }: Row, from: number, to: number): boolean => {
  const [before, after] = [cells[from], cells[to]];
  return before !== undefined && after !== undefined && !isSameCell(before, after);
};

/** How a row's cell at a stage stands to the stage before. At the first stage an entry begins; a description only stays. */
export const cellChange = (row: Row, stage: number): CellChange => {
  if (row.kind === 'description') return 'stays';
  return beginsAt(row) === stage ? 'begins' : isChange(row, stage - 1, stage) ? 'changes' : 'stays';
};

/** The next stage at which a row's cell differs from its cell at `stage`, or -1. */
export const nextChange = (row: Row, stage: number): number =>
  row.cells.findIndex((_, index) => index > stage && isChange(row, stage, index));

/** How the rows of some dimensions stand at a stage. */
export interface StageTally {
  /** Rows that ask for something. */
  readonly due: number;
  readonly begins: number;
  readonly changes: number;
  readonly notYet: number;
  readonly notStated: number;
}

/** Counts how the rows stand at a stage. `begins` and `changes` are parts of `due`. */
export const stageTally = (dimensions: readonly { readonly aspects: readonly Row[] }[], stage: number): StageTally => {
  const rows = dimensions.flatMap(({ aspects }) => aspects);
  const inState = (state: Cell['state']): Row[] => rows.filter(({ cells }) => cells[stage]?.state === state);
  const due = inState('entries');
  const withChange = (change: CellChange): number => due.filter((row) => cellChange(row, stage) === change).length;
  return {
    due: due.length,
    begins: withChange('begins'),
    changes: withChange('changes'),
    notYet: inState('not-yet').length,
    notStated: inState('not-stated').length,
  };
};
