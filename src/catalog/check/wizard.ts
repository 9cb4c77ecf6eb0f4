/** Rules about a wizard's questions, answers and outcomes. */
import { assertKnownOne, assertUnique, idsOf, type Finding, type Of } from './finding.ts';

/** Every answer and every end of a wizard leads to an outcome that exists, and every outcome to a stage that does. */
export const assertWizard = ({ file, data }: Of<'wizards'>, stages: ReadonlySet<string>): Finding[] => {
  const outcomes = new Set(data.outcomes.map(({ id }) => id));
  return [
    ...assertUnique(file, idsOf(data.questions, 'questions'), 'the question'),
    ...assertUnique(file, idsOf(data.outcomes, 'outcomes'), 'the outcome'),
    ...data.questions.flatMap((question, q) => [
      ...assertUnique(file, idsOf(question.answers, 'questions', q, 'answers'), 'the answer'),
      ...question.answers.flatMap((answer, a) =>
        assertKnownOne(file, answer.outcome, ['questions', q, 'answers', a, 'outcome'], outcomes, 'the outcome'),
      ),
    ]),
    ...data.outcomes.flatMap(({ stage }, index) =>
      assertKnownOne(file, stage, ['outcomes', index, 'stage'], stages, 'the stage'),
    ),
    ...data.ends.flatMap((end, index) => [
      ...assertKnownOne(file, end.outcome, ['ends', index, 'outcome'], outcomes, 'the outcome'),
      ...Object.entries(end.when).flatMap(([key, value]) => {
        const question = data.questions.find(({ id }) => id === key);
        const answers = new Set(question?.answers.map(({ id }) => id) ?? []);
        const path = ['ends', index, 'when', key];
        return question
          ? assertKnownOne(file, value, path, answers, 'the answer')
          : assertKnownOne(file, key, path, new Set(data.questions.map(({ id }) => id)), 'the question').map(
              (finding) => ({ ...finding, at: 'key' as const }),
            );
      }),
    ]),
  ];
};
