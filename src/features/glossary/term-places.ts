/** Where each term of the glossary appears: in rows, lists, prose, questions and signs. */
import type { Framework } from '../../domain/framework.ts';
import type { TermFinder } from '../../domain/glossary.ts';
import { guideTexts, type Body, type TextPlace } from '../../domain/framework-texts.ts';

/** The places of each term, by its id: the first of each row, item or page, guide after guide. */
export const termPlaces = (
  frameworks: readonly Framework[],
  bodies: readonly Body[],
  find: TermFinder,
): ReadonlyMap<string, readonly TextPlace[]> => {
  const places = new Map<string, TextPlace[]>();
  for (const { text, ...place } of frameworks.flatMap((framework) => guideTexts(framework, bodies))) {
    for (const { id } of find(text)) {
      const own = places.get(id) ?? [];
      if (!own.some(({ title, guide }) => title === place.title && guide === place.guide)) own.push(place);
      places.set(id, own);
    }
  }
  return places;
};

/** At most so many of the places, by guide: each guide has its first before any has its second. */
export const chosenPlaces = (places: readonly TextPlace[], most: number): [string, TextPlace[]][] => {
  const ranked = [...Map.groupBy(places, ({ guide }) => guide).values()].flatMap((own, guide) =>
    own.map((place, rank) => ({ place, rank, guide })),
  );
  const chosen = ranked.toSorted((a, b) => a.rank - b.rank || a.guide - b.guide).slice(0, most);
  const inOrder = chosen.toSorted((a, b) => a.guide - b.guide || a.rank - b.rank).map(({ place }) => place);
  return [...Map.groupBy(inOrder, ({ guide }) => guide)];
};
