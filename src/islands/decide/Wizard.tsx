/** A wizard: one question at a time, then the outcome with its reasons. The answers stand in the address. */
import { useEffect, useRef } from 'preact/hooks';
import type { Decision } from '../../model/decision.ts';
import { constraintsOf, follow, turned, turns, type Wizard as WizardData } from '../../model/wizard.ts';
import { addressWith } from '../../stores/location.ts';
import { formatWizard } from '../../model/wizard-address.ts';
import { CopyLink } from '../shared/CopyLink.tsx';
import { useAddress } from './address.ts';
import { Answers } from './Answers.tsx';
import { AspectRow } from './AspectRow.tsx';
import { KeepDecision } from './KeepDecision.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { Turns } from './Turns.tsx';

interface Named {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly wizard: WizardData & Named & { readonly question: string };
  readonly guide: Named;
  readonly stages: readonly Named[];
  /** The aspects from which the wizard may be opened. */
  readonly aspects: readonly Named[];
  readonly base: string;
  /** Where the wizard's other pages are. */
  readonly links: { readonly outcomes: string; readonly log: string; readonly stages: string };
}

const idsOf = (list: readonly Named[]): string[] => list.map(({ id }) => id);

export const Wizard = ({ wizard, guide, stages, aspects, base, links }: Props) => {
  const { state, again, isAwake, linkTo, go } = useAddress(wizard, { aspects: idsOf(aspects), stages: idsOf(stages) });
  const result = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const { steps, next, outcome } = follow(wizard, state.answers);
  const asked = wizard.questions.find(({ id }) => id === again) ?? next;
  useEffect(() => {
    if (isAwake) document.documentElement.classList.remove('pending');
  });
  useEffect(() => {
    if (hasMoved.current && outcome && !asked) result.current?.focus();
  }, [outcome?.id, asked?.id]);
  const move = (...where: Parameters<typeof go>): void => {
    hasMoved.current = true;
    go(...where);
  };
  const named = (list: readonly Named[], id: string | undefined): Named | undefined => list.find((it) => it.id === id);
  const aspect = named(aspects, state.aspect);
  const stage = named(stages, state.stage ?? outcome?.stage);

  if (asked) {
    const number = wizard.questions.indexOf(asked);
    const before = steps.filter(({ question }) => wizard.questions.indexOf(question) < number);
    const previous = before.at(-1)?.question.id;
    return (
      <div class="wizard">
        {aspect && <p class="lead">About: {aspect.title}</p>}
        <QuestionForm
          key={asked.id}
          question={asked}
          place={`Question ${String(number + 1)} of ${String(wizard.questions.length)}`}
          answered={state.answers[asked.id]}
          back={previous === undefined ? undefined : linkTo(state, previous)}
          onBack={() => {
            move(state, previous);
          }}
          onAnswer={(id) => {
            move({ ...state, answers: { ...state.answers, [asked.id]: id } });
          }}
          takesFocus={hasMoved.current}
        />
        {before.length > 0 && (
          <Answers
            title="Your answers so far"
            steps={before}
            linkTo={(question) => linkTo(state, question)}
            onChange={(question) => {
              move(state, question);
            }}
          />
        )}
      </div>
    );
  }
  if (!outcome) return null;
  const findOut = steps.at(-1)?.answer.findOut;
  const constraints = constraintsOf(steps);
  const decision: Omit<Decision, 'id' | 'date' | 'name' | 'note'> = {
    guide: { id: guide.id, title: guide.title },
    wizard: { id: wizard.id, title: wizard.question },
    answers: steps.map(({ question, answer }) => ({
      question: question.title,
      answer: answer.title,
      ids: [question.id, answer.id],
    })),
    outcome: {
      id: outcome.id,
      title: outcome.title,
      text: [outcome.text.text, findOut?.text, ...constraints].filter(Boolean).join(' '),
    },
    stage: stage && { id: stage.id, title: stage.title },
    aspect: aspect && { id: aspect.id, title: aspect.title },
  };
  const address = (): string => addressWith(formatWizard(state, wizard));
  return (
    <div class="wizard">
      <section class="outcome">
        <p class="kicker">{aspect ? aspect.title : 'The outcome'}</p>
        <h2 tabIndex={-1} ref={result}>
          {outcome.title}
        </h2>
        <p>
          {outcome.text.text}
          {outcome.text.by === 'editors' && <small class="by"> (editors)</small>}
        </p>
        {constraints.length > 0 && (
          <ul>
            {constraints.map((constraint) => (
              <li key={constraint}>{constraint}</li>
            ))}
          </ul>
        )}
        {findOut && (
          <p class="rule">
            {findOut.text}
            {findOut.by === 'editors' && <small>What to find out first, the editors’ own</small>}
          </p>
        )}
        <CopyLink address={address} />
      </section>
      <Answers
        title="Because you answered"
        steps={steps}
        linkTo={(question) => linkTo(state, question)}
        onChange={(question) => {
          move(state, question);
        }}
      />
      <Turns
        turns={turns(wizard, state.answers)}
        linkTo={(turn) => linkTo({ ...state, answers: turned(state.answers, turn) })}
        onFollow={(turn) => {
          move({ ...state, answers: turned(state.answers, turn) });
        }}
      />
      {aspect && (
        <AspectRow
          base={base}
          framework={guide.id}
          aspect={aspect.id}
          stage={stage?.id}
          onStage={(id) => {
            move({ ...state, stage: id });
          }}
        />
      )}
      <section class="part">
        <h2>What to do next</h2>
        <ul class="rows">
          {stage && (
            <li>
              <a href={`${links.stages}${stage.id}/`}>What to have at {stage.title}</a>
            </li>
          )}
          <li>
            <a href={links.outcomes}>All outcomes of these questions</a>
          </li>
          <li>
            <a
              href={linkTo({ ...state, answers: {} })}
              onClick={(event) => {
                event.preventDefault();
                move({ ...state, answers: {} });
              }}
            >
              Start again
            </a>
          </li>
        </ul>
      </section>
      <KeepDecision
        key={formatWizard(state, wizard)}
        decision={decision}
        address={address}
        logPath={links.log}
        suggested={aspect?.title ?? ''}
      />
    </div>
  );
};
