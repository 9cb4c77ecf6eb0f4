/** The address of a wizard: answers by question id, and where the reader came from. */
import type { Answers, Wizard } from './wizard.ts';

/** What a wizard's address says. */
export interface WizardState {
  readonly answers: Answers;
  /** The aspect from which the wizard was opened. */
  readonly aspect: string | undefined;
  /** The stage that the reader is in. */
  readonly stage: string | undefined;
}

/** What an address may name beside answers. */
export interface WizardIds {
  readonly aspects: readonly string[];
  readonly stages: readonly string[];
}

/** Reads a query string in any order; drops what the wizard does not know. Any text is read. */
export const parseWizard = (
  search: string,
  { questions }: Pick<Wizard, 'questions'>,
  { aspects, stages }: WizardIds,
): WizardState => {
  const query = new URLSearchParams(search);
  const one = (name: string, known: readonly string[]): string | undefined =>
    known.find((id) => id === query.get(name));
  const answers = questions.flatMap(({ id, answers: own }) => {
    const answer = one(
      id,
      own.map((it) => it.id),
    );
    return answer === undefined ? [] : [[id, answer] as const];
  });
  // The stages of the view may come along from another page; one of them is the reader's.
  const carried = query.get('stages')?.split(',').at(-1);
  return {
    answers: Object.fromEntries(answers),
    aspect: one('aspect', aspects),
    stage: one('stage', stages) ?? stages.find((id) => id === carried),
  };
};

/** Writes the canonical query string: answers in the wizard's order, then aspect and stage. */
export const formatWizard = (
  { answers, aspect, stage }: WizardState,
  { questions }: Pick<Wizard, 'questions'>,
): string => {
  const query = new URLSearchParams();
  for (const { id, answers: own } of questions) {
    const answer = answers[id];
    if (answer !== undefined && own.some((it) => it.id === answer)) query.set(id, answer);
  }
  if (aspect !== undefined) query.set('aspect', aspect);
  if (stage !== undefined) query.set('stage', stage);
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
};
