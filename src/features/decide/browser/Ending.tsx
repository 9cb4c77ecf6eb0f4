/** Where the answers led: the outcome, the answers that brought it, and what would turn it. */
import { constraintsOf, turned, turns, type Outcome as OutcomeData } from '../wizard.ts';
import { Answers } from './Answers.tsx';
import { Outcome } from './Outcome.tsx';
import { OutcomeChanges } from './OutcomeChanges.tsx';
import type { Progress } from './use-wizard.ts';

interface Props {
  readonly progress: Progress;
  readonly outcome: OutcomeData;
  readonly kicker?: string | undefined;
  /** The address to copy; no button where there is none. */
  readonly address?: () => string;
}

export const Ending = ({ progress, outcome, kicker = 'The outcome', address }: Props) => {
  const { wizard, state, path, linkTo, move, changeAnswer, heading } = progress;
  const last = path.steps.at(-1);
  return (
    <>
      {last && (
        <a
          class="back"
          href={linkTo(state, last.question.id)}
          onClick={(event) => {
            event.preventDefault();
            changeAnswer(last.question.id);
          }}
        >
          Back
        </a>
      )}
      <Outcome
        outcome={outcome}
        kicker={kicker}
        constraints={constraintsOf(path)}
        findOut={last?.answer.findOut}
        address={address}
        heading={heading}
      />
      <Answers
        title="Because you answered"
        steps={path.steps}
        isDecidedByLast={last?.answer.outcome !== undefined}
        linkTo={(question) => linkTo(state, question)}
        onChange={changeAnswer}
      />
      <OutcomeChanges
        turns={turns(wizard, state.answers)}
        linkTo={(turn) => linkTo({ ...state, answers: turned(state.answers, turn) })}
        onFollow={(turn) => {
          move({ ...state, answers: turned(state.answers, turn) });
        }}
      />
    </>
  );
};
