/** Where the answers of a wizard lead, in words: on its page, as a tree and in Markdown. */
import type { WizardData } from '../../catalog/schema/wizard.ts';

/** What an answer leads to: an outcome, or what it asks for and how the questions go on. */
export const leadsTo = (
  wizard: WizardData,
  { outcome, constraint }: WizardData['questions'][number]['answers'][number],
  isLast: boolean,
): string => {
  const end = wizard.outcomes.find(({ id }) => id === outcome);
  const on = isLast ? 'See what it comes to' : 'Go on';
  return end?.title ?? (constraint === undefined ? on : `${constraint} ${on}.`);
};

/** What stands above what a wizard comes to when no answer has ended it. */
export const endsTitle = ({ ends }: WizardData): string =>
  ends.length > 1 ? 'Then, by the first of these that fits' : 'Then';

/** What an end asks for: questions with their answers. One that asks for nothing takes every case that is left. */
export const conditionsOf = (
  { questions }: WizardData,
  { when }: WizardData['ends'][number],
): { readonly question: string; readonly answer: string }[] =>
  Object.entries(when).map(([id, value]) => {
    const question = questions.find((it) => it.id === id);
    return {
      question: question?.title ?? id,
      answer: question?.answers.find((it) => it.id === value)?.title ?? value,
    };
  });

/** What is said of an end that asks for nothing. */
export const anyCase = ({ ends }: WizardData): string => (ends.length > 1 ? 'in any other case' : 'in any case');
