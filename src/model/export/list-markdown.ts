/** Checklists, change views, questions with answers, pages of prose and decisions as Markdown. */
import type { ChecklistData } from '../../schemas/checklist.ts';
import type { PageData } from '../../schemas/prose.ts';
import { countSteps, isMove, stepsBetween, type DimensionSteps, type StagePair } from '../changes.ts';
import { aspectsOf, type Framework } from '../framework.ts';
import { KIND_LABELS, STEP_LABELS, stepsInWords } from '../labels.ts';
import { capital, count } from '../text.ts';
import { paths } from '../url.ts';
import { formatWizard } from '../wizard-address.ts';
import { allPaths, answersOf, pathGroups, type WholePath } from '../wizard.ts';
import type { ExportContext, Prose } from './context.ts';
import { blocks, escapeMarkdown, heading, linkTo, list, lowered, pipeTable } from './markdown.ts';
import { aspectLink, cellAt, credit, paragraphs, remarks, sentence } from './markdown-parts.ts';

/** Lines of a list item below its first, so that they stay in it. */
const below = (lines: readonly string[]): string => lines.map((line) => `\n  ${line}`).join('');

/** A list to work through: items are boxes to tick, with what they mean below them. */
export const checklistMarkdown = (framework: Framework, data: ChecklistData, context: ExportContext): string => {
  const { addressOf } = context;
  const labels = framework.stages.filter(({ id }) => data.stages.includes(id)).map(({ label }) => label);
  const aspects = aspectsOf(framework);
  const address = addressOf(paths.checklist(framework.id, data.id));
  const items = data.items.map(({ id, title, text, why, points, stage, aspects: about, notes }) => {
    const label = framework.stages.find((it) => it.id === stage)?.label;
    const links = aspects.filter((it) => about.includes(it.id)).map((it) => aspectLink(framework, it, addressOf));
    return `- [ ] **${linkTo(title, `${address}#${id}`)}**${label === undefined ? '' : ` (${escapeMarkdown(label)})`}${below(
      [
        ...(text ? [sentence(text)] : []),
        ...(why ? [`Why: ${sentence(why)}`] : []),
        ...points.map((point) => `- ${escapeMarkdown(point)}`),
        ...notes.map((note) => `- ${escapeMarkdown(note.text)}`),
        ...(links.length > 0 ? [`- See ${links.join(', ')}`] : []),
      ],
    )}`;
  });
  return blocks(
    heading(1, data.title),
    `${[KIND_LABELS[data.kind], ...labels].map(escapeMarkdown).join(' · ')}. ${escapeMarkdown(data.summary)}`,
    paragraphs(data.intro),
    items.join('\n'),
    paragraphs(data.outro),
    remarks(data.notes, framework.stages),
    credit(paths.checklist(framework.id, data.id), context, framework),
  );
};

const dimensionChanges = (
  framework: Framework,
  { from, to }: StagePair,
  { dimension, steps }: DimensionSteps,
  { addressOf }: ExportContext,
): string => {
  const moves = steps.filter(isMove);
  const rest = Map.groupBy(
    steps.filter((step) => !isMove(step)),
    ({ kind }) => kind,
  );
  return blocks(
    heading(2, dimension.title),
    moves.length > 0 &&
      pipeTable(
        [capital(framework.vocabulary.aspect[0]), 'Step', from.label, to.label, 'How you notice'],
        moves.map(({ aspect, kind, last }) => [
          aspectLink(framework, aspect, addressOf),
          STEP_LABELS[kind].word,
          cellAt(aspect, from),
          cellAt(aspect, to),
          escapeMarkdown((last && aspect.signals[last.to.id]?.sign) ?? ''),
        ]),
      ),
    ...[...rest].map(
      ([kind, own]) =>
        `${capital(STEP_LABELS[kind].word)}: ${own.map(({ aspect }) => aspectLink(framework, aspect, addressOf)).join(', ')}.`,
    ),
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
    ...changes.map((it) => dimensionChanges(framework, pair, it, context)),
    credit(paths.change(framework.id, from.id, to.id), context, framework),
  );
};

/** Questions with their answers. */
export const faqMarkdown = (framework: Framework, prose: Prose, context: ExportContext): string =>
  blocks(
    heading(1, `Questions and answers: ${framework.title}`),
    ...framework.faq.flatMap(({ id, title }) => [heading(2, title), lowered(prose.faq[id] ?? '', 1)]),
    credit(paths.faq(framework.id), context, framework),
  );

/** A page of prose. */
export const noteMarkdown = (framework: Framework, page: PageData, prose: Prose, context: ExportContext): string =>
  blocks(
    heading(1, page.title),
    escapeMarkdown(page.summary),
    lowered(prose.pages[page.id] ?? '', 0),
    credit(paths.note(framework.id, page.id), context, framework),
  );

/** The answers of a path in a line. */
const answersText = ({ steps }: WholePath): string =>
  steps
    .map(({ question, answer }) => `${escapeMarkdown(question.title)} **${escapeMarkdown(answer.title)}**`)
    .join(' · ');

/** A decision by questions: the questions with their hints, and every path to an outcome. */
export const wizardMarkdown = (
  framework: Framework,
  wizard: Framework['wizards'][number],
  context: ExportContext,
): string =>
  blocks(
    heading(1, wizard.question),
    escapeMarkdown(wizard.summary),
    ...wizard.questions.flatMap(({ title, hint, answers }, index) => [
      heading(2, `${String(index + 1)}. ${title}`),
      hint && sentence(hint),
      list(
        answers.map(({ title: answer, outcome, constraint }) => {
          const end = wizard.outcomes.find(({ id }) => id === outcome)?.title;
          const then = [
            end === undefined ? undefined : `**${escapeMarkdown(end)}**`,
            constraint && escapeMarkdown(constraint),
          ];
          const leads = then.filter((it) => it !== undefined).join('; ');
          return escapeMarkdown(answer) + (leads === '' ? '' : `: ${leads}`);
        }),
      ),
    ]),
    heading(2, 'Outcomes'),
    list(wizard.outcomes.map(({ title, text }) => `**${escapeMarkdown(title)}**: ${sentence(text)}`)),
    heading(2, 'Every path'),
    pipeTable(
      ['Answers', 'Outcome'],
      allPaths(wizard).map((way) => [answersText(way), escapeMarkdown(way.outcome.title)]),
    ),
    paragraphs(wizard.outro),
    credit(paths.wizard(framework.id, wizard.id), context, framework),
  );

/** Every path through a decision, with the address that has its answers. */
export const outcomesMarkdown = (
  framework: Framework,
  wizard: Framework['wizards'][number],
  context: ExportContext,
): string => {
  const address = context.addressOf(paths.wizard(framework.id, wizard.id));
  const linkOf = (way: WholePath): string => {
    const query = formatWizard({ answers: answersOf(way), aspect: undefined, stage: undefined }, wizard);
    return linkTo(way.outcome.title, address + query);
  };
  return blocks(
    heading(1, `All outcomes of “${wizard.question}”`),
    ...pathGroups(wizard).flatMap(({ title, ways }) => [
      heading(2, title),
      pipeTable(
        ['Answers', 'Outcome'],
        ways.map((way) => [answersText(way), linkOf(way)]),
      ),
    ]),
    credit(paths.outcomes(framework.id, wizard.id), context, framework),
  );
};
