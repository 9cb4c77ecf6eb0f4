/** What other rooms may use of this one: what can be found, and the index in which it is found. */
export { formatSearch } from './address.ts';
export { KIND_TITLES, RESULT_KINDS } from './kinds.ts';
export { recordsOf, type SearchRecord } from './records.ts';
export { buildIndex, type SearchIndex } from './search-index.ts';
