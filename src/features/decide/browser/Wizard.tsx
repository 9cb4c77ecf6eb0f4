/** A wizard: one question at a time, then the outcome with its reasons. The answers stand in the address. */
import { useEffect, useState } from 'preact/hooks';
import type { Decision } from '../decision.ts';
import { readFields, readIds } from '../../../routes/forgiving.ts';
import { constraintsOf, turns, outcomeChangeInWords } from '../wizard.ts';
import { savedDecisions, onDecisionsElsewhere } from './decisions.ts';
import { addressWith, readFragment } from '../../../shell/address.ts';
import { formatWizard } from '../wizard-address.ts';
import { Asking } from './Asking.tsx';
import { AspectRow } from './AspectRow.tsx';
import { Ending } from './Ending.tsx';
import { followKept, SaveDecision, type Draft } from './SaveDecision.tsx';
import { StartAgain } from './StartAgain.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { idsOf, named, useWizard, type Named, type WizardProps } from './use-wizard.ts';

interface Props {
  readonly wizard: WizardProps;
  readonly guide: Named;
  readonly stages: readonly Named[];
  /** The aspects from which the wizard may be opened. */
  readonly aspects: readonly Named[];
  readonly base: string;
  /** Where the wizard's other pages are. */
  readonly links: { readonly outcomes: string; readonly log: string; readonly stages: string };
}

/** The kept decision with an id, if there is one. */
const keptUnder = (id: string | undefined): Decision | undefined => {
  const kept = id === undefined ? undefined : savedDecisions();
  return kept?.isRead ? kept.decisions.find((it) => it.id === id) : undefined;
};

/** The kept decision that the address opens (`#decision=…`), if it is one of this wizard. */
const openedDecision = (guide: string, wizard: string): Decision | undefined => {
  const asked = readFields(readFragment()).getAll('decision');
  // Ids of decisions that were brought in may be any text.
  const found = [...asked, ...readIds(asked)].map(keptUnder).find((it) => it !== undefined);
  return found?.guide.id === guide && found.wizard.id === wizard ? found : undefined;
};

export const Wizard = ({ wizard, guide, stages, aspects, base, links }: Props) => {
  const progress = useWizard(wizard, { aspects: idsOf(aspects), stages: idsOf(stages) });
  const { state, path, asked, move } = progress;
  const [draft, setDraft] = useState<Draft | undefined>();
  const [opened, setOpened] = useState<Decision | undefined>();
  useEffect(() => {
    const decision = openedDecision(guide.id, wizard.id);
    setOpened(decision);
    if (decision) setDraft({ name: decision.name, note: decision.note, kept: decision, saved: decision });
    return onDecisionsElsewhere(() => {
      setOpened((own) => keptUnder(own?.id) ?? own);
      setDraft((own) => (own?.kept ? followKept(own, keptUnder(own.kept.id)) : own));
    });
  }, []);
  useLeaveGuard(draft !== undefined && (draft.name !== draft.saved.name || draft.note !== draft.saved.note));
  const aspect = named(aspects, state.aspect);
  const stage = named(stages, state.stage);

  if (asked) {
    return (
      <div class="wizard">
        {aspect && <p class="lead">About: {aspect.title}</p>}
        <Asking progress={progress} question={asked} />
      </div>
    );
  }
  const { steps, outcome } = path;
  if (!outcome) return null;
  const last = steps.at(-1);
  const findOut = last?.answer.findOut;
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
      text: [outcome.text.text, findOut?.text, ...constraintsOf(path)].filter(Boolean).join(' '),
    },
    options: wizard.outcomes.map(({ title }) => title),
    turns: turns(wizard, state.answers).map(outcomeChangeInWords),
    isDecidedByLast: last?.answer.outcome !== undefined,
    isOpen: findOut !== undefined,
    stage: stage && { id: stage.id, title: stage.title },
    aspect: aspect && { id: aspect.id, title: aspect.title },
  };
  const address = (): string => addressWith(formatWizard(state, wizard));
  const given = { name: aspect?.title ?? '', note: '' };
  const target = named(stages, outcome.stage) ?? stage;
  return (
    <div class="wizard">
      {opened && (
        <p class="credit">
          You opened “<bdi>{opened.name}</bdi>”, kept on {opened.date} as “{opened.outcome.title}”.
        </p>
      )}
      <Ending progress={progress} outcome={outcome} kicker={aspect?.title} address={address} />
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
            <StartAgain {...progress} />
          </li>
        </ul>
      </section>
      <SaveDecision
        decision={decision}
        state={formatWizard(state, wizard)}
        address={address}
        logPath={links.log}
        draft={draft ?? { ...given, kept: undefined, saved: given }}
        onDraft={setDraft}
      />
    </div>
  );
};
