/** The decisions kept in this browser: open, edit, delete with undo, export, import. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { writeDecisions, type Decision } from '../decision.ts';
import { toMadr } from '../madr.ts';
import { dropDecision, keepDecision, savedDecisions, onDecisionsElsewhere, restoreDecision } from './decisions.ts';
import { addressAt } from '../../../shell/address.ts';
import { ImportDecisions } from './ImportDecisions.tsx';
import { DecisionForm, DecisionItem } from './DecisionItem.tsx';
import { giveFocus, wantFocus } from '../../../shell/browser/focus.ts';
import { Said } from '../../../shell/browser/Said.tsx';
import { saveText } from '../../../shell/browser/save-text.ts';
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
  const [kept, setKept] = useState<ReturnType<typeof savedDecisions> | undefined>();
  const [told, setTold] = useState({ text: '', turn: 0 });
  const [dropped, setDropped] = useState<readonly Dropped[]>([]);
  /** The decisions whose forms are open, as they were when those were opened. */
  const [editing, setEditing] = useState<readonly Decision[]>([]);
  useLayoutEffect(giveFocus);
  const read = (): void => {
    setKept(savedDecisions());
  };
  useEffect(() => {
    read();
    return onDecisionsElsewhere(read);
  }, []);
  /** Says what came of a change, and shows what is kept now. */
  const done = (failure: string | undefined, text: string): boolean => {
    setTold(({ turn }) => ({ text: failure === undefined ? text : `Nothing was changed. ${failure}`, turn: turn + 1 }));
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
  const close = ({ id }: Decision): void => {
    wantFocus(`decision:${id}`, 'log');
    setEditing(editing.filter((it) => it.id !== id));
  };
  if (!kept)
    return (
      <p>
        Looking for what is kept in this browser … If this stays, the page’s script has not arrived: load the page
        again.
      </p>
    );
  const { decisions } = kept.isRead ? kept : { decisions: [] };
  const gone = editing.filter((it) => !decisions.some(({ id }) => id === it.id));
  const formOf = (decision: Decision, isGone: boolean) => (
    <DecisionForm
      key={decision.id}
      decision={decision}
      isGone={isGone}
      onLeave={() => {
        done(undefined, `“${decision.name}” ${isGone ? 'stays deleted' : 'is left as it was'}.`);
        close(decision);
      }}
      onEdit={(edited, base) => {
        const { failure, clashes } = keepDecision(edited, base);
        if (clashes.length > 0) read();
        else if (done(failure, `“${edited.name}” is changed.`)) close(decision);
      }}
    />
  );
  return (
    <div class="log">
      <p role="status" tabIndex={-1} data-focus="log">
        {/* With a key, so that the same words are said again where the same is done again. */}
        <span key={told.turn}>
          <Said text={told.text} />
        </span>
      </p>
      {dropped.map((it) => (
        <p key={it.decision.id} class="undo">
          “<bdi>{it.decision.name}</bdi>” was deleted.{' '}
          <button
            type="button"
            class="button"
            data-focus={`undrop:${it.decision.id}`}
            onClick={() => {
              if (!done(restoreDecision(it.decision, it.index), `“${it.decision.name}” is back.`)) return;
              wantFocus(`decision:${it.decision.id}`);
              setDropped(dropped.filter((other) => other !== it));
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
          onAfresh={(failure) => {
            wantFocus('log');
            done(failure, 'You begin afresh; what was stored is in the file.');
          }}
        />
      )}
      {kept.isRead && decisions.length === 0 && gone.length === 0 && (
        <p class="empty">
          Nothing is kept yet. <a href={`${base}decide/`}>Answer the questions of a wizard</a>, name the decision and
          keep it.
        </p>
      )}
      <ol class="items">
        {[...gone, ...decisions].map((decision, index) =>
          editing.some(({ id }) => id === decision.id) ? (
            formOf(decision, kept.isRead && gone.includes(decision))
          ) : (
            <DecisionItem
              key={decision.id}
              decision={decision}
              address={addressOf(decision)}
              onEdit={() => {
                setEditing([...editing, decision]);
              }}
              onDelete={() => {
                if (!done(dropDecision(decision.id), `“${decision.name}” was deleted.`)) return;
                wantFocus(`undrop:${decision.id}`);
                setDropped([{ decision, index: index - gone.length }, ...dropped]);
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
        <ImportDecisions done={done} />
      </div>
    </div>
  );
};
