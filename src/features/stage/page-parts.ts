/** What pages tell of a stage or a row beside its cells, and their Markdown versions alike. */
import type { ChecklistData } from '../../catalog/schema/checklist.ts';
import type { FaqData } from '../../catalog/schema/prose.ts';
import { countSteps, isMove, stepsBetween, stepTo, type StagePair, type Step } from '../../domain/changes.ts';
import { aspectsOf, type Aspect, type Framework, type Stage } from '../../domain/framework.ts';
import { KIND_LABELS, STEP_LABELS, stepsInWords } from '../../domain/labels.ts';
import { isAsked, isChange, stageTally } from '../../domain/matrix.ts';
import { count } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';

/** What a step between two stages asks for: "10 begin and 1 is raised"; empty where nothing moves. */
export const movesInWords = (framework: Framework, from: Stage, to: Stage): string =>
  stepsInWords(countSteps(stepsBetween(framework, { from, to }).flatMap(({ steps }) => steps.filter(isMove))));

/** Which step the sign of a row is of, where that is a part of the way only. */
export const partOfWay = ({ last }: Pick<Step, 'last'>, { from, to }: StagePair): string | undefined =>
  last && (last.from !== from || last.to !== to)
    ? `This is the step from ${last.from.label} to ${last.to.label}.`
    : undefined;

/** How many rows ask for something at a stage, what moves on the way to it, and how many can wait, in a sentence. */
export const stageInWords = (framework: Framework, stage: Stage): string => {
  const { due, notYet, notStated } = stageTally(framework.dimensions, stage.index);
  const [one, many] = framework.vocabulary.aspect;
  const before = framework.stages[stage.index - 1];
  const parts = [
    `${count(due, [`${one} asks`, `${many} ask`])} for something at ${stage.label}`,
    before ? movesInWords(framework, before, stage) : '',
    notYet > 0 ? `${String(notYet)} can wait` : '',
    notStated > 0 ? `about ${String(notStated)} the source says nothing` : '',
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
};

/** How a row comes to what it asks for at a stage, in a word; empty where nothing is to be said of that. */
export const stepWord = (aspect: Aspect, { index }: Pick<Stage, 'index'>): string => {
  const kind = stepTo(aspect, index);
  if (kind) return isMove({ kind }) ? STEP_LABELS[kind].word : kind === 'stays' ? 'as before' : '';
  const asks = aspect.cells[index]?.state === 'entries';
  return asks && index > 0 && !isChange(aspect, index - 1, index) ? 'as before' : '';
};

/** Rows that wait for the same stage. */
export interface Waiting {
  readonly title: string;
  readonly aspects: readonly Aspect[];
}

/** The rows that are not yet due at a stage, by where each is asked for next. */
export const waitingAt = (framework: Framework, stage: Stage): Waiting[] => {
  const waiting = aspectsOf(framework).filter(({ cells }) => cells[stage.index]?.state === 'not-yet');
  const asksNext = (aspect: Aspect): number =>
    aspect.cells.findIndex((_, index) => index > stage.index && isAsked(aspect, index));
  const later = framework.stages.map(({ label, index }) => ({ title: `Begins at ${label}`, index }));
  return [...later, { title: 'Asked for nowhere later', index: -1 }]
    .map(({ title, index }) => ({ title, aspects: waiting.filter((aspect) => asksNext(aspect) === index) }))
    .filter(({ aspects }) => aspects.length > 0);
};

/** The lists that belong to a stage, or have an item that does. */
export const listsAt = ({ checklists }: Framework, stage: string): ChecklistData[] =>
  checklists.filter(({ stages, items }) => stages.includes(stage) || items.some((item) => item.stage === stage));

/** The questions whose answers speak about a stage. */
export const questionsAt = ({ faq }: Framework, stage: string): FaqData[] =>
  faq.filter(({ stages }) => stages.includes(stage));

/** Where else a framework speaks about a row. */
export interface Mention {
  readonly title: string;
  /** The list or the page that it stands in, in words. */
  readonly where: string;
  /** Its path below the base path, with its anchor. */
  readonly path: string;
}

/** The items of lists and the answers that speak about a row. */
export const mentionsOf = ({ id: framework, checklists, faq }: Framework, aspect: string): Mention[] => [
  ...checklists.flatMap((list) =>
    list.items
      .filter(({ aspects }) => aspects.includes(aspect))
      .map(({ id, title }) => ({
        title,
        where: `${list.title} (${KIND_LABELS[list.kind].toLowerCase()})`,
        path: `${paths.checklist(framework, list.id)}#${id}`,
      })),
  ),
  ...faq
    .filter(({ aspects }) => aspects.includes(aspect))
    .map(({ id, title }) => ({ title, where: 'Questions and answers', path: `${paths.faq(framework)}#${id}` })),
];
