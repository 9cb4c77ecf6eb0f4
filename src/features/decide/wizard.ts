/**
 * The engine behind every wizard. Questions are asked in their order until an answer ends with an outcome;
 * what no answer ends comes to the first of the wizard's `ends` whose answers all fit. Questions that could
 * not change the outcome any more are not asked.
 */
import type { WizardData } from '../../catalog/schema/wizard.ts';

export type Wizard = Pick<WizardData, 'questions' | 'ends' | 'outcomes'>;
export type Question = Wizard['questions'][number];
export type Answer = Question['answers'][number];
export type Outcome = Wizard['outcomes'][number];

/** Answers by question, as ids. May hold more than the path needs: what was answered before a change. */
export type Answers = Readonly<Record<string, string>>;

/** A question and what was answered. */
export interface Step {
  readonly question: Question;
  readonly answer: Answer;
}

/** Where answers lead: the steps taken, then the next question or the outcome. */
export interface Path {
  readonly steps: readonly Step[];
  readonly next: Question | undefined;
  readonly outcome: Outcome | undefined;
}

const given = ({ answers }: Question, id: string | undefined): Answer | undefined =>
  answers.find((answer) => answer.id === id);

const outcomeOf = ({ outcomes }: Wizard, id: string | undefined): Outcome | undefined =>
  outcomes.find((outcome) => outcome.id === id);

/** Whether the answers of a path are those that an end asks for. */
const fits = (when: Answers, steps: readonly Step[]): boolean =>
  Object.entries(when).every(([id, value]) =>
    steps.some(({ question, answer }) => question.id === id && answer.id === value),
  );

/** The end that is certain: no question left could end elsewhere, ask for something, or bring another end before it. */
const settled = (
  { ends }: Wizard,
  steps: readonly Step[],
  left: readonly Question[],
): Wizard['ends'][number] | undefined => {
  const answers = left.flatMap((question) => question.answers);
  if (answers.some(({ outcome, constraint }) => outcome !== undefined || constraint !== undefined)) return undefined;
  const asked = steps.map(({ question }) => question.id);
  const first = ends.find(({ when }) =>
    fits(Object.fromEntries(Object.entries(when).filter(([id]) => asked.includes(id))), steps),
  );
  return first && fits(first.when, steps) ? first : undefined;
};

/** Follows answers as far as they lead. Answers that the wizard does not know are as good as none. */
export const follow = (wizard: Wizard, answers: Answers): Path => {
  const steps: Step[] = [];
  for (const [index, question] of wizard.questions.entries()) {
    const answer = given(question, answers[question.id]);
    if (!answer) return { steps, next: question, outcome: undefined };
    steps.push({ question, answer });
    if (answer.outcome !== undefined) return { steps, next: undefined, outcome: outcomeOf(wizard, answer.outcome) };
    const end = settled(wizard, steps, wizard.questions.slice(index + 1));
    if (end) return { steps, next: undefined, outcome: outcomeOf(wizard, end.outcome) };
  }
  return { steps, next: undefined, outcome: undefined };
};

/** A path that ends. */
export interface WholePath {
  readonly steps: readonly Step[];
  readonly outcome: Outcome;
}

/** Every path through a wizard, in the order of its questions and answers. */
export const allPaths = (wizard: Wizard): WholePath[] => {
  const from = (answers: Answers): WholePath[] => {
    const { steps, next, outcome } = follow(wizard, answers);
    if (outcome) return [{ steps, outcome }];
    return next ? next.answers.flatMap(({ id }) => from({ ...answers, [next.id]: id })) : [];
  };
  return from({});
};

/** Every path, those on which everything is known apart from those with something to find out; groups without one left out. */
export const pathGroups = (wizard: Wizard): { readonly title: string; readonly ways: WholePath[] }[] => {
  const isKnown = ({ steps }: WholePath): boolean => steps.every(({ answer }) => !answer.findOut);
  const ways = allPaths(wizard);
  return [
    { title: 'When you know the answers', ways: ways.filter(isKnown) },
    { title: 'When you do not know yet', ways: ways.filter((way) => !isKnown(way)) },
  ].filter((group) => group.ways.length > 0);
};

/** The answers that a path takes, as ids by question. */
export const answersOf = ({ steps }: WholePath): Answers =>
  Object.fromEntries(steps.map(({ question, answer }) => [question.id, answer.id]));

/** What would turn the outcome into another: answers to change, and answers to questions not asked so far. */
export interface Turn {
  readonly outcome: Outcome;
  readonly changed: readonly Step[];
  readonly added: readonly Step[];
}

/**
 * For each other outcome the smallest change of answers that leads there: the fewest answers changed, then the
 * fewest added. Nothing while the wizard has not ended.
 */
export const turns = (wizard: Wizard, answers: Answers): Turn[] => {
  const { steps, outcome } = follow(wizard, answers);
  if (!outcome) return [];
  const said = new Map(steps.map(({ question, answer }) => [question.id, answer.id]));
  const size = ({ changed, added }: Turn): number => changed.length * 1000 + added.length;
  const best = new Map<string, Turn>();
  for (const path of allPaths(wizard)) {
    if (path.outcome.id === outcome.id) continue;
    const turn: Turn = {
      outcome: path.outcome,
      changed: path.steps.filter(({ question, answer }) => (said.get(question.id) ?? answer.id) !== answer.id),
      added: path.steps.filter(({ question }) => !said.has(question.id)),
    };
    const known = best.get(path.outcome.id);
    if (!known || size(turn) < size(known)) best.set(path.outcome.id, turn);
  }
  return wizard.outcomes.flatMap(({ id }) => best.get(id) ?? []);
};

const wordsOf = (steps: readonly Step[]): string =>
  steps.map(({ question, answer }) => `“${question.title}” ${answer.title}`).join(', ');

/** A turn in a sentence: "Skip it: if you answered “Did anyone ask for it?” No". */
export const outcomeChangeInWords = ({
  outcome,
  changed,
  added,
}: Turn & { readonly outcome: { readonly title: string } }): string => {
  const then = [wordsOf(changed), wordsOf(added)].filter((words) => words !== '').join(', and then ');
  return `${outcome.title}: if you answered ${then}`;
};

/** The answers with those of a turn in their place. */
export const turned = (answers: Answers, { changed, added }: Pick<Turn, 'changed' | 'added'>): Answers => ({
  ...answers,
  ...Object.fromEntries([...changed, ...added].map(({ question, answer }) => [question.id, answer.id])),
});

/** What the answers ask for beside the outcome; nothing where it does not build on them. */
export const constraintsOf = ({ steps, outcome }: Path): string[] =>
  outcome?.takesConstraints ? steps.flatMap(({ answer: { constraint } }) => constraint ?? []) : [];
