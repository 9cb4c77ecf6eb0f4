/** Rules about files and ids that name each other. */
import {
  assertKnown,
  assertKnownOne,
  assertUnique,
  idsOf,
  list,
  quote,
  type Finding,
  type FoundEntry,
  type Of,
} from './finding.ts';

/** The lists of `framework.json` and the files in the folders name each other, both ways. */
export const assertFilesListed = (framework: Of<'framework'>, entries: readonly FoundEntry[]): Finding[] =>
  (['dimensions', 'checklists', 'wizards', 'faq', 'pages'] as const).flatMap((kind) => {
    const listed = framework.data[kind];
    const present = entries.filter((entry) => entry.kind === kind);
    const names = new Set(present.map(({ name }) => name));
    return [
      ...assertUnique(
        framework.file,
        listed.map((id, index) => ({ id, path: [kind, index] })),
        'the id',
      ),
      ...listed.flatMap((id, index) =>
        names.has(id)
          ? []
          : [
              {
                file: framework.file,
                path: [kind, index],
                found: `${quote(id)} without a file`,
                expected: `a file ${framework.framework}/${kind}/${id}.*, or no such entry`,
              },
            ],
      ),
      ...present
        .filter(({ name }) => !listed.includes(name))
        .map(({ file, name }) => ({
          file,
          path: ['id'],
          found: `the file ${quote(name)}, not listed`,
          expected: `its id under "${kind}" in ${framework.file}`,
        })),
    ];
  });

/** A row has a cell for every declared stage and for no other. */
export const assertCells = (dimension: Of<'dimensions'>, stages: ReadonlySet<string>): Finding[] =>
  dimension.data.aspects.flatMap(({ id, cells }, index) => {
    const path = ['aspects', index, 'cells'];
    const unknown = Object.keys(cells).filter((stage) => !stages.has(stage));
    const missing = [...stages].filter((stage) => !Object.hasOwn(cells, stage));
    return [
      ...unknown.map((stage) => ({
        file: dimension.file,
        path: [...path, stage],
        at: 'key' as const,
        found: `a cell of ${quote(id)} for the unknown stage ${quote(stage)}`,
        expected: `one of ${list(stages)}`,
      })),
      ...missing.map((stage) => ({
        file: dimension.file,
        path,
        found: `no cell of ${quote(id)} for the stage ${quote(stage)}`,
        expected: `a cell for each of ${list(stages)}`,
      })),
    ];
  });

/** Where a row is said to begin, it has an entry, and an earlier one that it is told apart from; descriptions begin nowhere. */
export const assertBegins = (dimension: Of<'dimensions'>, stages: readonly string[]): Finding[] =>
  dimension.data.aspects.flatMap(({ id, kind, cells, begins }, index) => {
    if (begins === undefined) return [];
    const path = ['aspects', index, 'begins'];
    const asking = stages.filter((stage) => cells[stage]?.state === 'entries');
    const possible = kind === 'description' ? [] : asking.slice(1);
    if (possible.includes(begins)) return [];
    return [
      {
        file: dimension.file,
        path,
        found: `${quote(id)} beginning at ${quote(begins)}`,
        expected:
          possible.length > 0
            ? `a stage whose entry comes after one that says that nothing is needed: one of ${list(possible)}`
            : 'no such line: it begins with its first entry, or nowhere',
      },
    ];
  });

const assertNoteStages = (
  file: string,
  notes: readonly { readonly stage?: string | undefined }[],
  path: readonly PropertyKey[],
  stages: ReadonlySet<string>,
): Finding[] =>
  notes.flatMap((note, index) => assertKnownOne(file, note.stage, [...path, index, 'stage'], stages, 'the stage'));

/** Stages and aspects that a file names exist in its framework. */
export const assertReferences = (
  entry: FoundEntry,
  stages: ReadonlySet<string>,
  aspects: ReadonlySet<string>,
): Finding[] => {
  const { file } = entry;
  switch (entry.kind) {
    case 'framework':
      return [
        ...entry.data.takeaways.flatMap(({ stage }, index) =>
          assertKnownOne(file, stage, ['takeaways', index, 'stage'], stages, 'the stage'),
        ),
        ...entry.data.stages.flatMap(({ notes }, index) =>
          assertNoteStages(file, notes, ['stages', index, 'notes'], stages),
        ),
      ];
    case 'dimensions':
      return [
        ...assertNoteStages(file, entry.data.notes, ['notes'], stages),
        ...entry.data.aspects.flatMap(({ notes }, index) =>
          assertNoteStages(file, notes, ['aspects', index, 'notes'], stages),
        ),
      ];
    case 'checklists':
      return [
        ...assertUnique(file, idsOf(entry.data.items, 'items'), 'the item'),
        ...assertKnown(file, entry.data.stages, ['stages'], stages, 'the stage'),
        ...assertNoteStages(file, entry.data.notes, ['notes'], stages),
        ...entry.data.items.flatMap((item, index) => [
          ...assertKnownOne(file, item.stage, ['items', index, 'stage'], stages, 'the stage'),
          ...assertKnown(file, item.aspects, ['items', index, 'aspects'], aspects, 'the aspect'),
          ...assertNoteStages(file, item.notes, ['items', index, 'notes'], stages),
        ]),
      ];
    case 'faq':
      return [
        ...assertKnown(file, entry.data.stages, ['stages'], stages, 'the stage'),
        ...assertKnown(file, entry.data.aspects, ['aspects'], aspects, 'the aspect'),
      ];
    default:
      return [];
  }
};
