/** Which rows a view shows, and what each of its filters hides. */
import type { Show, View } from './view.ts';
import { hasWords, splitWords } from './words.ts';

/** A row of the matrix, as the filters need it. Stages are 0-based positions. */
export interface FilterRow {
  /** The id of its dimension. */
  readonly dimension: string;
  /** All words by which it can be found: title, aliases, entries, dimension. */
  readonly words: readonly string[];
  /** One sign for each stage; equal signs are equal cells. */
  readonly cells: readonly string[];
  /** Stages at which the row asks for nothing yet. */
  readonly notYet: ReadonlySet<number>;
  /** The stage of the first entry, or -1. */
  readonly begins: number;
}

type Predicate = (row: FilterRow) => boolean;

const everyRow: Predicate = () => true;

/**
 * The stages between which `show=changes` looks for changes: the first and the last in view, or one
 * stage alone and the one before it. The first position is -1 where nothing comes before.
 */
export const comparedStages = (shown: readonly number[]): readonly [from: number, to: number] => {
  const to = shown.at(-1) ?? 0;
  return [shown.length > 1 ? (shown[0] ?? 0) : to - 1, to];
};

/** What `show` asks of a row, given the stages in view. */
const showPredicate = (show: Show | undefined, shown: readonly number[]): Predicate => {
  const [from, to] = comparedStages(shown);
  switch (show) {
    case 'changes':
      return ({ cells }) => from >= 0 && cells[from] !== cells[to];
    case 'begins':
      return ({ begins }) => shown.includes(begins);
    case 'needed':
      return ({ notYet }) => !shown.every((stage) => notYet.has(stage));
    case undefined:
      return everyRow;
  }
};

const wordsPredicate = (q: string): Predicate => {
  const wanted = splitWords(q);
  return wanted.length === 0 ? everyRow : ({ words }) => hasWords(words, wanted);
};

const dimensionPredicate = (dimensions: readonly string[]): Predicate =>
  dimensions.length === 0 ? everyRow : ({ dimension }) => dimensions.includes(dimension);

/** What a view shows, and what each of its filters hides. */
export interface Filtered {
  /** For each row, in order: whether words and `show` let it through (dimensions are hidden as a whole). */
  readonly passes: readonly boolean[];
  /** How many rows are in view. */
  readonly count: number;
  /** How many more rows there would be in view without each of the filters. */
  readonly hidden: { readonly dimensions: number; readonly q: number; readonly show: number };
}

/**
 * Holds each row against a view.
 * @param shown the stages in view, as positions
 */
export const filterRows = (rows: readonly FilterRow[], view: View, shown: readonly number[]): Filtered => {
  const inDimension = dimensionPredicate(view.dimensions);
  const hasQuery = wordsPredicate(view.q);
  const isShown = showPredicate(view.show, shown);
  const filters = [inDimension, hasQuery, isShown];
  const passes = rows.map((row) => hasQuery(row) && isShown(row));
  /** Rows that pass all filters but one. */
  const without = (left: Predicate): number =>
    rows.filter((row) => !left(row) && filters.every((filter) => filter === left || filter(row))).length;
  return {
    passes,
    count: rows.filter((row, index) => passes[index] && inDimension(row)).length,
    hidden: { dimensions: without(inDimension), q: without(hasQuery), show: without(isShown) },
  };
};
