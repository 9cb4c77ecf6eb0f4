/** Rules about signals: a dimension that has any has one for every step of every practice, and for no other. */
import { isChange } from '../../domain/matrix.ts';
import { assertKnownOne, list, quote, type Finding, type FoundEntry, type Of } from './finding.ts';

/** The stages to which the row of an aspect takes a step; none where it describes the stage. */
const stepsOf = ({ kind, cells }: Of<'dimensions'>['data']['aspects'][number], stages: readonly string[]): string[] => {
  const row = { cells: stages.flatMap((stage) => cells[stage] ?? []) };
  // A row without all of its cells is reported as that.
  if (kind === 'description' || row.cells.length < stages.length) return [];
  return stages.filter((_, index) => isChange(row, index - 1, index));
};

/** What is wrong with the signals of one dimension of a framework with these stages. */
export const assertSignals = (
  { file, data }: Of<'signals'>,
  entries: readonly FoundEntry[],
  stages: readonly string[],
): Finding[] => {
  const dimensions = entries.filter((entry) => entry.kind === 'dimensions');
  const dimension = dimensions.find((entry) => entry.data.id === data.id);
  if (!dimension) {
    return assertKnownOne(file, data.id, ['id'], new Set(dimensions.map((it) => it.data.id)), 'the dimension');
  }
  const aspects = new Map(dimension.data.aspects.map((aspect) => [aspect.id, stepsOf(aspect, stages)]));
  const unknown = Object.keys(data.aspects).filter((id) => !aspects.has(id));
  return [
    ...unknown.map((id) => ({
      file,
      path: ['aspects', id],
      at: 'key' as const,
      found: `the aspect ${quote(id)}`,
      expected: `one of ${list(aspects.keys())}`,
    })),
    ...[...aspects].flatMap(([id, steps]): Finding[] => {
      const own = Object.keys(data.aspects[id] ?? {});
      const missing = steps.filter((stage) => !own.includes(stage));
      const idle = own.filter((stage) => !steps.includes(stage));
      return [
        ...missing.map((stage) => ({
          file,
          path: id in data.aspects ? ['aspects', id] : ['aspects'],
          found: `no signal of ${quote(id)} for the step to ${quote(stage)}`,
          expected: `a signal for each step at which its cell changes: ${list(steps)}`,
        })),
        ...idle.map((stage) => ({
          file,
          path: ['aspects', id, stage],
          at: 'key' as const,
          found: `a signal of ${quote(id)} for ${quote(stage)}, where its cell does not change`,
          expected: steps.length > 0 ? `one of ${list(steps)}` : 'no signals for this aspect',
        })),
      ];
    }),
  ];
};
