/** One question: its legend is the page's heading for it, its answers are radios. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../wizard.ts';

interface Props {
  readonly question: Question;
  /** "Question 2 of 5" */
  readonly place: string;
  /** The answer so far. */
  readonly answered: string | undefined;
  /** Where Back leads; the first question has none. */
  readonly back: string | undefined;
  readonly onBack: () => void;
  readonly onAnswer: (id: string) => void;
  /** Whether the reader has just come here from another question. */
  readonly takesFocus: boolean;
}

/** What was chosen while the script was on its way. */
const chosenEarly = (question: string): string | undefined =>
  typeof document === 'undefined'
    ? undefined
    : document.querySelector<HTMLInputElement>(`.question [name="${question}"]:checked`)?.value;

export const QuestionForm = ({ question, place, answered, back, onBack, onAnswer, takesFocus }: Props) => {
  const [chosen, setChosen] = useState(() => answered ?? chosenEarly(question.id));
  const [isMissing, setIsMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The address is read once the page is hydrated.
    if (answered !== undefined) setChosen(answered);
  }, [answered]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [question.id]);
  const describedBy = [question.hint && 'question-hint', isMissing && 'question-error'].filter(Boolean).join(' ');
  return (
    <form class="question" noValidate>
      {back !== undefined && (
        <a
          class="back"
          href={back}
          onClick={(event) => {
            event.preventDefault();
            onBack();
          }}
        >
          Back
        </a>
      )}
      <fieldset aria-describedby={describedBy === '' ? undefined : describedBy}>
        <legend>
          <span class="kicker">{place}</span>
          <h2 tabIndex={-1} ref={heading}>
            {question.title}
          </h2>
        </legend>
        {question.hint && (
          <p id="question-hint" class="hint">
            {question.hint.text}
            {question.hint.by === 'editors' && <small class="by"> (editors)</small>}
          </p>
        )}
        {isMissing && (
          <p id="question-error" class="error">
            Choose an answer to go on.
          </p>
        )}
        {question.answers.map(({ id, title }, index) => (
          <label key={id} class="answer">
            <input
              ref={index === 0 ? first : null}
              type="radio"
              name={question.id}
              value={id}
              checked={chosen === id}
              onChange={() => {
                setChosen(id);
                setIsMissing(false);
              }}
            />
            {title}
          </label>
        ))}
      </fieldset>
      {/* Browsers press it for Enter, too. A frame may allow no form to be sent, and then no `submit` ever comes. */}
      <button
        type="submit"
        class="button primary"
        onClick={(event) => {
          event.preventDefault();
          if (chosen !== undefined) {
            onAnswer(chosen);
            return;
          }
          setIsMissing(true);
          first.current?.focus();
        }}
      >
        Continue
      </button>
    </form>
  );
};
