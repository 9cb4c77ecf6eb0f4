/** Where each term of the glossary appears: rows with it in a cell or in their name, and items of lists. */
import { aspectsOf, type Framework } from './framework.ts';
import type { TermFinder } from './glossary.ts';
import { cellText } from './matrix.ts';
import { paths } from './url.ts';

export interface TermPlace {
  readonly title: string;
  /** Its address below the base path, with the stage or item as fragment. */
  readonly path: string;
  /** The title of the guide. */
  readonly guide: string;
}

/** A text with the place that it stands at. */
interface Text extends TermPlace {
  readonly text: string;
}

const textsOf = (framework: Framework): Text[] => {
  const guide = framework.title;
  const rows = aspectsOf(framework).flatMap(({ id, title, cells }) => {
    const path = paths.aspect(framework.id, id);
    const own = cells.map((cell, index) => {
      const stage = framework.stages[index]?.id ?? '';
      return { guide, title, path: `${path}#${stage}`, text: cellText(cell) };
    });
    return [{ guide, title, path, text: title }, ...own];
  });
  const items = framework.checklists.flatMap((list) =>
    list.items.map(({ id, title, text, why, points }) => ({
      guide,
      title,
      path: `${paths.checklist(framework.id, list.id)}#${id}`,
      text: [title, text?.text, why?.text, ...points].join('\n'),
    })),
  );
  return [...rows, ...items];
};

/** The places of each term, by its id: the first in each row or item, guide after guide. */
export const termPlaces = (
  frameworks: readonly Framework[],
  find: TermFinder,
): ReadonlyMap<string, readonly TermPlace[]> => {
  const places = new Map<string, TermPlace[]>();
  for (const { text, ...place } of frameworks.flatMap(textsOf)) {
    for (const { id } of find(text)) {
      const own = places.get(id) ?? [];
      if (!own.some(({ title, guide }) => title === place.title && guide === place.guide)) own.push(place);
      places.set(id, own);
    }
  }
  return places;
};
