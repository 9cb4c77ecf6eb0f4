/** One kept decision. */
import { useState } from 'preact/hooks';
import type { Decision, LONGEST } from '../../model/decision.ts';

interface Props {
  readonly decision: Decision;
  readonly address: string;
  readonly longest: typeof LONGEST;
  readonly onEdit: (decision: Decision) => void;
  readonly onRecord: () => void;
  readonly onDelete: () => void;
}

export const DecisionItem = ({ decision, address, longest, onEdit, onRecord, onDelete }: Props) => {
  const [edited, setEdited] = useState<Decision | undefined>();
  const { name, note, date, outcome, wizard, guide, stage, aspect } = decision;
  const about = [date, stage?.title, aspect?.title, guide.title].filter(Boolean).join(' · ');
  if (edited)
    return (
      <li>
        <form
          class="keep"
          onSubmit={(event) => {
            event.preventDefault();
            onEdit({ ...edited, name: edited.name.trim() || name, note: edited.note.trim() });
            setEdited(undefined);
          }}
        >
          <label>
            What is it about?
            <input
              class="field"
              autocomplete="off"
              maxLength={longest.name}
              value={edited.name}
              onInput={({ currentTarget }) => {
                setEdited({ ...edited, name: currentTarget.value });
              }}
            />
          </label>
          <label>
            Note
            <textarea
              class="field"
              rows={3}
              maxLength={longest.note}
              value={edited.note}
              onInput={({ currentTarget }) => {
                setEdited({ ...edited, note: currentTarget.value });
              }}
            />
          </label>
          <div class="actions">
            <button type="submit" class="button primary">
              Keep the change
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setEdited(undefined);
              }}
            >
              Leave it as it was
            </button>
          </div>
        </form>
      </li>
    );
  const of = <span class="visually-hidden"> “{name}”</span>;
  return (
    <li>
      <h3>
        {name}: {outcome.title}
      </h3>
      <p class="credit">{about}</p>
      <p>
        {wizard.title} {outcome.text}
      </p>
      {note !== '' && <p class="note">{note}</p>}
      <div class="actions">
        <a class="button" href={address}>
          Open{of}
        </a>
        <button
          type="button"
          class="button"
          onClick={() => {
            setEdited(decision);
          }}
        >
          Edit{of}
        </button>
        <button type="button" class="button" onClick={onRecord}>
          Record (Markdown){of}
        </button>
        <button type="button" class="button" onClick={onDelete}>
          Delete{of}
        </button>
      </div>
    </li>
  );
};
