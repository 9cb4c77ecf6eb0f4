/** What an address leads to on a page of which its filters show a part: it is shown all the same, and marked. */
import type { View } from './view.ts';

/** The id that a fragment (with its sign) names, of those that a page knows; `undefined` where it names none of them. */
export const landingOf = (hash: string, ids: readonly string[]): string | undefined =>
  ids.find((id) => hash === `#${id}`);

/** The view with a dimension that is shown beside those that are chosen. */
export const withLanding = (view: View, landed: string | undefined): View =>
  landed === undefined || view.dimensions.length === 0 ? view : { ...view, dimensions: [...view.dimensions, landed] };
