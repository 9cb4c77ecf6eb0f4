/** The query of the search page: what is looked for, and where. */
import { cleanLine } from '../../domain/own-words.ts';
import { readFields, readIds } from '../../routes/forgiving.ts';
import { RESULT_KINDS, type ResultKind } from './kinds.ts';

/** What a search asks for; parts left out ask for nothing. */
export interface SearchQuery {
  readonly q: string;
  readonly framework?: string | undefined;
  readonly kind?: ResultKind | undefined;
  readonly stage?: string | undefined;
}

/** Longer queries are cut. */
export const LONGEST_QUERY = 200;

/** One clean line that is not too long; a sign that was encoded twice is a blank. */
const clean = (text: string): string =>
  [...cleanLine(text.replace(/%(25)*[\da-f]{2}/gi, ' '))].slice(0, LONGEST_QUERY).join('').trim();

/** What an address may name. */
export interface SearchIds {
  readonly frameworks: readonly string[];
  readonly stages: readonly string[];
}

/**
 * Reads a query string, forgives what `forgiving.ts` does. Any text is read.
 * @param unread takes what stands there as an id and is not known
 */
export const parseSearch = (search: string, { frameworks, stages }: SearchIds, unread: string[] = []): SearchQuery => {
  const fields = readFields(search);
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined => {
    const isKnown = (id: string): id is T => known.some((other) => other === id);
    const ids = readIds(fields.getAll(name));
    unread.push(...ids.filter((id) => !isKnown(id)));
    return ids.find(isKnown);
  };
  return {
    q: clean(fields.get('q') ?? ''),
    framework: one('framework', frameworks),
    kind: one('kind', RESULT_KINDS),
    stage: one('stage', stages),
  };
};

/** Writes the canonical query string: `''`, or beginning with `?`. */
export const formatSearch = ({ q, framework, kind, stage }: SearchQuery): string => {
  const query = new URLSearchParams();
  const text = clean(q);
  if (text !== '') query.set('q', text);
  if (framework) query.set('framework', framework);
  if (kind) query.set('kind', kind);
  if (stage) query.set('stage', stage);
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
};
