/** The answers so far, each with a way to change it that keeps those behind it. */
import type { Step } from '../wizard.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly title: string;
  /** Whether the last answer alone brought the outcome. */
  readonly isDecidedByLast?: boolean;
  readonly linkTo: (question: string) => string;
  readonly onChange: (question: string) => void;
}

export const Answers = ({ steps, title, isDecidedByLast = false, linkTo, onChange }: Props) => (
  <section class="part answers">
    <h2>{title}</h2>
    <dl>
      {steps.map(({ question, answer }, index) => (
        <div key={question.id}>
          <dt>{question.title}</dt>
          <dd>
            <b>{answer.title}</b>
            {isDecidedByLast && index === steps.length - 1 && <small> decided it</small>}
          </dd>
          <dd>
            <a
              href={linkTo(question.id)}
              onClick={(event) => {
                event.preventDefault();
                onChange(question.id);
              }}
            >
              Change<span class="visually-hidden"> the answer to “{question.title}”</span>
            </a>
          </dd>
          {answer.constraint !== undefined && <dd class="constraint">{answer.constraint}</dd>}
        </div>
      ))}
    </dl>
  </section>
);
