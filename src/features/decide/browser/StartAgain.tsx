/** The way back to the first question, with no answer kept. */
import type { Progress } from './use-wizard.ts';

export const StartAgain = ({ state, linkTo, move }: Progress) => (
  <a
    href={linkTo({ ...state, answers: {} })}
    onClick={(event) => {
      event.preventDefault();
      move({ ...state, answers: {} });
    }}
  >
    Start again
  </a>
);
