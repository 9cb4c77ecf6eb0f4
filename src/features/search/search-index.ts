/** What search knows: a compact form of all that can be found, written once per build. */
import type { Cell } from '../../catalog/schema/cell.ts';
import type { Aspect, Framework } from '../../domain/framework.ts';

/** What a group's rows are; the group itself is found too, where it has a title. */
export const GROUP_KINDS = ['stages', 'dimension', 'checklist', 'wizard', 'faq', 'terms', 'topics'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/**
 * One thing that can be found: its id, title, aliases (joined by `|`), and its texts. The texts of an
 * aspect are its cells in the order of the stages: `''` is *not yet*, `0` is *not stated*.
 */
export type IndexRow = readonly [id: string, title: string, aliases: string, ...texts: (string | 0)[]];

/** A group: what it is, what itself can be found by (an empty title where it cannot), and its rows. */
export type IndexGroup = readonly [kind: GroupKind, head: IndexRow, rows: readonly IndexRow[]];

export interface IndexGuide {
  readonly id: string;
  readonly title: string;
  /** What it calls a stage, in the singular. */
  readonly stageWord: string;
  /** Ids and labels, in order. */
  readonly stages: readonly (readonly [id: string, label: string])[];
  readonly groups: readonly IndexGroup[];
}

/** The content of an index file. */
export interface SearchIndex {
  readonly guides: readonly IndexGuide[];
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
}

const row = ({ id, title, aliases = [] }: Named, ...texts: (string | 0 | undefined)[]): IndexRow => [
  id,
  title,
  aliases.join('|'),
  ...texts.filter((text) => text !== undefined),
];

const cellOf = (cell: Cell): string | 0 => {
  if (cell.state === 'not-stated') return 0;
  return cell.state === 'not-yet' ? '' : cell.entries.join('; ');
};

const aspectRow = (aspect: Aspect): IndexRow => row(aspect, ...aspect.cells.map(cellOf));

const guideOf = (framework: Framework): IndexGuide => {
  const { id, title, vocabulary, stages, dimensions, checklists, wizards, faq } = framework;
  const groups: IndexGroup[] = [
    [
      'stages',
      row({ id: '', title: '' }),
      stages.map((stage) =>
        row({ ...stage, aliases: [...stage.aliases, stage.label] }, stage.goal, stage.question, stage.users),
      ),
    ],
    ...dimensions.map((dimension): IndexGroup => ['dimension', row(dimension), dimension.aspects.map(aspectRow)]),
    ...checklists.map((list): IndexGroup => [
      'checklist',
      row(list),
      list.items.map((item) => row(item, item.text?.text, ...item.points)),
    ]),
    ...wizards.map((wizard): IndexGroup => [
      'wizard',
      row({ id: wizard.id, title: wizard.question, aliases: [wizard.title] }, wizard.summary),
      wizard.questions.map((question) => row(question)),
    ]),
    ['faq', row({ id: '', title: '' }), faq.map((question) => row(question))],
  ];
  return {
    id,
    title,
    stageWord: vocabulary.stage[0],
    stages: stages.map((stage) => [stage.id, stage.label] as const),
    groups: groups.filter(([, , rows]) => rows.length > 0),
  };
};

/** What belongs to no guide. */
export interface Shared {
  readonly terms: readonly Named[];
  readonly topics: readonly Named[];
}

/** Things that belong to no guide, in the place of one: its id is empty. */
const sharedOf = (kind: 'terms' | 'topics', title: string, things: readonly Named[]): IndexGuide[] =>
  things.length === 0
    ? []
    : [
        {
          id: '',
          title,
          stageWord: '',
          stages: [],
          groups: [[kind, row({ id: '', title: '' }), things.map((thing) => row(thing))]],
        },
      ];

/** The index of these frameworks, with what belongs to none of them where it is given. */
export const buildIndex = (
  frameworks: readonly Framework[],
  { terms, topics }: Shared = { terms: [], topics: [] },
): SearchIndex => ({
  guides: [
    ...frameworks.map(guideOf),
    ...sharedOf('terms', 'Glossary', terms),
    ...sharedOf('topics', 'Second opinions', topics),
  ],
});
