/** What other rooms may use of this one: the view of a table, its filter, and the files of what is shown. */
export { DEFAULT_VIEW, formatView } from './view.ts';
export { hasWideTables, scroller } from './wide.ts';
