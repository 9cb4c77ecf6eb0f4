/** One kept decision, and the form by which its words are changed. */
import { useState } from 'preact/hooks';
import type { Decision } from '../decision.ts';
import { clashWords, mergeDecisions } from '../decision-merge.ts';
import { cleanLine, cleanText } from '../../../domain/own-words.ts';
import { DecisionFields, type Words } from './DecisionFields.tsx';
import { Said } from '../../../shell/browser/Said.tsx';
import { saveJson, saveRecord } from './export-decisions.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

/** What the reader has changed of a word, and what it began from. */
interface Change {
  readonly words: string;
  readonly from: string;
}

interface FormProps {
  /** The decision as it is kept now; as it was last where it is no longer among the kept ones. */
  readonly decision: Decision;
  readonly isGone: boolean;
  /** Takes the changed decision, and the one from which the changes began. */
  readonly onEdit: (decision: Decision, base: Decision) => void;
  readonly onLeave: () => void;
}

export const DecisionForm = ({ decision, isGone, onEdit, onLeave }: FormProps) => {
  const [{ name, note }, setChanges] = useState<{ readonly [part in keyof Words]?: Change | undefined }>({});
  const mine = {
    ...decision,
    name: cleanLine(name?.words ?? '') || decision.name,
    note: note ? cleanText(note.words) : decision.note,
  };
  const base = { ...decision, name: name?.from ?? decision.name, note: note?.from ?? decision.note };
  const clashes = isGone ? [] : mergeDecisions(base, mine, decision).clashes;
  useLeaveGuard(mine.name !== decision.name || mine.note !== decision.note);
  return (
    <li>
      {isGone && <p>It was deleted in another tab. Keeping the change puts it back.</p>}
      <form
        class="keep"
        onSubmit={(event) => {
          event.preventDefault();
          // What the other tab made of a word is shown here by now: it is replaced knowingly.
          onEdit(mine, { ...base, ...(clashes.length > 0 && decision) });
        }}
      >
        <DecisionFields
          name={name?.words ?? decision.name}
          note={note?.words ?? decision.note}
          onInput={(words) => {
            const changeOf = (part: keyof Words): Change | undefined =>
              words[part] === base[part] ? undefined : { words: words[part], from: base[part] };
            setChanges({ name: changeOf('name'), note: changeOf('note') });
          }}
          takesFocus
        />
        <div role="alert">
          {clashes.map((part) => (
            <p key={part} class="error">
              <Said text={clashWords(part, decision)} />
            </p>
          ))}
        </div>
        <div class="actions">
          <button type="submit" class="button primary">
            Keep the change
          </button>
          <button type="button" class="button" onClick={onLeave}>
            Leave it as it was
          </button>
        </div>
      </form>
    </li>
  );
};

interface Props {
  readonly decision: Decision;
  /** Where it can be opened again, if anywhere. */
  readonly address: string | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

export const DecisionItem = ({ decision, address, onEdit, onDelete }: Props) => {
  const { id, name, note, date, outcome, wizard, guide, stage, aspect } = decision;
  const about = [date, stage?.title, aspect?.title, guide.title].filter(Boolean).join(' · ');
  const of = (
    <span class="visually-hidden">
      {' '}
      “<bdi>{name}</bdi>”
    </span>
  );
  return (
    <li>
      <h3 tabIndex={-1} data-focus={`decision:${id}`}>
        <bdi>{name}</bdi>: {outcome.title}
      </h3>
      <p class="credit">{about}</p>
      <p>
        {wizard.title} {outcome.text}
      </p>
      {note !== '' && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      <div class="actions">
        {address === undefined ? (
          <span class="soft">This site does not have its questions.</span>
        ) : (
          <a class="button" href={`${address}#decision=${encodeURIComponent(id)}`}>
            Open{of}
          </a>
        )}
        <button type="button" class="button" onClick={onEdit}>
          Edit{of}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            saveRecord(decision, address);
          }}
        >
          Record (Markdown){of}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            saveJson(decision);
          }}
        >
          JSON{of}
        </button>
        <button type="button" class="button" onClick={onDelete}>
          Delete{of}
        </button>
      </div>
    </li>
  );
};
