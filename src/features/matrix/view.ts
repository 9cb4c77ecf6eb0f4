/** The view of a matrix, and its one canonical form in the query of an address. */
import { readFields, readIds } from '../../routes/forgiving.ts';
import { cleanLine } from '../../domain/own-words.ts';

/** What the rows can be narrowed to, beside all of them. */
export const SHOWS = ['changes', 'begins', 'needed'] as const;
export type Show = (typeof SHOWS)[number];

/** A view of a matrix. Empty lists, empty words and no `show` are the default: everything. */
export interface View {
  /** Ids of the chosen stages, in the content's order; never all of them. */
  readonly stages: readonly string[];
  /** Ids of the chosen dimensions, in the content's order; never all of them. */
  readonly dimensions: readonly string[];
  /** Words that rows must contain, trimmed, single spaces; at most 200 characters. */
  readonly q: string;
  readonly show: Show | undefined;
}

/** The ids that a matrix knows, in the content's order, and ids that have moved (old → new). */
export interface Known {
  readonly stages: readonly string[];
  /** None on a page with a single table; such a page has no rows to look for either. */
  readonly dimensions: readonly string[];
  readonly moved?: Readonly<Record<string, string>>;
}

export const DEFAULT_VIEW: View = { stages: [], dimensions: [], q: '', show: undefined };

const MAX_WORDS = 200;

/**
 * Cleans what somebody typed and cuts it to what a view may hold; signs alone are no words. A sign that was encoded
 * twice is a blank, since words are told apart by either.
 */
export const cleanWords = (text: string): string => {
  // Cut by code points, so that no half of a surrogate pair is left.
  const words = [...cleanLine(text.replace(/%(25)*[\da-f]{2}/gi, ' '))].slice(0, MAX_WORDS).join('').trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
};

/** The chosen ids in the content's order; all of them are the same view as none. */
export const choose = (chosen: ReadonlySet<string>, known: readonly string[]): string[] => {
  const list = known.filter((id) => chosen.has(id));
  return list.length === known.length ? [] : list;
};

/** Writes the part of a query that chooses stages; `''` where none is chosen. */
export const formatStages = (stages: readonly string[]): string =>
  stages.length > 0 ? `stages=${stages.join(',')}` : '';

/**
 * Reads the ids that a field of a query names.
 * @param unread takes what stands there as an id and is not known
 */
const readKnown = (
  values: readonly string[],
  known: readonly string[],
  moved: Readonly<Record<string, string>>,
  unread: string[],
): string[] =>
  readIds(values)
    .map((id) => (Object.hasOwn(moved, id) ? (moved[id] ?? id) : id))
    .filter((id) => known.includes(id) || !unread.push(id));

/** Reads the stages of a query alone, as `parseView` does. */
export const parseStages = (
  search: string,
  { stages, moved = {} }: Pick<Known, 'stages' | 'moved'>,
  unread: string[] = [],
): string[] => choose(new Set(readKnown(readFields(search).getAll('stages'), stages, moved, unread)), stages);

/**
 * Reads a query. Takes any string, in any order, forgives what `forgiving.ts` does, never throws.
 * @param search with or without the leading `?`
 * @param unread takes what stands there as an id and is not known
 */
export const parseView = (search: string, known: Known, unread: string[] = []): View => {
  const { dimensions, moved = {} } = known;
  const fields = readFields(search);
  const stages = parseStages(search, known, unread);
  if (dimensions.length === 0) return { ...DEFAULT_VIEW, stages };
  return {
    stages,
    dimensions: choose(new Set(readKnown(fields.getAll('dimensions'), dimensions, moved, unread)), dimensions),
    q: cleanWords(fields.get('q') ?? ''),
    show: readKnown(fields.getAll('show'), SHOWS, {}, unread)[0] as Show | undefined,
  };
};

/** Writes the canonical query of a view: content order, defaults left out, `''` or beginning with `?`. */
export const formatView = ({ stages, dimensions, q, show }: View): string => {
  const parts = [
    formatStages(stages),
    dimensions.length > 0 && `dimensions=${dimensions.join(',')}`,
    q !== '' && `q=${encodeURIComponent(q).replaceAll('%20', '+')}`,
    show && `show=${show}`,
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
};

/** Whether one of a list is in view: all are where none is chosen. */
export const isChosen = (chosen: readonly string[], id: string): boolean => chosen.length === 0 || chosen.includes(id);

/** The stages that a view shows, as positions in the content's order. */
export const shownStages = ({ stages }: View, known: Known): number[] =>
  known.stages.flatMap((id, index) => (isChosen(stages, id) ? [index] : []));

/**
 * The classes on the document's root that hide what a view leaves out: `hs-1` hides the second
 * stage, `hd-4` the fifth dimension. The sheet of `stage-sheet.ts` acts on them.
 * @param landed a dimension that is shown all the same
 */
export const viewClasses = (view: View, known: Known, landed?: string): string[] => {
  const hide = (facet: 'stages' | 'dimensions', mark: string): string[] =>
    known[facet].flatMap((id, index) =>
      id === landed || isChosen(view[facet], id) ? [] : [`${mark}-${String(index)}`],
    );
  return [...hide('stages', 'hs'), ...hide('dimensions', 'hd')];
};
