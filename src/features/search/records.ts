/** The index as flat records, each with its address and the texts by which it is found. */
import type { IndexGroup, IndexGuide, IndexRow, SearchIndex } from './search-index.ts';
import type { ResultKind } from './kinds.ts';
import { foundPaths as paths } from '../../routes/found-paths.ts';

export interface SearchRecord {
  readonly kind: ResultKind;
  readonly guide: IndexGuide;
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** The cells of an aspect in the order of the stages; the texts of other things in any. */
  readonly texts: readonly (string | 0)[];
  /** The id and title of what it belongs to. */
  readonly groupId: string;
  readonly group: string;
  readonly groupAliases: readonly string[];
  /** Its path below the base path, with a fragment where it is a part of a page. */
  readonly path: string;
}

const ROW_KINDS = {
  stages: 'stage',
  dimension: 'aspect',
  checklist: 'item',
  wizard: 'question',
  faq: 'question',
  terms: 'term',
  topics: 'topic',
} as const;

const HEAD_KINDS = { dimension: 'dimension', checklist: 'checklist', wizard: 'wizard' } as const;

const pathOf = (guide: string, kind: IndexGroup[0], group: string, id: string): string => {
  switch (kind) {
    case 'stages':
      return paths.stage(guide, id);
    case 'dimension':
      return paths.aspect(guide, id);
    case 'checklist':
      return `${paths.checklist(guide, group)}#${id}`;
    case 'wizard':
      return `${paths.outcomes(guide, group)}#${id}`;
    case 'faq':
      return `${paths.faq(guide)}#${id}`;
    case 'terms':
      return paths.term(id);
    case 'topics':
      return paths.opinion(id);
  }
};

const headPath = (guide: string, kind: keyof typeof HEAD_KINDS, id: string): string => {
  if (kind === 'wizard') return paths.wizard(guide, id);
  return kind === 'dimension' ? paths.dimension(guide, id) : paths.checklist(guide, id);
};

const split = (aliases: string): string[] => (aliases === '' ? [] : aliases.split('|'));

const recordOf = (
  [id, title, aliases, ...texts]: IndexRow,
  rest: Pick<SearchRecord, 'kind' | 'guide' | 'groupId' | 'group' | 'groupAliases' | 'path'>,
): SearchRecord => ({ id, title, aliases: split(aliases), texts, ...rest });

/** All that an index can find. */
export const recordsOf = ({ guides }: SearchIndex): SearchRecord[] =>
  guides.flatMap((guide) =>
    guide.groups.flatMap(([kind, head, rows]) => {
      const [groupId, group, aliases] = head;
      const belongs = { guide, groupId, group, groupAliases: split(aliases) };
      const records = rows.map((row) =>
        recordOf(row, { ...belongs, kind: ROW_KINDS[kind], path: pathOf(guide.id, kind, groupId, row[0]) }),
      );
      if (kind === 'stages' || kind === 'faq' || kind === 'terms' || kind === 'topics') return records;
      const own = {
        guide,
        groupId: '',
        group: '',
        groupAliases: [],
        kind: HEAD_KINDS[kind],
        path: headPath(guide.id, kind, groupId),
      };
      return [recordOf(head, own), ...records];
    }),
  );

/** The stage at which an aspect begins: the first with an entry, or -1. */
export const beginning = ({ kind, texts }: Pick<SearchRecord, 'kind' | 'texts'>): number =>
  kind === 'aspect' ? texts.findIndex((text) => text !== 0 && text !== '') : -1;
