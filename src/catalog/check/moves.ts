/** Rules about ids that have moved. */
import type { Move } from '../schema/redirects.ts';
import { assertKnownOne, quote, type Finding, type FoundEntry } from './finding.ts';

/** The ids that a move may point to, by kind. */
const targetsOf = (move: Move, entries: readonly FoundEntry[]): string[] => {
  const inside = entries.filter(({ framework }) => framework === move.framework);
  const named = (kind: FoundEntry['kind']) => inside.filter((entry) => entry.kind === kind).map(({ name }) => name);
  switch (move.kind) {
    case 'framework':
      return entries.filter(({ kind }) => kind === 'framework').map(({ name }) => name);
    case 'stage':
      return inside.flatMap((entry) => (entry.kind === 'framework' ? entry.data.stages.map(({ id }) => id) : []));
    case 'aspect':
      return inside.flatMap((entry) => (entry.kind === 'dimensions' ? entry.data.aspects.map(({ id }) => id) : []));
    case 'dimension':
      return named('dimensions');
    case 'checklist':
      return named('checklists');
    case 'page':
      return named('pages');
  }
};

/** A moved id leads to one that exists, and is no longer in use itself. */
export const assertMoves = (file: string, moved: readonly Move[], entries: readonly FoundEntry[]): Finding[] =>
  moved.flatMap((move, index) => {
    const frameworks = new Set(entries.filter(({ kind }) => kind === 'framework').map(({ name }) => name));
    const unknown = assertKnownOne(file, move.framework, ['moved', index, 'framework'], frameworks, 'the framework');
    if (unknown.length > 0) return unknown;
    const targets = new Set(targetsOf(move, entries));
    return [
      ...assertKnownOne(file, move.to, ['moved', index, 'to'], targets, `the ${move.kind}`),
      ...(targets.has(move.from)
        ? [
            {
              file,
              path: ['moved', index, 'from'],
              found: `the ${move.kind} ${quote(move.from)}, which is in use`,
              expected: 'an id that no content has any more',
            },
          ]
        : []),
    ];
  });
