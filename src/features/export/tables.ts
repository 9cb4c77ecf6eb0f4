/**
 * Parts of a framework as tables for spreadsheets: a line of column names, then a line for each thing, each
 * with its id, its framework's and its whole address. `toCsv` makes CSV of them.
 */
import type { ChecklistData } from '../../catalog/schema/checklist.ts';
import { nextMove, stepsBetween, stepTo, type StagePair } from '../../domain/changes.ts';
import type { Aspect, Dimension, Framework, MatrixDimension, MatrixStage } from '../../domain/framework.ts';
import { noteLabel, STEP_LABELS } from '../../domain/labels.ts';
import { cellText } from '../../domain/matrix.ts';
import { paths, type AddressOf } from '../../routes/paths.ts';

/** Lines of fields; the first has the names of the columns. */
export type Table = readonly (readonly string[])[];

const textAt = ({ cells }: Pick<Aspect, 'cells'>, stage: MatrixStage | undefined): string => {
  const cell = stage && cells[stage.index];
  return cell ? cellText(cell) : '';
};

/** The columns that say which row it is. */
const ROW = ['dimension id', 'dimension', 'id', 'title'];

const rowOf = (dimension: Pick<Dimension, 'id' | 'title'>, aspect: Pick<Aspect, 'id' | 'title'>): string[] => [
  dimension.id,
  dimension.title,
  aspect.id,
  aspect.title,
];

/** Stages as names of columns; the id stands behind the label, which may change. */
const columnOf = ({ id, label }: MatrixStage): string => `${label} [${id}]`;

/** Rows of the matrix with a column for each stage. Entries of one cell are joined by "; ". */
export const matrixTable = (
  framework: Pick<Framework, 'id'>,
  dimensions: readonly MatrixDimension[],
  stages: readonly MatrixStage[],
  addressOf: AddressOf,
): Table => [
  [...ROW, 'kind', ...stages.map(columnOf), 'framework', 'address'],
  ...dimensions.flatMap((dimension) =>
    dimension.aspects.map((aspect) => [
      ...rowOf(dimension, aspect),
      aspect.kind,
      ...stages.map((stage) => textAt(aspect, stage)),
      framework.id,
      addressOf(paths.aspect(framework.id, aspect.id)),
    ]),
  ),
];

/** What each row asks for at a stage, the step by which a practice comes to it, and what it asks for next. */
export const stageTable = (framework: Framework, stage: MatrixStage, addressOf: AddressOf): Table => [
  [...ROW, 'kind', columnOf(stage), 'change', 'next stage', 'next', 'framework', 'address'],
  ...framework.dimensions.flatMap((dimension) =>
    dimension.aspects.map((aspect) => {
      const next = framework.stages[nextMove(aspect, stage.index)];
      return [
        ...rowOf(dimension, aspect),
        aspect.kind,
        textAt(aspect, stage),
        stepTo(aspect, stage.index) ?? '',
        next?.id ?? '',
        textAt(aspect, next),
        framework.id,
        `${addressOf(paths.aspect(framework.id, aspect.id))}#${stage.id}`,
      ];
    }),
  ),
];

/** What every practice does between two stages, with the editors' signals. */
export const changesTable = (framework: Framework, { from, to }: StagePair, addressOf: AddressOf): Table => [
  [
    ...ROW,
    'step',
    'in words',
    columnOf(from),
    columnOf(to),
    'last changes at',
    'sign (editors)',
    'cost (editors)',
    'framework',
    'address',
  ],
  ...stepsBetween(framework, { from, to }).flatMap(({ dimension, steps }) =>
    steps.map(({ aspect, kind, last }) => {
      const signal = last && aspect.signals[last.to.id];
      return [
        ...rowOf(dimension, aspect),
        kind,
        STEP_LABELS[kind].word,
        textAt(aspect, from),
        textAt(aspect, to),
        last?.to.id ?? '',
        signal?.sign ?? '',
        signal?.cost ?? '',
        framework.id,
        `${addressOf(paths.aspect(framework.id, aspect.id))}#${to.id}`,
      ];
    }),
  ),
];

/** The items of a list. Points are joined by "; ", remarks and ids of aspects by a space. */
export const checklistTable = (framework: Framework, list: ChecklistData, addressOf: AddressOf): Table => [
  ['id', 'title', 'text', 'text by', 'why', 'why by', 'points', 'remarks', 'stage', 'aspects', 'framework', 'address'],
  ...list.items.map(({ id, title, text, why, points, notes, stage, aspects }) => [
    id,
    title,
    text?.text ?? '',
    text?.by ?? '',
    why?.text ?? '',
    why?.by ?? '',
    points.join('; '),
    notes.map((note) => `${noteLabel(note)}: ${note.text}`).join(' '),
    stage ?? '',
    aspects.join(' '),
    framework.id,
    `${addressOf(paths.checklist(framework.id, list.id))}#${id}`,
  ]),
];
