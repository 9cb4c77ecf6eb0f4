/** A wizard: one question at a time, then the outcome with its reasons. The answers stand in the address. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../model/decision.ts';
import { constraintsOf, follow, turned, turns, turnText, type Wizard as WizardData } from '../../model/wizard.ts';
import { keptDecisions } from '../../stores/decisions.ts';
import { addressWith, readFragment } from '../../stores/location.ts';
import { formatWizard } from '../../model/wizard-address.ts';
import { useAddress } from './address.ts';
import { Answers } from './Answers.tsx';
import { AspectRow } from './AspectRow.tsx';
import { KeepDecision, type Draft } from './KeepDecision.tsx';
import { Outcome } from './Outcome.tsx';
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

/** The kept decision that the address opens (`#decision=…`), if it is one of this wizard. */
const openedDecision = (guide: string, wizard: string): Decision | undefined => {
  const id = new URLSearchParams(readFragment()).get('decision');
  const kept = id === null ? undefined : keptDecisions();
  if (!kept?.isRead) return undefined;
  return kept.decisions.find((it) => it.id === id && it.guide.id === guide && it.wizard.id === wizard);
};

export const Wizard = ({ wizard, guide, stages, aspects, base, links }: Props) => {
  const { state, again, isAwake, linkTo, go } = useAddress(wizard, { aspects: idsOf(aspects), stages: idsOf(stages) });
  const [draft, setDraft] = useState<Draft | undefined>();
  const [opened, setOpened] = useState<Decision | undefined>();
  const result = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const pageTitle = useRef('');
  const path = follow(wizard, state.answers);
  const { steps, next, outcome } = path;
  const asked = wizard.questions.find(({ id }) => id === again) ?? next;
  useEffect(() => {
    if (isAwake) document.documentElement.classList.remove('pending');
  });
  useEffect(() => {
    pageTitle.current = document.title;
    const decision = openedDecision(guide.id, wizard.id);
    setOpened(decision);
    if (decision) setDraft({ name: decision.name, note: decision.note, kept: decision });
  }, []);
  useEffect(() => {
    if (!isAwake) return;
    const title = asked?.title ?? outcome?.title;
    const isStart = asked === wizard.questions[0] && !hasMoved.current;
    document.title = title === undefined || isStart ? pageTitle.current : `${title} · ${pageTitle.current}`;
    if (hasMoved.current && outcome && !asked) result.current?.focus();
  }, [outcome?.id, asked?.id, isAwake]);
  const move = (...where: Parameters<typeof go>): void => {
    hasMoved.current = true;
    go(...where);
  };
  const changeAnswer = (question: string): void => {
    move(state, question);
  };
  const named = (list: readonly Named[], id: string | undefined): Named | undefined => list.find((it) => it.id === id);
  const aspect = named(aspects, state.aspect);
  const stage = named(stages, state.stage);

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
            onChange={changeAnswer}
          />
        )}
      </div>
    );
  }
  if (!outcome) return null;
  const last = steps.at(-1);
  const isDecidedByLast = last?.answer.outcome !== undefined;
  const findOut = last?.answer.findOut;
  const constraints = constraintsOf(path);
  const others = turns(wizard, state.answers);
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
    options: wizard.outcomes.map(({ title }) => title),
    turns: others.map(turnText),
    isDecidedByLast,
    isOpen: findOut !== undefined,
    stage: stage && { id: stage.id, title: stage.title },
    aspect: aspect && { id: aspect.id, title: aspect.title },
  };
  const address = (): string => addressWith(formatWizard(state, wizard));
  const target = named(stages, outcome.stage) ?? stage;
  return (
    <div class="wizard">
      {opened && (
        <p class="credit">
          You opened “{opened.name}”, kept on {opened.date} as “{opened.outcome.title}”.
        </p>
      )}
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
        kicker={aspect?.title ?? 'The outcome'}
        constraints={constraints}
        findOut={findOut}
        address={address}
        heading={result}
      />
      <Answers
        title="Because you answered"
        steps={steps}
        isDecidedByLast={isDecidedByLast}
        linkTo={(question) => linkTo(state, question)}
        onChange={changeAnswer}
      />
      <Turns
        turns={others}
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
          {target && (
            <li>
              <a href={`${links.stages}${target.id}/`}>What to have at {target.title}</a>
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
        decision={decision}
        state={formatWizard(state, wizard)}
        address={address}
        logPath={links.log}
        draft={draft ?? { name: aspect?.title ?? '', note: '', kept: undefined }}
        onDraft={setDraft}
      />
    </div>
  );
};
