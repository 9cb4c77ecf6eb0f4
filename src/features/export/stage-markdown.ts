/** A stage as Markdown: what its page says, in the same order. */
import { hasAudit } from '../../domain/framework.ts';
import { relatedStageInWords } from '../opinions/index.ts';
import { costliestSigns, nextMove, stepsBetween } from '../../domain/changes.ts';
import type { Aspect, Dimension, Framework, Stage } from '../../domain/framework.ts';
import { KIND_LABELS } from '../../domain/labels.ts';
import { relatedToStage, type Topic } from '../../domain/opinions.ts';
import { listsAt, movesInWords, questionsAt, stageInWords, stepWord, waitingAt } from '../stage/index.ts';
import { capital, count } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeInline, escapeMarkdown, heading, linkTo, list, pipeTable } from '../../formats/markdown.ts';
import {
  aspectLink,
  aspectLinks,
  cellAt,
  credit,
  linkList,
  paragraphs,
  part,
  remarks,
  ruleOfThumb,
  sentence,
} from './markdown-parts.ts';

/** The rows of a dimension at one stage: what they ask for, how that differs from before, and what is for later. */
const stageRows = (framework: Framework, dimension: Dimension, stage: Stage, { addressOf }: ExportContext): string => {
  const { stages, vocabulary } = framework;
  const isLast = stage.index === stages.length - 1;
  const laterOf = (aspect: Aspect): string => {
    const later = stages[nextMove(aspect, stage.index)];
    return later ? `**${escapeInline(later.label)}:** ${cellAt(aspect, later)}` : 'no change';
  };
  // At the first stage everything begins, so that beginning there says nothing.
  const hasStep = stage.index > 0;
  return pipeTable(
    [
      capital(vocabulary.aspect[0]),
      `At ${stage.label}`,
      ...(hasStep ? ['Step'] : []),
      ...(isLast ? [] : ['Later, leave alone for now']),
    ],
    dimension.aspects.map((aspect) => [
      aspectLink(framework, aspect, addressOf),
      cellAt(aspect, stage),
      ...(hasStep ? [stepWord(aspect, stage)] : []),
      ...(isLast ? [] : [laterOf(aspect)]),
    ]),
  );
};

/** What is deliberately not yet due, and where each begins. */
const notYet = (framework: Framework, stage: Stage, { addressOf }: ExportContext): string => {
  const groups = waitingAt(framework, stage);
  const rows = groups.flatMap(({ aspects }) => aspects);
  return part(
    `Not yet: ${count(rows.length, framework.vocabulary.aspect)} that can wait at ${stage.label}`,
    list(groups.map(({ title, aspects }) => `${escapeMarkdown(title)}: ${aspectLinks(framework, aspects, addressOf)}`)),
  );
};

/** What the next stage asks for, and a sign from each dimension that it is time for it. */
const nextSigns = (framework: Framework, stage: Stage, next: Stage, { addressOf }: ExportContext): string => {
  const changes = stepsBetween(framework, { from: stage, to: next });
  if (changes.length === 0) return '';
  const moves = movesInWords(framework, stage, next);
  const signs = costliestSigns(changes);
  const all = linkTo(
    `all changes from ${stage.label} to ${next.label}`,
    addressOf(paths.change(framework.id, stage.id, next.id)),
  );
  const told = `, each with the sign that it is time. From each ${framework.vocabulary.dimension[0]} the one whose lack would cost most, in the editors’ words:`;
  return part(
    `What ${stage.label} → ${next.label} asks for`,
    `${moves === '' ? 'Nothing begins or is raised' : capital(moves)}: ${all}${signs.length > 0 ? told : '.'}`,
    list(
      signs.map(({ step: { aspect }, signal }) => {
        const address = `${addressOf(paths.aspect(framework.id, aspect.id))}#${next.id}`;
        return `**${linkTo(aspect.title, address)}:** ${escapeMarkdown(signal.sign)}`;
      }),
    ),
  );
};

/** What other guides, or this one elsewhere, say against what it says at the stage; the disagreements first. */
const opinions = (framework: Framework, stage: Stage, topics: readonly Topic[], { addressOf }: ExportContext): string =>
  part(
    `Second opinions on what to have at ${stage.label}`,
    list(
      relatedToStage(topics, framework.id, stage.id).map(
        ({ topic, related }) =>
          `${linkTo(topic.title, addressOf(paths.opinion(topic.id)))}: ${escapeInline(relatedStageInWords(related))}`,
      ),
    ),
  );

/** A stage: who you are, what to leave alone, what to have in every dimension, what comes next. */
export const stageMarkdown = (
  framework: Framework,
  stage: Stage,
  topics: readonly Topic[],
  context: ExportContext,
): string => {
  const { id, vocabulary, stages } = framework;
  const { addressOf } = context;
  const next = stages[stage.index + 1];
  const facts = [
    ['Users', stage.users],
    ['Goal', stage.goal],
    ['Core question', stage.question],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`**${String(name)}:** ${escapeMarkdown(value)}`]));
  return blocks(
    heading(1, stage.label === stage.title ? stage.title : `${stage.label}: ${stage.title}`),
    escapeMarkdown(stage.summary),
    list(facts),
    part(`What ${stage.label} is for`, paragraphs(stage.purpose)),
    part('What to leave alone', paragraphs(stage.leaveAlone)),
    part('When you are done', list(stage.done.map(sentence))),
    remarks(stage.notes, stages),
    hasAudit(framework) &&
      `${linkTo(`Hold what you have against ${stage.label}`, `${addressOf(paths.audit(id))}#target=${stage.id}`)}: what is missing first, and what is too much.`,
    notYet(framework, stage, context),
    heading(2, `What to have at ${stage.label}, ${vocabulary.dimension[0]} by ${vocabulary.dimension[0]}`),
    escapeMarkdown(stageInWords(framework, stage)),
    ...framework.dimensions.flatMap((dimension) => [
      heading(3, dimension.title),
      ruleOfThumb(dimension),
      stageRows(framework, dimension, stage, context),
    ]),
    next && nextSigns(framework, stage, next, context),
    opinions(framework, stage, topics, context),
    part(
      'Lists',
      linkList(
        listsAt(framework, stage.id).map((it) => ({
          title: it.title,
          path: paths.checklist(id, it.id),
          text: `${KIND_LABELS[it.kind]}, ${count(it.items.length, ['item', 'items'])}. ${it.summary}`,
        })),
        addressOf,
      ),
    ),
    part(
      'Questions and answers',
      linkList(
        questionsAt(framework, stage.id).map((it) => ({ title: it.title, path: `${paths.faq(id)}#${it.id}` })),
        addressOf,
      ),
    ),
    credit(paths.stage(id, stage.id), context, framework),
  );
};
