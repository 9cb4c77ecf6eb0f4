/** What changes between two stages as Markdown: what the page of the two says, in the same order. */
import {
  countSteps,
  isMove,
  movesBetween,
  movingFirst,
  saidBefore,
  signalOf,
  stagePairs,
  STEP_KINDS,
  stepsBetween,
  type DimensionSteps,
  type StagePair,
  type Step,
} from '../../domain/changes.ts';
import type { Framework } from '../../domain/framework.ts';
import { STEP_LABELS, stepsInWords } from '../../domain/labels.ts';
import { partOfWay } from '../stage/index.ts';
import { capital, count } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeInline, escapeMarkdown, heading, linkTo, pipeTable } from '../../formats/markdown.ts';
import { aspectLink, aspectLinks, cellAt, credit, linkList, part, SIGNALS_BY } from './markdown-parts.ts';

/** How many rows of each dimension take each kind of step. */
const countsTable = (framework: Framework, changes: readonly DimensionSteps[]): string => {
  const total = countSteps(changes.flatMap(({ steps }) => steps));
  const kinds = STEP_KINDS.filter((kind) => total[kind] > 0);
  const line = (title: string, counts: typeof total): string[] => [title, ...kinds.map((kind) => String(counts[kind]))];
  return pipeTable(
    [capital(framework.vocabulary.dimension[0]), ...kinds.map((kind) => capital(STEP_LABELS[kind].word))],
    [
      ...changes.map(({ dimension, counts }) => line(escapeMarkdown(dimension.title), counts)),
      ...(changes.length > 1 ? [line('**Together**', total)] : []),
    ],
  );
};

/** The rows that move, with the editors' signs where they wrote any. */
const movesTable = (framework: Framework, pair: StagePair, moves: readonly Step[], context: ExportContext): string => {
  const { from, to } = pair;
  const hasSignals = moves.some(signalOf);
  const before = ({ aspect }: Step): string => {
    const said = saidBefore(aspect, from, framework.stages);
    return cellAt(aspect, from) + (said ? ` (last said at ${escapeInline(said.label)}: ${cellAt(aspect, said)})` : '');
  };
  const signs = (step: Step): string[] => {
    const signal = signalOf(step);
    if (!signal) return ['', ''];
    const sign = [signal.sign, partOfWay(step, pair)].filter((text) => text !== undefined).join(' ');
    return [sign, signal.cost].map(escapeMarkdown);
  };
  return pipeTable(
    [
      capital(framework.vocabulary.aspect[0]),
      'Step',
      from.label,
      to.label,
      ...(hasSignals ? ['How you notice', 'Too early or too late'] : []),
    ],
    moves.map((step) => [
      aspectLink(framework, step.aspect, context.addressOf),
      STEP_LABELS[step.kind].word,
      before(step),
      cellAt(step.aspect, to),
      ...(hasSignals ? signs(step) : []),
    ]),
  );
};

const dimensionChanges = (
  framework: Framework,
  pair: StagePair,
  { dimension, steps }: DimensionSteps,
  context: ExportContext,
): string => {
  const moves = steps.filter(isMove);
  const rest = (['stays', 'waits', 'unstated'] as const).flatMap((kind) => {
    const aspects = steps.filter((step) => step.kind === kind).map(({ aspect }) => aspect);
    const word = STEP_LABELS[kind].word + (kind === 'unstated' ? ` at ${pair.to.label}` : '');
    return aspects.length > 0
      ? [`**${escapeInline(capital(word))}:** ${aspectLinks(framework, aspects, context.addressOf)}`]
      : [];
  });
  return blocks(
    `## ${linkTo(dimension.title, context.addressOf(paths.dimension(framework.id, dimension.id)))}`,
    moves.length > 0 && movesTable(framework, pair, moves, context),
    ...rest,
  ).trim();
};

/** From one stage to a later one, by dimension. */
export const changesMarkdown = (framework: Framework, pair: StagePair, context: ExportContext): string => {
  const { from, to } = pair;
  const changes = stepsBetween(framework, pair);
  const steps = changes.flatMap((it) => it.steps);
  return blocks(
    heading(1, `What changes from ${from.label} to ${to.label}`),
    `Of ${count(steps.length, ['practice', 'practices'])}, ${stepsInWords(countSteps(steps))}.`,
    steps.some(signalOf) && SIGNALS_BY,
    part('Where the work is', countsTable(framework, changes)),
    ...movingFirst(changes).map((it) => dimensionChanges(framework, pair, it, context)),
    credit(paths.change(framework.id, from.id, to.id), context, framework),
  );
};

/** How many practices change from each stage to each later one. */
const pairsTable = (framework: Framework, { addressOf }: ExportContext): string => {
  const later = framework.stages.slice(1);
  return pipeTable(
    ['From', ...later.map(({ label }) => `to ${label}`)],
    framework.stages
      .slice(0, -1)
      .map((from) => [
        escapeMarkdown(from.label),
        ...later.map((to) =>
          to.index > from.index
            ? linkTo(
                String(movesBetween(framework, { from, to })),
                addressOf(paths.change(framework.id, from.id, to.id)),
              )
            : '',
        ),
      ]),
  );
};

/** Every pair of a stage with a later one, with how many practices change between them. */
export const changesIndexMarkdown = (framework: Framework, context: ExportContext): string => {
  const { id, stages, vocabulary } = framework;
  const neighbours = stagePairs(framework).filter(({ from, to }) => to.index === from.index + 1);
  return blocks(
    heading(1, `What changes between ${vocabulary.stage[1]}`),
    `Choose the ${vocabulary.stage[0]} you are in and the one you are heading for: what begins, what is raised and what stays.`,
    part(
      'Step by step',
      linkList(
        neighbours.map(({ from, to }) => ({
          title: `From ${from.label} to ${to.label}`,
          path: paths.change(id, from.id, to.id),
          text: `${capital(count(movesBetween(framework, { from, to }), ['practice changes', 'practices change']))}. ${to.question ?? to.goal}`,
        })),
        context.addressOf,
      ),
    ),
    stages.length > 2 && part('Every pair', pairsTable(framework, context)),
    credit(paths.changes(id), context, framework),
  );
};
