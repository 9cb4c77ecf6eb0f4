/** The decisions kept in this browser: open, edit, delete with undo, take along, bring in. */
import { useEffect, useState } from 'preact/hooks';
import { writeDecisions, type Decision } from '../../model/decision.ts';
import { toMadr } from '../../model/madr.ts';
import {
  dropDecision,
  keepDecision,
  keptDecisions,
  onDecisionsElsewhere,
  restoreDecision,
} from '../../stores/decisions.ts';
import { addressAt } from '../../stores/location.ts';
import { BringIn } from './BringIn.tsx';
import { DecisionForm, DecisionItem } from './DecisionItem.tsx';
import { Said } from '../shared/Said.tsx';
import { saveText } from '../shared/save-text.ts';
import { Unreadable } from './Unreadable.tsx';

interface Props {
  readonly base: string;
  /** The paths of the wizards that this site has or has had, below the base path. */
  readonly wizards: readonly string[];
}

interface Dropped {
  readonly decision: Decision;
  readonly index: number;
}

export const DecisionLog = ({ base, wizards }: Props) => {
  const [kept, setKept] = useState<ReturnType<typeof keptDecisions> | undefined>();
  const [told, setTold] = useState('');
  const [dropped, setDropped] = useState<readonly Dropped[]>([]);
  const [editing, setEditing] = useState<Decision | undefined>();
  /** The decision whose form has just been closed. */
  const [closed, setClosed] = useState<string | undefined>();
  const read = (): void => {
    setKept(keptDecisions());
  };
  useEffect(() => {
    read();
    return onDecisionsElsewhere(read);
  }, []);
  /** Says what came of a change, and shows what is kept now. */
  const done = (failure: string | undefined, text: string): boolean => {
    setTold(failure === undefined ? text : `Nothing was changed. ${failure}`);
    read();
    return failure === undefined;
  };
  /** Where a decision can be opened again; nowhere where it was brought in from a site with other wizards. */
  const addressOf = ({ guide, wizard, answers, aspect, stage }: Decision): string | undefined => {
    const path = `${guide.id}/decide/${wizard.id}/`;
    if (!wizards.includes(path)) return undefined;
    const query = new URLSearchParams(answers.map(({ ids: [question, answer] }) => [question, answer]));
    if (aspect) query.set('aspect', aspect.id);
    if (stage) query.set('stage', stage.id);
    return addressAt(`${base}${path}?${query.toString()}`);
  };
  const close = (): void => {
    setClosed(editing?.id);
    setEditing(undefined);
  };
  if (!kept)
    return (
      <p>
        Looking for what is kept in this browser … If this stays, the page’s script has not arrived: load the page
        again.
      </p>
    );
  const { decisions } = kept.isRead ? kept : { decisions: [] };
  const isGone = editing !== undefined && !decisions.some(({ id }) => id === editing.id);
  const shown = isGone ? [editing, ...decisions] : decisions;
  const form = editing && (
    <DecisionForm
      key={editing.id}
      decision={editing}
      isGone={isGone}
      onLeave={close}
      onEdit={(edited) => {
        if (done(keepDecision(edited), 'Changed.')) close();
      }}
    />
  );
  return (
    <div class="log">
      <p role="status">
        <Said text={told} />
      </p>
      {dropped.map((it) => (
        <p key={it.decision.id} class="undo">
          “<bdi>{it.decision.name}</bdi>” was deleted.{' '}
          <button
            type="button"
            class="button"
            ref={(button) => {
              if (it === dropped[0] && document.activeElement === document.body) button?.focus();
            }}
            onClick={() => {
              if (!done(restoreDecision(it.decision, it.index), `“${it.decision.name}” is back.`)) return;
              setDropped(dropped.filter((other) => other !== it));
              setClosed(it.decision.id);
            }}
          >
            Undo
            <span class="visually-hidden">
              {' '}
              the deletion of “<bdi>{it.decision.name}</bdi>”
            </span>
          </button>
        </p>
      ))}
      {!kept.isRead && (
        <Unreadable
          reason={kept.reason}
          raw={kept.raw}
          onAfresh={(failure) => done(failure, 'You begin afresh; what was stored is in the file.')}
        />
      )}
      {kept.isRead && decisions.length === 0 && !form && (
        <p class="empty">
          Nothing is kept yet. <a href={`${base}decide/`}>Answer the questions of a wizard</a>, name the decision and
          keep it.
        </p>
      )}
      <ol class="items">
        {shown.map((decision, index) =>
          decision.id === editing?.id ? (
            form
          ) : (
            <DecisionItem
              key={decision.id}
              decision={decision}
              address={addressOf(decision)}
              takesFocus={decision.id === closed}
              onEdit={() => {
                setEditing(decision);
              }}
              onDelete={() => {
                setClosed(undefined);
                if (done(dropDecision(decision.id), `“${decision.name}” was deleted.`))
                  setDropped([{ decision, index }, ...dropped]);
              }}
            />
          ),
        )}
      </ol>
      <div class="actions">
        {decisions.length > 0 && (
          <>
            <button
              type="button"
              class="button"
              onClick={() => {
                const all = decisions.map((it) => toMadr(it, addressOf(it))).join('\n');
                saveText('decisions.md', all, 'text/markdown');
              }}
            >
              Download all as Markdown
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                saveText('decisions.json', writeDecisions(decisions), 'application/json');
              }}
            >
              Download all as JSON
            </button>
          </>
        )}
        <BringIn done={done} />
      </div>
    </div>
  );
};
