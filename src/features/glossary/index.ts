/** What other rooms may use of this one. */
export { chosenPlaces, termPlaces } from './term-places.ts';
