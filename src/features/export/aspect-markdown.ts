/** Rows of the matrix as Markdown: what the page of each says, in the same order, and all from A to Z. */
import { FAILURE_LABELS, UPKEEP_LABELS } from '../../domain/severity.ts';
import { relatedRowInWords, speakerInWords } from '../opinions/index.ts';
import { aspectsOf, type Aspect, type Framework, type Stage } from '../../domain/framework.ts';
import { MATCH_LABELS } from '../../domain/labels.ts';
import { relatedToAspect, type Topic } from '../../domain/opinions.ts';
import { mentionsOf, stepWord } from '../stage/index.ts';
import { byLetter, capital, count } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeInline, escapeMarkdown, heading, linkTo, list, pipeTable } from '../../formats/markdown.ts';
import { aspectLink, cellAt, credit, linkList, part, remarks, ruleOfThumb, SIGNALS_BY } from './markdown-parts.ts';

/** What each stage asks for, how it comes to that, and the editors' signs of it. */
const pathTable = (framework: Framework, aspect: Aspect, { addressOf }: ExportContext): string => {
  const { signals } = aspect;
  const hasSignals = Object.keys(signals).length > 0;
  const hasSteps = framework.stages.some((stage) => stepWord(aspect, stage) !== '');
  const asked = (stage: Stage): string => {
    const cell = aspect.cells[stage.index];
    const isOwnWord = cell?.state === 'not-yet' && cell.word !== 'not yet';
    return cellAt(aspect, stage) + (isOwnWord ? ` (in the source’s word: “${escapeInline(cell.word)}”)` : '');
  };
  const signs = ({ id }: Stage): string[] => [signals[id]?.sign ?? '', signals[id]?.cost ?? ''].map(escapeMarkdown);
  return pipeTable(
    [
      capital(framework.vocabulary.stage[0]),
      aspect.title,
      ...(hasSteps ? ['Step'] : []),
      ...(hasSignals ? ['How you notice', 'Too early or too late'] : []),
    ],
    framework.stages.map((stage) => [
      linkTo(stage.label, `${addressOf(paths.aspect(framework.id, aspect.id))}#${stage.id}`),
      asked(stage),
      ...(hasSteps ? [stepWord(aspect, stage)] : []),
      ...(hasSignals ? signs(stage) : []),
    ]),
  );
};

const opinions = (framework: Framework, aspect: Aspect, topics: readonly Topic[], { addressOf }: ExportContext) =>
  relatedToAspect(topics, framework.id, aspect.id).map(({ topic, related }) =>
    blocks(
      `### ${linkTo(topic.title, addressOf(paths.opinion(topic.id)))}`,
      [...Map.groupBy(related, ({ other }) => other)]
        .map(([other, relations]) => {
          const who = linkTo(speakerInWords(other, framework.id), addressOf(other.path));
          const how = relations.map(
            (it) =>
              `  - **${escapeInline(relatedRowInWords(it))}:** ${escapeMarkdown(it.reason)} (${MATCH_LABELS[it.match]})`,
          );
          return [`- ${who}: ${escapeMarkdown(other.text)}`, ...how].join('\n');
        })
        .join('\n'),
      `**What it hangs on, in the editors’ view:** ${escapeMarkdown(topic.hinge)}`,
    ).trim(),
  );

/** An aspect: its row through the stages with the signals, remarks, second opinions, costs, and what else names it. */
export const aspectMarkdown = (
  framework: Framework,
  aspect: Aspect,
  topics: readonly Topic[],
  context: ExportContext,
): string => {
  const { addressOf } = context;
  const { id, vocabulary, stages } = framework;
  const { failure, upkeep, aliases, signals } = aspect;
  const dimension = framework.dimensions.find((it) => it.id === aspect.dimension);
  const related = aspectsOf(framework).filter((it) => aspect.related.includes(it.id));
  const opinionLines = opinions(framework, aspect, topics, context);
  return blocks(
    heading(1, aspect.title),
    dimension &&
      `${capital(vocabulary.aspect[0])} of ${linkTo(dimension.title, addressOf(paths.dimension(id, dimension.id)))}, through ${count(stages.length, vocabulary.stage)}.`,
    aliases.length > 0 && `Also called ${escapeMarkdown(aliases.join(', '))}.`,
    dimension && ruleOfThumb(dimension, ` for ${dimension.title}`),
    pathTable(framework, aspect, context),
    Object.keys(signals).length > 0 && SIGNALS_BY,
    remarks(aspect.notes, stages),
    dimension && remarks(dimension.notes, stages, dimension.title),
    opinionLines.length > 0 &&
      part(
        'Second opinions',
        'Statements are paraphrased; the matching and the reasons are the editors’.',
        ...opinionLines,
      ),
    (failure ?? upkeep) &&
      part(
        'What it costs to fail, and to keep',
        failure && `A failure costs ${FAILURE_LABELS[failure.class]}: ${escapeMarkdown(failure.reason)} (editors)`,
        upkeep && `It has ${UPKEEP_LABELS[upkeep.class]}: ${escapeMarkdown(upkeep.reason)} (editors)`,
      ),
    related.length > 0 &&
      part(
        'Usually comes with',
        list(related.map((other) => aspectLink(framework, other, addressOf))),
        'Picked by the editors.',
      ),
    part(
      'What else this guide says about it',
      list(
        mentionsOf(framework, aspect.id).map(
          ({ title, where, path }) => `${linkTo(title, addressOf(path))}: ${escapeMarkdown(where)}`,
        ),
      ),
    ),
    credit(paths.aspect(id, aspect.id), context, framework),
  );
};

/** All rows from A to Z, each with its dimension. */
export const aspectsIndexMarkdown = (framework: Framework, context: ExportContext): string => {
  const { id, title, vocabulary, stages, dimensions } = framework;
  const aspects = aspectsOf(framework);
  return blocks(
    heading(1, `${capital(vocabulary.aspect[1])} of ${title}`),
    `${count(aspects.length, vocabulary.aspect)}, each through all ${count(stages.length, vocabulary.stage)}.`,
    ...byLetter(aspects).map(([letter, own]) =>
      part(
        letter,
        linkList(
          own.map((aspect) => ({
            title: aspect.title,
            path: paths.aspect(id, aspect.id),
            text: dimensions.find((it) => it.id === aspect.dimension)?.title ?? '',
          })),
          context.addressOf,
        ),
      ),
    ),
    credit(paths.aspects(id), context, framework),
  );
};
