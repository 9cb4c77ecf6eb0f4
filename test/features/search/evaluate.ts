/** Holds search against a set of queries with their targets. */
import { readFileSync } from 'node:fs';
import { readShared } from '../../fixtures/read-framework.ts';
import { buildIndex } from '../../../src/features/search/search-index.ts';
import type { SearchRecord } from '../../../src/features/search/records.ts';
import { Search } from '../../../src/features/search/search.ts';
import type { Framework } from '../../../src/domain/framework.ts';

/** The set of queries that search is held against. */
export const QUERIES = 'test/features/search/queries.tsv';

/** Queries written by somebody who had not seen how search ranks: reported, never worked towards. */
export const HELD_OUT = 'test/features/search/held-out.tsv';

/** A query of the set. */
export interface Query {
  readonly kind: string;
  readonly text: string;
  /** Any of these first is right. */
  readonly targets: readonly string[];
  /** The guide that the reader is in; all are searched alike where there is none. */
  readonly guide: string | undefined;
  /** Its line in the file, for messages. */
  readonly line: number;
}

/** A query and the place at which its first target came: 1 for the first, `undefined` where none came. */
export interface Outcome {
  readonly query: Query;
  readonly place: number | undefined;
  /** What came first instead. */
  readonly first: string | undefined;
}

/**
 * Reads a set: tab-separated `kind`, `query`, `targets` (joined by `|`), `guide` (an id or `all`), below a head.
 * @throws {Error} where a line has another form
 */
export const readQueries = (file: string): Query[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row, index) => {
      const line = index + 2;
      const [kind, text, targets, guide, ...rest] = row.split('\t');
      if (!kind || !text || !targets || !guide || rest.length > 0)
        throw new Error(`${file}:${String(line)}: "${row}", expected kind, query, targets and guide between tabs`);
      return { kind, text, targets: targets.split('|'), guide: guide === 'all' ? undefined : guide, line };
    });

/** How a query set names what search finds: `guide/aspects/id`, `guide/checklists/list#item`. */
export const targetOf = ({ guide, kind, id, groupId, path }: SearchRecord): string => {
  // Decisions are named by what they are, wherever their page is.
  if (kind === 'wizard') return `${guide.id}/decide/${id}`;
  if (kind === 'question' && groupId !== '') return `${guide.id}/decide/${groupId}#${id}`;
  return path.replace(/^\/|\/$/g, '').replace('/#', '#');
};

/** Asks everything. A query with a guide is asked as in that guide's dialog, switched to all guides. */
export const evaluate = (frameworks: readonly Framework[], queries: readonly Query[]): Outcome[] => {
  const search = new Search(buildIndex(frameworks, readShared('content')));
  return queries.map((query) => {
    const found = search.find(query.text, { guide: query.guide }).results.map(({ record }) => targetOf(record));
    const index = found.findIndex((target) => query.targets.includes(target));
    return { query, place: index < 0 ? undefined : index + 1, first: found[0] };
  });
};

/** The share of outcomes with a target among the first so many: 0 to 1. */
export const shareWithin = (outcomes: readonly Outcome[], places: number): number =>
  outcomes.filter(({ place }) => place !== undefined && place <= places).length / outcomes.length;
