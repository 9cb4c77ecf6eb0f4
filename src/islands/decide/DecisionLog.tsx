/** The decisions kept in this browser: open, edit, delete with undo, take along, bring in. */
import { useEffect, useState } from 'preact/hooks';
import { fileNameOf, LONGEST, readDecisions, toMadr, writeDecisions, type Decision } from '../../model/decision.ts';
import { count } from '../../model/text.ts';
import {
  dropDecision,
  editDecision,
  keepDecisions,
  keptDecisions,
  onDecisionsElsewhere,
  restoreDecision,
  startAfresh,
} from '../../stores/decisions.ts';
import { addressAt } from '../../stores/location.ts';
import { DecisionItem } from './DecisionItem.tsx';
import { saveFile } from './save-file.ts';

interface Props {
  readonly base: string;
}

type Known = ReturnType<typeof keptDecisions>;

/** Files that are larger are no lists of decisions. */
const LARGEST = 5_000_000;

export const DecisionLog = ({ base }: Props) => {
  const [kept, setKept] = useState<Known>({ isRead: true, decisions: [], raw: null });
  const [told, setTold] = useState('');
  const [dropped, setDropped] = useState<{ readonly decision: Decision; readonly index: number } | undefined>();
  const read = (): void => {
    setKept(keptDecisions());
  };
  useEffect(() => {
    read();
    return onDecisionsElsewhere(read);
  }, []);
  /** Says what came of a change, and shows what is kept now. */
  const done = (failure: string | undefined, text: string): void => {
    setTold(failure === undefined ? text : `Nothing was changed. ${failure}`);
    read();
  };
  const addressOf = ({ guide, wizard, answers, aspect, stage }: Decision): string => {
    const query = new URLSearchParams(answers.map(({ ids: [question, answer] }) => [question, answer]));
    if (aspect) query.set('aspect', aspect.id);
    if (stage) query.set('stage', stage.id);
    return addressAt(`${base}${guide.id}/decide/${wizard.id}/?${query.toString()}`);
  };
  const bringIn = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = file.size > LARGEST ? '' : await file.text();
    const found = readDecisions(text);
    if (!found.isRead) setTold(`“${file.name}” was not brought in. ${found.reason}`);
    else
      done(keepDecisions(found.decisions), `${count(found.decisions.length, ['decision', 'decisions'])} brought in.`);
  };
  const { decisions } = kept.isRead ? kept : { decisions: [] };
  return (
    <div class="log">
      <p role="status">{told}</p>
      {dropped && (
        <p class="undo">
          “{dropped.decision.name}” was deleted.{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              done(restoreDecision(dropped.decision, dropped.index), 'It is back.');
              setDropped(undefined);
            }}
          >
            Undo
          </button>
        </p>
      )}
      {!kept.isRead && (
        <section class="rule">
          <p>What is stored here could not be read, and is left as it is. {kept.reason}</p>
          {kept.raw !== null && (
            <div class="actions">
              <button
                type="button"
                class="button"
                onClick={() => {
                  saveFile('decisions-stored.json', kept.raw ?? '', 'application/json');
                }}
              >
                Download it
              </button>
              <button
                type="button"
                class="button"
                onClick={() => {
                  saveFile('decisions-stored.json', kept.raw ?? '', 'application/json');
                  done(startAfresh(), 'You begin afresh; what was stored is in the file.');
                }}
              >
                Download it and begin afresh
              </button>
            </div>
          )}
        </section>
      )}
      {kept.isRead && decisions.length === 0 && (
        <p class="empty">
          Nothing is kept yet. <a href={`${base}decide/`}>Answer the questions of a wizard</a>, name the decision and
          keep it.
        </p>
      )}
      <ol class="items">
        {decisions.map((decision, index) => (
          <DecisionItem
            key={decision.id}
            decision={decision}
            address={addressOf(decision)}
            longest={LONGEST}
            onEdit={(edited) => {
              done(editDecision(edited), 'Changed.');
            }}
            onRecord={() => {
              saveFile(fileNameOf(decision), toMadr(decision, addressOf(decision)), 'text/markdown');
            }}
            onDelete={() => {
              const failure = dropDecision(decision.id);
              if (failure === undefined) setDropped({ decision, index });
              done(failure, '');
            }}
          />
        ))}
      </ol>
      <div class="actions">
        {decisions.length > 0 && (
          <>
            <button
              type="button"
              class="button"
              onClick={() => {
                const all = decisions.map((it) => toMadr(it, addressOf(it))).join('\n');
                saveFile('decisions.md', all, 'text/markdown');
              }}
            >
              Download all as Markdown
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                saveFile('decisions.json', writeDecisions(decisions), 'application/json');
              }}
            >
              Download all as JSON
            </button>
          </>
        )}
        <label class="button file">
          Bring in JSON
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              void bringIn(currentTarget.files?.[0]).finally(() => {
                currentTarget.value = '';
              });
            }}
          />
        </label>
      </div>
    </div>
  );
};
