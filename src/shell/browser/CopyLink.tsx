/** Copies an address, and says whether that worked. */
import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** What to copy; a promise where it has to be written first. */
  readonly address: () => string | Promise<string>;
  /** What to do where the link cannot be written. */
  readonly instead?: string;
}

/** How long the button says that it has copied, in milliseconds. */
const TOLD = 3000;

/** Puts the caret into the field and marks all of it. */
const select = (field: HTMLInputElement | null): void => {
  field?.select();
};

export const CopyLink = ({ address, instead = 'reload the page and try again' }: Props) => {
  const [state, setState] = useState<'idle' | 'copied' | 'refused' | 'failed'>('idle');
  const [text, setText] = useState('');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => {
      setState('idle');
    }, TOLD);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);
  const copy = async (): Promise<void> => {
    let outcome: typeof state = 'failed';
    try {
      const found = address();
      // Some browsers let only those copy who do not wait first.
      const copied = typeof found === 'string' ? found : await found;
      setText(copied);
      outcome = 'refused';
      await navigator.clipboard.writeText(copied);
      outcome = 'copied';
    } catch {
      // What it came to is said all the same.
    }
    setState(outcome);
  };
  /** The address as it is now; what was to be copied where it has to be written first. */
  const shown = (): string => {
    const found = address();
    if (typeof found === 'string') return found;
    found.catch(() => text);
    return text;
  };
  return (
    <span class="copy">
      {state === 'refused' && (
        <label>
          Copy this: <input class="field" readOnly value={shown()} ref={select} />
        </label>
      )}
      <button type="button" class="button" onClick={() => void copy()}>
        {state === 'copied' ? 'Link copied' : 'Copy link'}
      </button>
      <span class="visually-hidden" role="status">
        {state === 'copied' && 'Link copied'}
      </span>
      <span role="alert">{state === 'failed' && `The link could not be written; ${instead}.`}</span>
    </span>
  );
};
