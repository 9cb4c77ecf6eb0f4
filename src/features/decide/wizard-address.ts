/** The address of a wizard: answers by question id, and where the reader came from. */
import { readFields, readIds } from '../../routes/forgiving.ts';
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

/**
 * Reads a query string in any order, forgives what `forgiving.ts` does. Any text is read.
 * @param unread takes what stands there as an id and the wizard does not know
 */
export const parseWizard = (
  search: string,
  { questions }: Pick<Wizard, 'questions'>,
  { aspects, stages }: WizardIds,
  unread: string[] = [],
): WizardState => {
  const fields = readFields(search);
  // What a wizard cannot be told at all is none of its fields.
  const all = (name: string, known: readonly string[]): string[] =>
    known.length === 0 ? [] : readIds(fields.getAll(name)).filter((id) => known.includes(id) || !unread.push(id));
  const one = (name: string, known: readonly string[]): string | undefined => all(name, known)[0];
  const answers = questions.flatMap(({ id, answers: own }) => {
    const answer = one(
      id,
      own.map((it) => it.id),
    );
    return answer === undefined ? [] : [[id, answer] as const];
  });
  // The stages of the view may come along from another page; one of them is the reader's.
  const carried = all('stages', stages).at(-1);
  return {
    answers: Object.fromEntries(answers),
    aspect: one('aspect', aspects),
    stage: one('stage', stages) ?? carried,
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
