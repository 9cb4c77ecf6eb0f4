/** The smallest change of answers that would turn the outcome into each other one. */
import type { Step, Turn } from '../wizard.ts';

interface Props {
  readonly turns: readonly Turn[];
  readonly linkTo: (turn: Turn) => string;
  readonly onFollow: (turn: Turn) => void;
}

const said = (steps: readonly Step[]) =>
  steps.map(({ question, answer }, index) => (
    <span key={question.id}>
      {index > 0 && (index === steps.length - 1 ? ' and ' : ', ')}“{question.title}” <b>{answer.title}</b>
    </span>
  ));

export const OutcomeChanges = ({ turns, linkTo, onFollow }: Props) => (
  <section class="part turns">
    <h2>What would change this</h2>
    <ul class="rows">
      {turns.map((turn) => (
        <li key={turn.outcome.id}>
          <a
            href={linkTo(turn)}
            onClick={(event) => {
              event.preventDefault();
              onFollow(turn);
            }}
          >
            {turn.outcome.title}
          </a>
          <p>
            {turn.changed.length > 0 && <>if you answered {said(turn.changed)}</>}
            {turn.added.length > 0 && (
              <>
                {turn.changed.length > 0 ? ', and then ' : 'if you answered '}
                {said(turn.added)}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  </section>
);
