/**
 * Rules that hold across files of content. Each `assertX` returns what it finds, with the file and
 * the path of the value, so that the reader can name line and column.
 */
import type { ChecklistData } from '../schemas/checklist.ts';
import type { DimensionData } from '../schemas/dimension.ts';
import type { FrameworkData } from '../schemas/framework.ts';
import type { FaqData, PageData } from '../schemas/prose.ts';
import type { Move } from '../schemas/redirects.ts';
import type { WizardData } from '../schemas/wizard.ts';

/** A broken rule. */
export interface Finding {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly expected: string;
}

interface Place {
  /** The folder of the framework. */
  readonly framework: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly file: string;
  readonly body: string;
}

/** A file of content whose shape is right. */
export type FoundEntry = Place &
  (
    | { readonly kind: 'framework'; readonly data: FrameworkData }
    | { readonly kind: 'dimensions'; readonly data: DimensionData }
    | { readonly kind: 'checklists'; readonly data: ChecklistData }
    | { readonly kind: 'wizards'; readonly data: WizardData }
    | { readonly kind: 'faq'; readonly data: FaqData }
    | { readonly kind: 'pages'; readonly data: PageData }
  );

type Of<K extends FoundEntry['kind']> = Extract<FoundEntry, { kind: K }>;

/** First segments of addresses that no framework may take. */
export const FIXED_ROUTES = [
  'decide',
  'audit',
  'search',
  'about',
  'glossary',
  'second-opinions',
  'api',
  'schemas',
  'embed',
  '404',
];

const quote = (value: string): string => JSON.stringify(value);
const list = (ids: Iterable<string>): string => [...ids].join(', ') || 'none';

/** Positions at which a value stands for the second time. */
const repeated = (ids: readonly string[]): number[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [index]));

/** An id is the file's name, or the folder's for a framework. */
export const assertIdIsName = (entry: FoundEntry): Finding[] =>
  entry.data.id === entry.name
    ? []
    : [
        {
          file: entry.file,
          path: ['id'],
          found: `the id ${quote(entry.data.id)}`,
          expected: `the name of its ${entry.kind === 'framework' ? 'folder' : 'file'}, ${quote(entry.name)}`,
        },
      ];

/** No id stands twice in the same list. `paths[i]` leads to `ids[i]`. */
const assertUnique = (
  file: string,
  ids: readonly { readonly id: string; readonly path: readonly PropertyKey[] }[],
  what: string,
): Finding[] =>
  repeated(ids.map(({ id }) => id)).map((index) => ({
    file,
    path: ids[index]?.path ?? [],
    found: `${what} ${quote(ids[index]?.id ?? '')} a second time`,
    expected: 'ids that stand only once',
  }));

const idsOf = (items: readonly { readonly id: string }[], ...path: PropertyKey[]) =>
  items.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));

/** Each value is one of the known ids. */
const assertKnown = (
  file: string,
  ids: readonly string[],
  path: readonly PropertyKey[],
  known: ReadonlySet<string>,
  what: string,
): Finding[] =>
  ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ file, path: [...path, index], found: `${what} ${quote(id)}`, expected: `one of ${list(known)}` }],
  );

