/** The answers so far, each with a way to change it that keeps those behind it. */
import type { Step } from '../../model/wizard.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly title: string;
  readonly linkTo: (question: string) => string;
  readonly onChange: (question: string) => void;
}

export const Answers = ({ steps, title, linkTo, onChange }: Props) => (
  <section class="part answers">
    <h2>{title}</h2>
    <dl>
      {steps.map(({ question, answer }) => (
        <div key={question.id}>
          <dt>{question.title}</dt>
          <dd>
            <b>{answer.title}</b>
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
