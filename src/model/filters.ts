/** Which rows a view shows, and what each of its filters hides. */
import type { Show, View } from './view.ts';
import { hasWords, splitWords } from './words.ts';

/** A row of the matrix, as the filters need it. Stages are 0-based positions. */
export interface FilterRow {
  /** The id of its dimension. */
  readonly dimension: string;
  /** All words by which it can be found: title, aliases, entries, dimension. */
  readonly words: readonly string[];
  /** One text for each stage; equal texts are equal cells. */
  readonly cells: readonly string[];
  /** Stages at which the row asks for nothing yet. */
  readonly notYet: ReadonlySet<number>;
  /** The stage of the first entry, or -1. */
  readonly begins: number;
}

type Predicate = (row: FilterRow) => boolean;

const everyRow: Predicate = () => true;

/** What `show` asks of a row, given the stages in view. One stage alone is compared with the one before it. */
const showPredicate = (show: Show | undefined, shown: readonly number[]): Predicate => {
  const last = shown.at(-1) ?? 0;
  const first = shown.length > 1 ? (shown[0] ?? 0) : last - 1;
  switch (show) {
    case 'changes':
      return ({ cells }) => first >= 0 && cells[first] !== cells[last];
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

/** What a view shows, and how many rows each filter alone keeps out of it. */
export interface Filtered {
  /** For each row, in order: whether words and `show` let it through (dimensions are hidden as a whole). */
  readonly passes: readonly boolean[];
  /** How many rows are in view. */
  readonly count: number;
  /** Rows that each filter hides, whatever the others do. */
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
  const passes = rows.map((row) => hasQuery(row) && isShown(row));
  const misses = (predicate: Predicate): number => rows.filter((row) => !predicate(row)).length;
  return {
    passes,
    count: rows.filter((row, index) => passes[index] && inDimension(row)).length,
    hidden: { dimensions: misses(inDimension), q: misses(hasQuery), show: misses(isShown) },
  };
};
