/** What other rooms may use of this one: the parts of a printed framework. */
export { printParts } from './print-parts.ts';
