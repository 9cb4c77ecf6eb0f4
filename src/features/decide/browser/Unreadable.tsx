/** What is said where the stored decisions cannot be read, and the way on from there. */
import { startAfresh } from './decisions.ts';
import { saveText } from '../../../shell/browser/save-text.ts';

interface Props {
  readonly reason: string;
  /** What is stored, if anything could be had. */
  readonly raw: string | null;
  readonly onAfresh: (failure: string | undefined) => void;
}

export const Unreadable = ({ reason, raw, onAfresh }: Props) => {
  const save = (): void => {
    saveText('decisions-stored.json', raw ?? '', 'application/json');
  };
  return (
    <section class="rule">
      <p>{raw === null ? reason : `What is stored here could not be read, and is left as it is. ${reason}`}</p>
      {raw !== null && (
        <div class="actions">
          <button type="button" class="button" onClick={save}>
            Download it
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              save();
              onAfresh(startAfresh());
            }}
          >
            Download it and begin afresh
          </button>
        </div>
      )}
    </section>
  );
};
