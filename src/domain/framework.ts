/** A framework as the pages see it: files joined, order applied, everything frozen. */
import type { ChecklistData } from '../catalog/schema/checklist.ts';
import type { AspectData, DimensionData } from '../catalog/schema/dimension.ts';
import type { FrameworkData, StageData } from '../catalog/schema/framework.ts';
import type { FaqData, PageData } from '../catalog/schema/prose.ts';
import type { WizardData } from '../catalog/schema/wizard.ts';
import type { FoundEntry } from '../catalog/check/finding.ts';
import type { Cell } from '../catalog/schema/cell.ts';
import type { Signal, SignalsData } from '../catalog/schema/signals.ts';

export interface Stage extends StageData {
  /** The short name; always there. */
  readonly label: string;
  /** 0-based position in the framework's order. */
  readonly index: number;
}

export interface Aspect extends Omit<AspectData, 'cells' | 'begins'> {
  /** One cell for each stage, in the order of the stages. */
  readonly cells: readonly Cell[];
  /** The 0-based position of the stage at which it begins, where the content names one. */
  readonly begins: number | undefined;
  /** The id of its dimension. */
  readonly dimension: string;
  /** The signals by the id of the stage to which its row takes a step; none where nobody wrote any. */
  readonly signals: Readonly<Record<string, Signal>>;
}

export interface Dimension extends Omit<DimensionData, 'aspects'> {
  readonly aspects: readonly Aspect[];
  /** 0-based position in the framework's order. */
  readonly index: number;
}

/** The least that a table needs of a stage, and of a dimension. */
export type MatrixStage = Pick<Stage, 'id' | 'label' | 'index'>;

export interface MatrixDimension extends Pick<Dimension, 'id' | 'title'> {
  readonly aspects: readonly Pick<Aspect, 'id' | 'title' | 'kind' | 'cells'>[];
}

type Joined = 'stages' | 'dimensions' | 'checklists' | 'wizards' | 'faq' | 'pages';

export interface Framework extends Omit<FrameworkData, Joined> {
  readonly stages: readonly Stage[];
  readonly dimensions: readonly Dimension[];
  readonly checklists: readonly ChecklistData[];
  readonly wizards: readonly WizardData[];
  readonly faq: readonly FaqData[];
  readonly pages: readonly PageData[];
}

/** The files of one framework's folder, in any order. */
export interface FrameworkFiles {
  readonly framework: FrameworkData;
  readonly dimensions: readonly DimensionData[];
  readonly checklists: readonly ChecklistData[];
  readonly wizards: readonly WizardData[];
  readonly faq: readonly FaqData[];
  readonly pages: readonly PageData[];
  readonly signals: readonly SignalsData[];
}

/** Freezes a value and all that it holds. */
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};

/**
 * The entries that a list of ids names, in the list's order.
 * @throws {Error} where an id has no entry (the content check reports it with its line before)
 */
const pick = <T extends { readonly id: string }>(
  framework: string,
  ids: readonly string[],
  entries: readonly T[],
): T[] =>
  ids.map((id) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(`${framework}: nothing has the id "${id}", which framework.json lists`);
    return entry;
  });

const joinDimension = (
  data: DimensionData,
  index: number,
  stages: readonly Stage[],
  signals: SignalsData | undefined,
): Dimension => ({
  ...data,
  index,
  aspects: data.aspects.map((aspect) => ({
    ...aspect,
    dimension: data.id,
    begins: aspect.begins === undefined ? undefined : stages.findIndex(({ id }) => id === aspect.begins),
    cells: stages.map(({ id }) => {
      const cell = aspect.cells[id];
      if (!cell) throw new Error(`${data.id}: the aspect "${aspect.id}" has no cell for the stage "${id}"`);
      return cell;
    }),
    signals: signals?.aspects[aspect.id] ?? {},
  })),
});

/**
 * Joins the files of one framework.
 * @throws {Error} where a listed file or a cell is missing
 */
export const joinFramework = (files: FrameworkFiles): Framework => {
  const { framework } = files;
  const stages = framework.stages.map((stage, index) => ({ ...stage, label: stage.label ?? stage.title, index }));
  // A copy, because the files' data belongs to whoever read them.
  return freeze(
    structuredClone({
      ...framework,
      stages,
      dimensions: pick(framework.id, framework.dimensions, files.dimensions).map((data, index) =>
        joinDimension(
          data,
          index,
          stages,
          files.signals.find(({ id }) => id === data.id),
        ),
      ),
      checklists: pick(framework.id, framework.checklists, files.checklists),
      wizards: pick(framework.id, framework.wizards, files.wizards),
      faq: pick(framework.id, framework.faq, files.faq),
      pages: pick(framework.id, framework.pages, files.pages),
    }),
  );
};

/** The frameworks of a folder of content, from its files; those of all frameworks in any order. */
export const joinEntries = (entries: readonly FoundEntry[]): Framework[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'framework') return [];
    const own = entries.filter(({ framework }) => framework === entry.framework);
    return joinFramework({
      framework: entry.data,
      dimensions: own.flatMap((it) => (it.kind === 'dimensions' ? it.data : [])),
      checklists: own.flatMap((it) => (it.kind === 'checklists' ? it.data : [])),
      wizards: own.flatMap((it) => (it.kind === 'wizards' ? it.data : [])),
      faq: own.flatMap((it) => (it.kind === 'faq' ? it.data : [])),
      pages: own.flatMap((it) => (it.kind === 'pages' ? it.data : [])),
      signals: own.flatMap((it) => (it.kind === 'signals' ? it.data : [])),
    });
  });

const ASPECTS = new WeakMap<Framework['dimensions'], readonly Aspect[]>();

/** All rows of the matrix, in order. Many ask, and for the same few frameworks. */
export const aspectsOf = ({ dimensions }: Pick<Framework, 'dimensions'>): readonly Aspect[] => {
  const known = ASPECTS.get(dimensions) ?? dimensions.flatMap(({ aspects }) => aspects);
  ASPECTS.set(dimensions, known);
  return known;
};

/** The page that opens the framework's own page, if it has one. */
const INTRODUCTION = 'introduction';

/** Whether the framework has prose that opens its own page. */
export const hasIntroduction = ({ pages }: Framework): boolean => pages.some(({ id }) => id === INTRODUCTION);

/** Pages that have an address of their own: all but the introduction. */
export const notesOf = ({ pages }: Framework): PageData[] => pages.filter(({ id }) => id !== INTRODUCTION);

/** The neighbours of an item in a list. */
export const around = <T>(list: readonly T[], item: T): { previous: T | undefined; next: T | undefined } => {
  const index = list.indexOf(item);
  return { previous: list[index - 1], next: list[index + 1] };
};

/** Whether a framework has anything to audit. */
export const hasAudit = ({ dimensions }: Pick<Framework, 'dimensions'>): boolean =>
  dimensions.some(({ aspects }) => aspects.some(({ kind }) => kind === 'practice'));
