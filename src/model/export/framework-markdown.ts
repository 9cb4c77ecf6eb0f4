/** A framework, a stage, a dimension and an aspect as Markdown: what their pages say, in the same order. */
import { FAILURE_LABELS, UPKEEP_LABELS } from '../audit/classes.ts';
import { hasChanges, stagePairs } from '../changes.ts';
import {
  aspectsOf,
  hasIntroduction,
  notesOf,
  type Aspect,
  type Dimension,
  type Framework,
  type Stage,
} from '../framework.ts';
import { CHANGE_LABELS, KIND_LABELS, RELATION_LABELS } from '../labels.ts';
import { cellChange } from '../matrix.ts';
import { besideAspect, type Topic } from '../opinions.ts';
import { capital, count } from '../text.ts';
import { paths } from '../url.ts';
import type { ExportContext, Prose } from './context.ts';
import { blocks, escapeMarkdown, heading, linkTo, list, lowered, pipeTable } from './markdown.ts';
import {
  aspectLink,
  cellAt,
  credit,
  linkList,
  matrixMarkdown,
  paragraphs,
  remarks,
  sentence,
} from './markdown-parts.ts';

/** A framework: introduction, stages, the whole matrix, and what else it has, as links. */
export const frameworkMarkdown = (framework: Framework, prose: Prose, context: ExportContext): string => {
  const { id, headline, title, summary, stages, dimensions, checklists, wizards, faq, takeaways, vocabulary } =
    framework;
  const { addressOf } = context;
  const introduction = hasIntroduction(framework) ? prose.pages['introduction'] : undefined;
  const part = (name: string, pages: Parameters<typeof linkList>[0]) =>
    pages.length > 0 && blocks(heading(2, name), linkList(pages, addressOf)).trim();
  return blocks(
    heading(1, `${title}: ${headline}`),
    escapeMarkdown(summary),
    introduction !== undefined && blocks(heading(2, 'Why this guide'), lowered(introduction, 1)).trim(),
    part(
      capital(vocabulary.stage[1]),
      stages.map((stage) => ({ title: stage.label, path: paths.stage(id, stage.id), text: stage.summary })),
    ),
    ...dimensions.flatMap((dimension) => [
      `## ${linkTo(dimension.title, addressOf(paths.dimension(id, dimension.id)))}`,
      matrixMarkdown(framework, dimension, stages, addressOf),
    ]),
    takeaways.length > 0 && blocks(heading(2, 'To remember'), list(takeaways.map(({ text }) => sentence(text)))).trim(),
    part(
      'Changes',
      hasChanges(framework)
        ? stagePairs(framework).map(({ from, to }) => ({
            title: `From ${from.label} to ${to.label}`,
            path: paths.change(id, from.id, to.id),
          }))
        : [],
    ),
    part(
      'Lists',
      checklists.map((it) => ({ title: it.title, path: paths.checklist(id, it.id), text: it.summary })),
    ),
    part(
      'Decisions',
      wizards.map((it) => ({ title: it.question, path: paths.wizard(id, it.id), text: it.summary })),
    ),
    part(
      'More from this guide',
      notesOf(framework).map((it) => ({ title: it.title, path: paths.note(id, it.id), text: it.summary })),
    ),
    part(
      'Questions and answers',
      faq.map((it) => ({ title: it.title, path: `${paths.faq(id)}#${it.id}` })),
    ),
    credit(paths.framework(id), context, framework),
  );
};

/** The rows of a dimension at one stage: what they ask for, and whether they begin or change there. */
const stageRows = (framework: Framework, dimension: Dimension, stage: Stage, { addressOf }: ExportContext): string =>
  pipeTable(
    [capital(framework.vocabulary.aspect[0]), stage.label, 'Here'],
    dimension.aspects.map((aspect) => {
      const asks = aspect.cells[stage.index]?.state === 'entries';
      const change = asks && stage.index > 0 ? CHANGE_LABELS[cellChange(aspect, stage.index)] : '';
      return [aspectLink(framework, aspect, addressOf), cellAt(aspect, stage), change];
    }),
  );

