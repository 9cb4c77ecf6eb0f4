/** Decisions by questions as Markdown: the questions in their order, and every path. */
import type { Framework } from '../../domain/framework.ts';
import { count } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';
import {
  type WholePath,
  allPaths,
  answersOf,
  anyCase,
  conditionsOf,
  endsTitle,
  formatWizard,
  leadsTo,
  pathGroups,
} from '../decide/index.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeInline, escapeMarkdown, heading, linkTo, list, pipeTable } from '../../formats/markdown.ts';
import { credit, paragraphs, sentence } from './markdown-parts.ts';

type Wizard = Framework['wizards'][number];

/** The answers of a path in a line. */
const answersText = ({ steps }: WholePath): string =>
  steps
    .map(({ question, answer }) => `${escapeMarkdown(question.title)} **${escapeMarkdown(answer.title)}**`)
    .join(' · ');

/** Where each answer to a question leads, and what to find out first where one does not know. */
const answersList = (wizard: Wizard, { answers }: Wizard['questions'][number], isLast: boolean): string =>
  list(
    answers.map((answer) => {
      const leads = escapeMarkdown(leadsTo(wizard, answer, isLast));
      const first = answer.findOut ? ` ${sentence(answer.findOut)}` : '';
      return `**${escapeInline(answer.title)}:** ${leads}${first === '' || /[.!?]$/.test(leads) ? first : `.${first}`}`;
    }),
  );

/** What the questions come to where no answer has ended them. */
const endsList = (wizard: Wizard): string =>
  list(
    wizard.ends.map((end) => {
      const title = wizard.outcomes.find(({ id }) => id === end.outcome)?.title ?? '';
      const when = conditionsOf(wizard, end).map(
        ({ question, answer }) => `${escapeMarkdown(question)} **${escapeInline(answer)}**`,
      );
      return `**${escapeInline(title)}:** ${when.length > 0 ? when.join(' · ') : anyCase(wizard)}`;
    }),
    true,
  );

/** A decision by questions: the questions with their hints, what they come to, and every path to an outcome. */
export const wizardMarkdown = (framework: Framework, wizard: Wizard, context: ExportContext): string =>
  blocks(
    heading(1, wizard.question),
    escapeMarkdown(wizard.summary),
    heading(2, 'The questions, in their order'),
    ...wizard.questions.flatMap((question, index) => [
      heading(3, `${String(index + 1)}. ${question.title}`),
      question.hint && sentence(question.hint),
      answersList(wizard, question, index === wizard.questions.length - 1),
    ]),
    ...(wizard.ends.length > 0 ? [heading(3, endsTitle(wizard)), endsList(wizard)] : []),
    heading(3, 'What it comes to'),
    list(wizard.outcomes.map(({ title, text }) => `**${escapeInline(title)}:** ${sentence(text)}`)),
    paragraphs(wizard.outro),
    heading(2, 'Every path'),
    pipeTable(
      ['Answers', 'Outcome'],
      allPaths(wizard).map((way) => [answersText(way), escapeMarkdown(way.outcome.title)]),
    ),
    credit(paths.wizard(framework.id, wizard.id), context, framework),
  );

/** Every path through a decision, with the address that has its answers. */
export const outcomesMarkdown = (framework: Framework, wizard: Wizard, context: ExportContext): string => {
  const address = context.addressOf(paths.wizard(framework.id, wizard.id));
  const linkOf = (way: WholePath): string => {
    const query = formatWizard({ answers: answersOf(way), aspect: undefined, stage: undefined }, wizard);
    return linkTo(way.outcome.title, address + query);
  };
  return blocks(
    heading(1, `All outcomes of “${wizard.question}”`),
    ...pathGroups(wizard).flatMap(({ title, ways }) => [
      heading(2, `${title} (${count(ways.length, ['path', 'paths'])})`),
      pipeTable(
        ['Answers', 'Outcome'],
        ways.map((way) => [answersText(way), linkOf(way)]),
      ),
    ]),
    credit(paths.outcomes(framework.id, wizard.id), context, framework),
  );
};
