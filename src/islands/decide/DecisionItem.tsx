/** One kept decision, and the form by which its words are changed. */
import { useState } from 'preact/hooks';
import type { Decision } from '../../model/decision.ts';
import { cleanLine, cleanText } from '../../model/own-words.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { saveJson, saveRecord } from './take-along.ts';

interface FormProps {
  readonly decision: Decision;
  /** Whether it is no longer among the kept ones. */
  readonly isGone: boolean;
  readonly onEdit: (decision: Decision) => void;
  readonly onLeave: () => void;
}

export const DecisionForm = ({ decision, isGone, onEdit, onLeave }: FormProps) => {
  const [words, setWords] = useState({ name: decision.name, note: decision.note });
  return (
    <li>
      {isGone && <p>It was deleted in another tab. Keeping the change puts it back.</p>}
      <form
        class="keep"
        onSubmit={(event) => {
          event.preventDefault();
          onEdit({ ...decision, name: cleanLine(words.name) || decision.name, note: cleanText(words.note) });
        }}
      >
        <DecisionFields {...words} onInput={setWords} takesFocus />
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
  /** Whether its heading takes the focus, as its form has just been closed. */
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

export const DecisionItem = ({ decision, address, takesFocus, onEdit, onDelete }: Props) => {
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
      <h3
        tabIndex={-1}
        ref={(heading) => {
          if (takesFocus) heading?.focus();
        }}
      >
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
