/** What the reader says of a decision: its name, and a note. */
import { LONGEST } from '../decision.ts';

/** The reader's own words. */
export interface Words {
  readonly name: string;
  readonly note: string;
}

interface Props extends Words {
  readonly onInput: (words: Words) => void;
  /** Whether the name takes the focus when it appears. */
  readonly takesFocus?: boolean;
}

export const DecisionFields = ({ name, note, onInput, takesFocus = false }: Props) => (
  <>
    <label>
      What is it about?
      <input
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST.name}
        value={name}
        ref={(field) => {
          if (takesFocus && field && !field.dataset['taken']) {
            field.dataset['taken'] = 'yes';
            field.focus();
          }
        }}
        onInput={({ currentTarget }) => {
          onInput({ name: currentTarget.value, note });
        }}
      />
    </label>
    <label>
      Note
      <textarea
        class="field"
        dir="auto"
        rows={3}
        maxLength={LONGEST.note}
        value={note}
        onInput={({ currentTarget }) => {
          onInput({ name, note: currentTarget.value });
        }}
      />
    </label>
  </>
);
