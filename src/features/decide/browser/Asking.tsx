/** The question to answer now, and the answers so far. */
import type { Question } from '../wizard.ts';
import { Answers } from './Answers.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import type { Progress } from './use-wizard.ts';

interface Props {
  readonly progress: Progress;
  readonly question: Question;
}

export const Asking = ({ progress, question }: Props) => {
  const { wizard, state, path, linkTo, move, changeAnswer, hasMoved } = progress;
  const { questions } = wizard;
  const number = questions.indexOf(question);
  const before = path.steps.filter((step) => questions.indexOf(step.question) < number);
  const previous = before.at(-1)?.question.id;
  return (
    <>
      <QuestionForm
        key={question.id}
        question={question}
        place={`Question ${String(number + 1)} of ${String(questions.length)}`}
        answered={state.answers[question.id]}
        back={previous === undefined ? undefined : linkTo(state, previous)}
        onBack={() => {
          move(state, previous);
        }}
        onAnswer={(id) => {
          move({ ...state, answers: { ...state.answers, [question.id]: id } });
        }}
        takesFocus={hasMoved}
      />
      {before.length > 0 && (
        <Answers
          title="Your answers so far"
          steps={before}
          linkTo={(id) => linkTo(state, id)}
          onChange={changeAnswer}
        />
      )}
    </>
  );
};