/** A stage: who you are, what to leave alone, what to have in every dimension. */
export const stageMarkdown = (framework: Framework, stage: Stage, context: ExportContext): string => {
  const { vocabulary } = framework;
  const own = framework.checklists.filter(({ stages }) => stages.includes(stage.id));
  const facts = [
    ['Users', stage.users],
    ['Goal', stage.goal],
    ['Core question', stage.question],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${String(name)}: ${escapeMarkdown(value)}`]));
  return blocks(
    heading(1, stage.label === stage.title ? stage.title : `${stage.label}: ${stage.title}`),
    escapeMarkdown(stage.summary),
    list(facts),
    heading(2, `What ${stage.label} is for`),
    paragraphs(stage.purpose),
    heading(2, 'What to leave alone'),
    paragraphs(stage.leaveAlone),
    heading(2, 'When you are done'),
    list(stage.done.map(sentence)),
    remarks(stage.notes, framework.stages),
    heading(2, `What to have at ${stage.label}, ${vocabulary.dimension[0]} by ${vocabulary.dimension[0]}`),
    ...framework.dimensions.flatMap((dimension) => [
      heading(3, dimension.title),
      stageRows(framework, dimension, stage, context),
    ]),
    own.length > 0 && heading(2, 'Lists'),
    linkList(
      own.map((it) => ({ title: it.title, path: paths.checklist(framework.id, it.id), text: KIND_LABELS[it.kind] })),
      context.addressOf,
    ),
    credit(paths.stage(framework.id, stage.id), context, framework),
  );
};

/** A dimension: guidance, rule of thumb, its table, remarks. */
export const dimensionMarkdown = (
  framework: Framework,
  dimension: Dimension,
  prose: Prose,
  context: ExportContext,
): string =>
  blocks(
    heading(1, dimension.title),
    escapeMarkdown(dimension.summary),
    dimension.rule && `**Rule of thumb:** ${sentence(dimension.rule)}`,
    matrixMarkdown(framework, dimension, framework.stages, context.addressOf),
    lowered(prose.dimensions[dimension.id] ?? '', 0),
    remarks(dimension.notes, framework.stages),
    ...dimension.aspects.map(({ title, notes }) => remarks(notes, framework.stages, title)),
    credit(paths.dimension(framework.id, dimension.id), context, framework),
  );

const besideMarkdown = (framework: Framework, aspect: Aspect, topics: readonly Topic[], context: ExportContext) =>
  besideAspect(topics, framework.id, aspect.id).map(({ topic, beside }) =>
    blocks(
      `### ${linkTo(topic.title, context.addressOf(paths.opinion(topic.id)))}`,
      list(
        [...Map.groupBy(beside, ({ other }) => other)].map(([other, relations]) => {
          const guide = other.framework.id === framework.id ? 'This guide' : other.framework.title;
          const name = [guide, ...other.stages.map(({ label }) => label)].join(', ');
          const why = relations.map(({ kind, reason }) => `${RELATION_LABELS[kind].word}: ${escapeMarkdown(reason)}`);
          return `${linkTo(name, context.addressOf(other.path))}: ${escapeMarkdown(other.text)} (${why.join(' ')})`;
        }),
      ),
      `What it hangs on, in the editors’ view: ${escapeMarkdown(topic.hinge)}`,
    ).trim(),
  );

/** An aspect: its row through the stages with the signals, costs, second opinions. */
export const aspectMarkdown = (
  framework: Framework,
  aspect: Aspect,
  topics: readonly Topic[],
  context: ExportContext,
): string => {
  const { addressOf } = context;
  const { failure, upkeep, aliases, signals } = aspect;
  const dimension = framework.dimensions.find(({ id }) => id === aspect.dimension);
  const hasSignals = Object.keys(signals).length > 0;
  const related = aspectsOf(framework).filter(({ id }) => aspect.related.includes(id));
  const beside = besideMarkdown(framework, aspect, topics, context);
  return blocks(
    heading(1, aspect.title),
    dimension &&
      `${capital(framework.vocabulary.aspect[0])} of ${linkTo(dimension.title, addressOf(paths.dimension(framework.id, dimension.id)))}, through ${count(framework.stages.length, framework.vocabulary.stage)}.`,
    aliases.length > 0 && `Also called ${escapeMarkdown(aliases.join(', '))}.`,
    pipeTable(
      [
        capital(framework.vocabulary.stage[0]),
        aspect.title,
        ...(hasSignals ? ['How you notice', 'Too early or too late'] : []),
      ],
      framework.stages.map((stage) => [
        linkTo(stage.label, `${addressOf(paths.aspect(framework.id, aspect.id))}#${stage.id}`),
        cellAt(aspect, stage),
        ...(hasSignals
          ? [escapeMarkdown(signals[stage.id]?.sign ?? ''), escapeMarkdown(signals[stage.id]?.cost ?? '')]
          : []),
      ]),
    ),
    hasSignals && '“How you notice”, and what coming too early or too late costs, are the editors’.',
    remarks(aspect.notes, framework.stages),
    (failure ?? upkeep) && heading(2, 'What it costs to fail, and to keep'),
    failure && `A failure costs ${FAILURE_LABELS[failure.class]}: ${escapeMarkdown(failure.reason)} (editors)`,
    upkeep && `It has ${UPKEEP_LABELS[upkeep.class]}: ${escapeMarkdown(upkeep.reason)} (editors)`,
    beside.length > 0 && heading(2, 'Second opinions'),
    ...beside,
    related.length > 0 && heading(2, 'Usually comes with'),
    list(related.map((other) => aspectLink(framework, other, addressOf))),
    credit(paths.aspect(framework.id, aspect.id), context, framework),
  );
};
