/** Which rows a view shows, and what each of its filters hides. */
import { isChosen, type Show, type View } from './view.ts';
import { hasWords, splitWords } from '../../domain/words.ts';

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
      return () => true;
  }
};

/** What each of the filters of a view asks of a row. */
const predicates = ({ dimensions, q, show }: View, shown: readonly number[]) => {
  const wanted = splitWords(q);
  return {
    dimensions: ({ dimension }: FilterRow) => isChosen(dimensions, dimension),
    q: ({ words }: FilterRow) => hasWords(words, wanted),
    show: showPredicate(show, shown),
  };
};

/** What a view shows. */
export interface Filtered {
  /** For each row, in order: whether words and `show` let it through (dimensions are hidden as a whole). */
  readonly passes: readonly boolean[];
  /** How many rows are in view. */
  readonly count: number;
}

/**
 * Holds each row against a view.
 * @param shown the stages in view, as positions
 */
export const filterRows = (rows: readonly FilterRow[], view: View, shown: readonly number[]): Filtered => {
  const { dimensions, q, show } = predicates(view, shown);
  const passes = rows.map((row) => q(row) && show(row));
  return { passes, count: rows.filter((row, index) => passes[index] && dimensions(row)).length };
};

/** How many more rows there would be in view without each of the filters. */
export interface HiddenRows {
  readonly dimensions: number;
  readonly q: number;
  readonly show: number;
}

/** Counts what each filter of a view hides by itself. `shown` as for `filterRows`. */
export const countHidden = (rows: readonly FilterRow[], view: View, shown: readonly number[]): HiddenRows => {
  const own = predicates(view, shown);
  const all = Object.values(own);
  /** Rows that pass all filters but one. */
  const without = (left: Predicate): number =>
    rows.filter((row) => !left(row) && all.every((filter) => filter === left || filter(row))).length;
  return { dimensions: without(own.dimensions), q: without(own.q), show: without(own.show) };
};