const assertKnownOne = (
  file: string,
  id: string | undefined,
  path: readonly PropertyKey[],
  known: ReadonlySet<string>,
  what: string,
): Finding[] =>
  id === undefined || known.has(id)
    ? []
    : [{ file, path, found: `${what} ${quote(id)}`, expected: `one of ${list(known)}` }];

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
    const missing = [...stages].filter((stage) => !(stage in cells));
    return [
      ...unknown.map((stage) => ({
        file: dimension.file,
        path: [...path, stage],
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

/** Every answer and every end of a wizard leads to an outcome that exists. */
export const assertWizard = ({ file, data }: Of<'wizards'>): Finding[] => {
  const outcomes = new Set(data.outcomes.map(({ id }) => id));
  return [
    ...assertUnique(file, idsOf(data.questions, 'questions'), 'the question'),
    ...assertUnique(file, idsOf(data.outcomes, 'outcomes'), 'the outcome'),
    ...data.questions.flatMap((question, q) => [
      ...assertUnique(file, idsOf(question.answers, 'questions', q, 'answers'), 'the answer'),
      ...question.answers.flatMap((answer, a) =>
        assertKnownOne(file, answer.outcome, ['questions', q, 'answers', a, 'outcome'], outcomes, 'the outcome'),
      ),
    ]),
    ...data.ends.flatMap((end, index) => [
      ...assertKnownOne(file, end.outcome, ['ends', index, 'outcome'], outcomes, 'the outcome'),
      ...Object.entries(end.when).flatMap(([key, value]) => {
        const question = data.questions.find(({ id }) => id === key);
        const answers = new Set(question?.answers.map(({ id }) => id) ?? []);
        const path = ['ends', index, 'when', key];
        return question
          ? assertKnownOne(file, value, path, answers, 'the answer')
          : assertKnownOne(file, key, path, new Set(data.questions.map(({ id }) => id)), 'the question');
      }),
    ]),
  ];
};

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

/** Files whose body is what the reader came for have one. */
export const assertBody = ({ kind, file, body }: FoundEntry): Finding[] =>
  (kind === 'dimensions' || kind === 'faq' || kind === 'pages') && body.trim() === ''
    ? [{ file, path: [], found: 'no text below the frontmatter', expected: 'the guidance, answer or page itself' }]
    : [];

/** A framework's id is not the first segment of an address that the site needs itself. */
export const assertFreeRoute = ({ file, data }: Of<'framework'>): Finding[] =>
  FIXED_ROUTES.includes(data.id)
    ? [
        {
          file,
          path: ['id'],
          found: `the id ${quote(data.id)}`,
          expected: 'an id that is no address of the site itself',
        },
      ]
    : [];

/** All rules within one framework. */
const assertFramework = (framework: Of<'framework'>, entries: readonly FoundEntry[]): Finding[] => {
  const dimensions = entries.filter((entry) => entry.kind === 'dimensions');
  const stages = new Set(framework.data.stages.map(({ id }) => id));
  const aspectIds = dimensions.flatMap(({ file, data }) =>
    data.aspects.map(({ id }, index) => ({ id, file, path: ['aspects', index, 'id'] })),
  );
  const aspects = new Set(aspectIds.map(({ id }) => id));
  const seen = new Set<string>();
  const twice = aspectIds.filter(({ id }) => seen.size === seen.add(id).size);
  return [
    ...assertFreeRoute(framework),
    ...assertUnique(framework.file, idsOf(framework.data.stages, 'stages'), 'the stage'),
    ...assertUnique(framework.file, idsOf(framework.data.takeaways, 'takeaways'), 'the takeaway'),
    ...assertFilesListed(framework, entries),
    ...twice.map(({ id, file, path }) => ({
      file,
      path,
      found: `the aspect ${quote(id)} a second time`,
      expected: 'aspect ids that stand only once in a framework',
    })),
    ...dimensions.flatMap((dimension) => assertCells(dimension, stages)),
    ...entries.flatMap((entry) => [...assertReferences(entry, stages, aspects), ...assertBody(entry)]),
    ...entries.flatMap((entry) => (entry.kind === 'wizards' ? assertWizard(entry) : [])),
  ];
};

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

/** All rules. `redirects` is the file of moved ids. */
export const assertContent = (
  entries: readonly FoundEntry[],
  redirects: { readonly file: string; readonly moved: readonly Move[] },
): Finding[] => [
  ...entries.flatMap(assertIdIsName),
  ...entries.flatMap((entry) =>
    entry.kind === 'framework'
      ? assertFramework(
          entry,
          entries.filter(({ framework }) => framework === entry.framework),
        )
      : [],
  ),
  ...assertMoves(redirects.file, redirects.moved, entries),
];
