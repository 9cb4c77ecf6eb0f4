/** Names a decision, keeps it in this browser, and hands it out as a record. */
import { useState } from 'preact/hooks';
import { fileNameOf, LONGEST, toMadr, type Decision } from '../../model/decision.ts';
import { keepDecisions } from '../../stores/decisions.ts';
import { saveFile } from './save-file.ts';

interface Props {
  /** The decision but for what the reader says of it. */
  readonly decision: Omit<Decision, 'id' | 'date' | 'name' | 'note'>;
  /** Where it can be opened again. */
  readonly address: () => string;
  readonly logPath: string;
  /** What it is about, if the wizard was opened from there. */
  readonly suggested: string;
}

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

export const KeepDecision = ({ decision, address, logPath, suggested }: Props) => {
  const [name, setName] = useState(suggested);
  const [note, setNote] = useState('');
  const [kept, setKept] = useState<Decision | undefined>();
  const [told, setTold] = useState('');
  const whole = (): Decision => ({
    ...decision,
    // The same while it is on the page, so that keeping it again replaces it.
    id: kept?.id ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
    date: kept?.date ?? today(),
    name: name.trim() === '' ? decision.wizard.title : name.trim(),
    note: note.trim(),
  });
  const keep = (): void => {
    const own = whole();
    const failure = keepDecisions([own]);
    if (failure === undefined) setKept(own);
    setTold(
      failure === undefined ? 'Kept in this browser.' : `It was not kept. ${failure} Download the record instead.`,
    );
  };
  return (
    <form
      class="part keep"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2>Keep the decision</h2>
      <p class="lead">
        It stays in this browser: nothing that you enter here is sent anywhere or put into the address.
      </p>
      <label>
        What is it about?
        <input
          class="field"
          autocomplete="off"
          maxLength={LONGEST.name}
          value={name}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
      </label>
      <label>
        Note
        <textarea
          class="field"
          rows={3}
          maxLength={LONGEST.note}
          value={note}
          onInput={({ currentTarget }) => {
            setNote(currentTarget.value);
          }}
        />
      </label>
      <div class="actions">
        <button type="submit" class="button primary">
          Keep it
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            const own = whole();
            saveFile(fileNameOf(own), toMadr(own, address()), 'text/markdown');
          }}
        >
          Download the record (Markdown)
        </button>
        <a href={logPath}>All kept decisions</a>
      </div>
      <p role="status">{told}</p>
    </form>
  );
};
