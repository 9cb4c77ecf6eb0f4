/**
 * The rows of an audit: practices, and the items of lists that can be ticked. For each its options in
 * ascending order, the first of which is to have nothing, and which of them each stage asks for.
 */
import type { FailureClass, UpkeepClass } from '../../catalog/schema/dimension.ts';
import type { Aspect, Framework } from '../../domain/framework.ts';
import { cellText, isAsked, isSameCell, type Row } from '../../domain/matrix.ts';
import { paths } from '../../routes/paths.ts';
import { DONE, HAVE, NOTHING, type Have } from './audit.ts';
import { FAILURES, UPKEEPS } from '../../domain/severity.ts';

/** Something that one can have of a row. */
export interface Option {
  readonly have: Have;
  readonly text: string;
}

export interface AuditRow {
  /** An aspect's id, or a list's and its item's with a slash between. */
  readonly key: string;
  readonly title: string;
  /** The id of the dimension or list. */
  readonly group: string;
  /** A row of the table, an item of a list to have, or one of a list to do without. */
  readonly kind: 'aspect' | 'item' | 'avoided';
  /** Ascending; the first is to have nothing. */
  readonly options: readonly Option[];
  /** For each stage the position of the option that it asks for; -1 where the source has said nothing so far. */
  readonly needs: readonly number[];
  readonly failure: FailureClass | undefined;
  readonly upkeep: UpkeepClass | undefined;
}

/** Rows that belong together: a dimension or a list. */
export interface AuditGroup {
  readonly id: string;
  readonly title: string;
  readonly kind: 'dimension' | 'list';
  /** Its page, below the base path. */
  readonly path: string;
  readonly rows: readonly AuditRow[];
}

/** What a row says where it asks for nothing, in the source's words ("None / manual"); empty where it has none. */
const nothingText = (row: Row): string => {
  const said = row.cells.filter(({ state }, stage) => state === 'entries' && !isAsked(row, stage));
  return [...new Set(said.map(cellText))].join('; ');
};

/** The options of a row and what each stage asks for. Where a cell is not stated, the stage before speaks for it. */
export const optionsOf = (
  row: Row,
  stages: readonly { readonly id: string }[],
): Pick<AuditRow, 'options' | 'needs'> => {
  const { cells } = row;
  const options: (Option & { readonly index: number })[] = [{ have: NOTHING, text: nothingText(row), index: -1 }];
  let last = -1;
  const needs = cells.map((cell, index) => {
    if (cell.state === 'not-stated') return last;
    if (!isAsked(row, index)) return (last = 0);
    const known = options.findIndex((option) => {
      const other = cells[option.index];
      return other !== undefined && isSameCell(other, cell);
    });
    if (known < 0) options.push({ have: stages[index]?.id ?? '', text: cellText(cell), index });
    return (last = known < 0 ? options.length - 1 : known);
  });
  // A row for which the guide never asks can be there all the same.
  if (options.length === 1) options.push({ have: HAVE, text: 'We have it', index: -1 });
  return { options: options.map(({ have, text }) => ({ have, text })), needs };
};

type Checklist = Framework['checklists'][number];

/** What an item of a list asks for at each stage: from its stage on to have it, or up to its stage to do without. */
const itemNeeds = (list: Checklist, stage: string | undefined, stages: Framework['stages']): number[] | undefined => {
  const due = stages.findIndex(({ id }) => id === (stage ?? list.stages[0]));
  if (list.audit === 'avoid') return stages.map(({ index }) => (due < 0 || index <= due ? 0 : -1));
  return due < 0 ? undefined : stages.map(({ index }) => (index >= due ? 1 : 0));
};

const itemGroup = (framework: Framework, list: Checklist): AuditGroup[] => {
  const aspects = framework.dimensions.flatMap((dimension) => dimension.aspects);
  const isAvoided = list.audit === 'avoid';
  const rows = list.items.flatMap((item): AuditRow[] => {
    const needs = itemNeeds(list, item.stage, framework.stages);
    if (!needs) return [];
    const about = aspects.filter(({ id }) => item.aspects.includes(id));
    return [
      {
        key: `${list.id}/${item.id}`,
        title: item.title,
        group: list.id,
        kind: isAvoided ? 'avoided' : 'item',
        options: [
          { have: NOTHING, text: '' },
          isAvoided ? { have: HAVE, text: 'We have it' } : { have: DONE, text: 'Done' },
        ],
        needs,
        // The costliest among the rows that it is about.
        failure: FAILURES.find((failure) => about.some((aspect) => aspect.failure?.class === failure)),
        upkeep: isAvoided
          ? UPKEEPS.find((upkeep) => about.some((aspect) => aspect.upkeep?.class === upkeep))
          : undefined,
      },
    ];
  });
  if (!list.audit || rows.length === 0) return [];
  return [{ id: list.id, title: list.title, kind: 'list', path: paths.checklist(framework.id, list.id), rows }];
};

const aspectRow = (aspect: Aspect, stages: Framework['stages']): AuditRow => ({
  key: aspect.id,
  title: aspect.title,
  group: aspect.dimension,
  kind: 'aspect',
  ...optionsOf(aspect, stages),
  failure: aspect.failure?.class,
  upkeep: aspect.upkeep?.class,
});

/** All that can be audited, in the order of the content: dimensions, then lists. */
export const auditGroups = (framework: Framework): AuditGroup[] => [
  ...framework.dimensions.flatMap((dimension): AuditGroup[] => {
    const rows = dimension.aspects
      .filter(({ kind }) => kind === 'practice')
      .map((aspect) => aspectRow(aspect, framework.stages));
    const path = paths.dimension(framework.id, dimension.id);
    return rows.length > 0 ? [{ id: dimension.id, title: dimension.title, kind: 'dimension', path, rows }] : [];
  }),
  ...framework.checklists.flatMap((list) => itemGroup(framework, list)),
];
