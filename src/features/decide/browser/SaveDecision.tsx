/** Names a decision, keeps it in this browser, and hands it out as a record. */
import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../../domain/day.ts';
import type { Decision } from '../decision.ts';
import { clashWords } from '../decision-merge.ts';
import { cleanLine, cleanText } from '../../../domain/own-words.ts';
import { keepDecision } from './decisions.ts';
import { DecisionFields, type Words } from './DecisionFields.tsx';
import { Said } from '../../../shell/browser/Said.tsx';
import { saveJson, saveRecord } from './export-decisions.ts';

/** What the reader has entered, and the kept decision that it belongs to. */
export interface Draft extends Words {
  /** The decision as it was kept last or opened, if it was; words that are untouched are as they are kept now. */
  readonly kept: Decision | undefined;
  /** The words as they were kept or taken along last, or as the page gave them. */
  readonly saved: Words;
  /** Whether it was kept, and has been deleted elsewhere. */
  readonly isGone?: boolean;
}

/** A draft after its decision was changed or deleted elsewhere: words that the reader has not touched follow it. */
export const followKept = (draft: Draft, now: Decision | undefined): Draft => {
  const { name, note, kept, saved } = draft;
  if (!now || !kept) return { ...draft, isGone: true, saved: { name: '', note: '' } };
  const [isOwnName, isOwnNote] = [name !== kept.name, note !== kept.note];
  return {
    name: isOwnName ? name : now.name,
    note: isOwnNote ? note : now.note,
    kept: { ...kept, name: isOwnName ? kept.name : now.name, note: isOwnNote ? kept.note : now.note },
    saved: { name: isOwnName ? saved.name : now.name, note: isOwnNote ? saved.note : now.note },
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

export const SaveDecision = ({ decision, state, address, logPath, draft, onDraft }: Props) => {
  const [{ told, turn }, setTold] = useState({ told: '', turn: 0 });
  const tell = (text: string): void => {
    setTold((last) => ({ told: text, turn: last.turn + 1 }));
  };
  useEffect(() => {
    tell('');
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
    const came = keepDecision(own, isNew ? undefined : kept);
    if (came.failure !== undefined) {
      tell(`It was not kept. ${came.failure} Download the record instead.`);
    } else if (came.clashes.length > 0) {
      // They are known now: the next press is an answer to that.
      onDraft({ name, note, kept: came.decision, saved: draft.saved });
      tell(`Not kept yet. ${came.clashes.map((part) => clashWords(part, came.decision)).join(' ')}`);
    } else {
      const { decision: now } = came;
      // Where another tab has changed a word and this one has not, it is shown now.
      const words = { name: now.name === own.name ? name : now.name, note: now.note === own.note ? note : now.note };
      onDraft({ ...words, kept: now, saved: words });
      tell(isNew ? 'Kept as a new one.' : 'Kept in this browser.');
    }
  };
  /** Words that are in a file are not lost with the page. */
  const taken = (): void => {
    onDraft({ ...draft, saved: { name, note } });
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
            taken();
          }}
        >
          Download the record (Markdown)
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            saveJson(whole(false));
            taken();
          }}
        >
          JSON
        </button>
        <a href={logPath}>All kept decisions</a>
      </div>
      <p role="status">
        {/* With a key, so that the same words are said again where the same is done again. */}
        <span key={isGone ? 'gone' : turn}>
          <Said text={isGone ? 'It was deleted on another page. Keeping it puts it back.' : told} />
        </span>
      </p>
    </form>
  );
};
