/** Rules about aspects that usually come together: each names the other. */
import { quote, type Finding, type FoundEntry } from './finding.ts';

/** What is wrong with the related aspects within one framework. */
export const assertRelated = (entries: readonly FoundEntry[]): Finding[] => {
  const rows = entries.flatMap((entry) =>
    entry.kind === 'dimensions'
      ? entry.data.aspects.map((aspect, index) => ({ file: entry.file, path: ['aspects', index, 'related'], aspect }))
      : [],
  );
  const related = new Map(rows.map(({ aspect }) => [aspect.id, aspect.related]));
  return rows.flatMap(({ file, path, aspect }) =>
    aspect.related.flatMap((id, index): Finding[] => {
      const place = { file, path: [...path, index], found: `the related aspect ${quote(id)}` };
      const back = related.get(id);
      if (id === aspect.id) return [{ ...place, expected: 'another aspect than itself' }];
      if (!back) return [{ ...place, expected: 'the id of an aspect of this framework' }];
      if (aspect.related.indexOf(id) !== index) return [{ ...place, expected: 'each aspect only once' }];
      return back.includes(aspect.id)
        ? []
        : [{ ...place, expected: `an aspect that names ${quote(aspect.id)} in its turn, as both come together` }];
    }),
  );
};
