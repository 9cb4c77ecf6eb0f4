/** Rules about the axis: stages lie on it, all of a framework's or none, in their order. */
import { quote, type Finding, type FoundEntry, type Of } from './finding.ts';

/** What is wrong with where one framework's stages lie. */
const assertExtents = ({ file, data }: Of<'framework'>, bands: number | undefined): Finding[] => {
  const placed = data.stages.filter(({ extent }) => extent);
  if (placed.length === 0) return [];
  return data.stages.flatMap(({ id, extent }, index): Finding[] => {
    const path = ['stages', index, 'extent'];
    if (!extent) {
      return [
        {
          file,
          path: ['stages', index],
          found: `no extent of ${quote(id)}`,
          expected: 'an extent for each stage, or for none',
        },
      ];
    }
    if (bands === undefined) return [{ file, path, found: 'an extent', expected: 'the axis in axis.json' }];
    const before = data.stages[index - 1]?.extent;
    const findings: Finding[] = [];
    if (extent.to > bands)
      findings.push({
        file,
        path: [...path, 'to'],
        found: String(extent.to),
        expected: `at most ${String(bands)}, the end of the last band`,
      });
    if (before && extent.from < before.from)
      findings.push({
        file,
        path: [...path, 'from'],
        found: String(extent.from),
        expected: `${String(before.from)} or more, where the stage before begins`,
      });
    return findings;
  });
};

/** What is wrong with the places of all stages. */
export const assertAxis = (entries: readonly FoundEntry[]): Finding[] => {
  const bands = entries.find((entry) => entry.kind === 'axis')?.data.bands.length;
  return entries.flatMap((entry) => (entry.kind === 'framework' ? assertExtents(entry, bands) : []));
};
