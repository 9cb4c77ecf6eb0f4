/** Parts of a framework as JSON, in the shapes of `schema/api.ts`. */
import type { Api, ApiName } from './schema/api.ts';
import type { ChecklistData } from '../../catalog/schema/checklist.ts';
import { countSteps, nextMove, stepsBetween, stepTo, type StagePair } from '../../domain/changes.ts';
import type { Aspect, Dimension, Framework, Stage } from '../../domain/framework.ts';
import { STEP_LABELS } from '../../domain/labels.ts';
import { beginsAt } from '../../domain/matrix.ts';
import { machinePaths, paths, type AddressOf } from '../../routes/paths.ts';
import type { ExportContext, Prose } from '../../formats/context.ts';

type Head = Pick<Api<'index'>, '$schema' | 'version' | 'content' | 'date' | 'address'>;

/** What every file begins with. */
export const headOf = (schema: ApiName, path: string, { addressOf, edition }: ExportContext): Head => ({
  $schema: addressOf(machinePaths.schema(schema)),
  version: edition.version,
  content: edition.content,
  date: edition.date,
  address: addressOf(path),
});

/** Only these properties of a thing, so that nothing leaves the site that its schema does not know. */
const pick = <T extends object, K extends keyof T>(thing: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, thing[key]])) as Pick<T, K>;

/** Frozen lists as the schemas' own. */
const copy = <T>(list: readonly T[]): T[] => [...list];

const frameworkName = ({ id, title }: Framework, addressOf: AddressOf) => ({
  framework: { id, title, address: addressOf(paths.framework(id)) },
});

const stageName = ({ id }: Framework, stage: Stage, addressOf: AddressOf) => ({
  ...pick(stage, ['id', 'title', 'label']),
  address: addressOf(paths.stage(id, stage.id)),
});

/** A stage without its rows. */
export const stageParts = (framework: Framework, stage: Stage, addressOf: AddressOf) => ({
  ...stageName(framework, stage, addressOf),
  ...pick(stage, [
    'users',
    'goal',
    'question',
    'summary',
    'aliases',
    'purpose',
    'leaveAlone',
    'done',
    'extent',
    'notes',
  ]),
});

const aspectName = (framework: Framework, { id, title }: Aspect, addressOf: AddressOf) => ({
  id,
  title,
  address: addressOf(paths.aspect(framework.id, id)),
});

const dimensionName = (framework: Framework, { id, title }: Dimension, addressOf: AddressOf) => ({
  id,
  title,
  address: addressOf(paths.dimension(framework.id, id)),
});

const aspectParts = (framework: Framework, aspect: Aspect, addressOf: AddressOf) => ({
  ...aspectName(framework, aspect, addressOf),
  ...pick(aspect, ['kind', 'aliases', 'failure', 'upkeep', 'related', 'notes']),
  begins: framework.stages[beginsAt(aspect)]?.id,
  signals: { ...aspect.signals },
  cells: Object.fromEntries(
    framework.stages.flatMap(({ id, index }) => {
      const cell = aspect.cells[index];
      return cell ? [[id, cellParts(cell)]] : [];
    }),
  ),
});

const cellParts = (cell: Aspect['cells'][number]): Api<'stage'>['dimensions'][number]['aspects'][number]['cell'] =>
  cell.state === 'entries' ? { state: cell.state, entries: copy(cell.entries) } : cell;

/** A dimension with its rows. */
export const dimensionParts = (framework: Framework, dimension: Dimension, prose: Prose, addressOf: AddressOf) => ({
  ...dimensionName(framework, dimension, addressOf),
  ...pick(dimension, ['summary', 'rule', 'aliases', 'notes']),
  guidance: prose.dimensions[dimension.id] ?? '',
  aspects: dimension.aspects.map((aspect) => aspectParts(framework, aspect, addressOf)),
});

/** A checklist with its items. */
export const checklistParts = (framework: Framework, list: ChecklistData, addressOf: AddressOf) => {
  const address = addressOf(paths.checklist(framework.id, list.id));
  return {
    ...pick(list, ['id', 'title', 'kind', 'summary', 'intro', 'outro', 'ordered', 'stages', 'notes']),
    address,
    items: list.items.map((item) => ({
      ...pick(item, ['id', 'title', 'text', 'why', 'points', 'stage', 'aspects', 'notes']),
      address: `${address}#${item.id}`,
    })),
  };
};

/** A stage with what each row asks for at it. */
export const stageJson = (framework: Framework, stage: Stage, context: ExportContext): Api<'stage'> => {
  const { addressOf } = context;
  return {
    ...headOf('stage', paths.stage(framework.id, stage.id), context),
    ...frameworkName(framework, addressOf),
    ...stageParts(framework, stage, addressOf),
    dimensions: framework.dimensions.map((dimension) => ({
      ...dimensionName(framework, dimension, addressOf),
      aspects: dimension.aspects.flatMap((aspect) => {
        const cell = aspect.cells[stage.index];
        if (!cell) return [];
        const next = framework.stages[nextMove(aspect, stage.index)];
        const later = next && aspect.cells[next.index];
        return [
          {
            ...aspectName(framework, aspect, addressOf),
            kind: aspect.kind,
            cell: cellParts(cell),
            change: stepTo(aspect, stage.index),
            next: next && later && { stage: next.id, cell: cellParts(later) },
          },
        ];
      }),
    })),
  };
};

/** A dimension with all its rows. */
export const dimensionJson = (
  framework: Framework,
  dimension: Dimension,
  prose: Prose,
  context: ExportContext,
): Api<'dimension'> => ({
  ...headOf('dimension', paths.dimension(framework.id, dimension.id), context),
  ...frameworkName(framework, context.addressOf),
  ...dimensionParts(framework, dimension, prose, context.addressOf),
  stages: framework.stages.map((stage) => stageName(framework, stage, context.addressOf)),
});

/** What every practice does between two stages. */
export const changesJson = (framework: Framework, { from, to }: StagePair, context: ExportContext): Api<'changes'> => {
  const { addressOf } = context;
  const changes = stepsBetween(framework, { from, to });
  return {
    ...headOf('changes', paths.change(framework.id, from.id, to.id), context),
    ...frameworkName(framework, addressOf),
    from: stageName(framework, from, addressOf),
    to: stageName(framework, to, addressOf),
    counts: { ...countSteps(changes.flatMap(({ steps }) => steps)) },
    dimensions: changes.map(({ dimension, steps }) => ({
      ...dimensionName(framework, dimension, addressOf),
      steps: steps.flatMap(({ aspect, kind, last }) => {
        const [before, after] = [aspect.cells[from.index], aspect.cells[to.index]];
        if (!before || !after) return [];
        return [
          {
            ...aspectName(framework, aspect, addressOf),
            kind,
            label: STEP_LABELS[kind].word,
            from: cellParts(before),
            to: cellParts(after),
            last: last?.to.id,
            signal: last && aspect.signals[last.to.id],
          },
        ];
      }),
    })),
  };
};

/** A checklist. */
export const checklistJson = (framework: Framework, list: ChecklistData, context: ExportContext): Api<'checklist'> => ({
  ...headOf('checklist', paths.checklist(framework.id, list.id), context),
  ...frameworkName(framework, context.addressOf),
  ...checklistParts(framework, list, context.addressOf),
});
