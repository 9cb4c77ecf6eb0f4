/** Names a decision, keeps it in this browser, and hands it out as a record. */
import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../model/day.ts';
import type { Decision } from '../../model/decision.ts';
import { cleanLine, cleanText } from '../../model/own-words.ts';
import { keepDecision } from '../../stores/decisions.ts';
import { DecisionFields, type Words } from './DecisionFields.tsx';
import { saveJson, saveRecord } from './take-along.ts';

/** What the reader has entered, and the kept decision that it belongs to. */
export interface Draft extends Words {
  /** The decision as it is kept, if it is. */
  readonly kept: Pick<Decision, 'id' | 'date' | 'name' | 'note'> | undefined;
  /** Whether it was kept, and has been deleted elsewhere. */
  readonly isGone?: boolean;
}

/** A draft after its decision was changed or deleted elsewhere: what the reader has not touched follows it. */
export const followKept = (draft: Draft, now: Draft['kept']): Draft => {
  const { name, note, kept } = draft;
  if (!now) return { ...draft, isGone: true };
  return {
    name: name === kept?.name ? now.name : name,
    note: note === kept?.note ? now.note : note,
    kept: now,
  };
};

interface Props {
  /** The decision but for what the reader says of it. */
  readonly decision: Omit<Decision, 'id' | 'date' | 'name' | 'note'>;
  /** The address of its answers: what was kept is out of date once it is another. */
  readonly state: string;
  /** Where it can be opened again. */
  readonly address: () => string;
  readonly logPath: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

export const KeepDecision = ({ decision, state, address, logPath, draft, onDraft }: Props) => {
  const [told, setTold] = useState('');
  useEffect(() => {
    setTold('');
  }, [state]);
  const { name, note, kept, isGone } = draft;
  const isKept = kept && !isGone;
  const whole = (isNew: boolean): Decision => ({
    ...decision,
    id: (isNew ? undefined : kept?.id) ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
    date: (isNew ? undefined : kept?.date) ?? dayOf(Date.now()),
    name: cleanLine(name) || decision.wizard.title,
    note: cleanText(note),
  });
  const keep = (isNew: boolean): void => {
    const own = whole(isNew);
    const failure = keepDecision(own);
    if (failure === undefined) onDraft({ name, note, kept: own });
    setTold(
      failure === undefined ? 'Kept in this browser.' : `It was not kept. ${failure} Download the record instead.`,
    );
  };
  return (
    <form
      class="part keep"
      onSubmit={(event) => {
        event.preventDefault();
        keep(false);
      }}
    >
      <h2>Keep the decision</h2>
      <p class="lead">
        Name, note, date, answers and outcome are stored in this browser. Nothing that you enter here is sent anywhere
        or put into the address.
      </p>
      <DecisionFields
        name={name}
        note={note}
        onInput={(words) => {
          onDraft({ ...draft, ...words });
        }}
      />
      <div class="actions">
        <button type="submit" class="button primary">
          {isKept ? 'Keep the change' : 'Keep it'}
        </button>
        {isKept && (
          <button
            type="button"
            class="button"
            onClick={() => {
              keep(true);
            }}
          >
            Keep as a new one
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            saveRecord(whole(false), address());
          }}
        >
          Download the record (Markdown)
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            saveJson(whole(false));
          }}
        >
          JSON
        </button>
        <a href={logPath}>All kept decisions</a>
      </div>
      <p role="status">{isGone ? 'It was deleted on another page. Keeping it puts it back.' : told}</p>
    </form>
  );
};
