/** Copies the canonical address of the view, and says whether that worked. */
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly address: () => string;
}

/** How long the button says that it has copied, in milliseconds. */
const TOLD = 3000;

/** Puts the caret into the field and marks all of it. */
const select = (field: HTMLInputElement | null): void => {
  field?.select();
};

export const CopyLink = ({ address }: Props) => {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
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
    try {
      await navigator.clipboard.writeText(address());
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <span class="copy">
      {state === 'refused' && (
        <label>
          Copy this: <input class="field" readOnly value={address()} ref={select} />
        </label>
      )}
      <button type="button" class="button" onClick={() => void copy()}>
        {state === 'copied' ? 'Link copied' : 'Copy link'}
      </button>
      <span class="visually-hidden" role="status">
        {state === 'copied' && 'Link copied'}
      </span>
    </span>
  );
};
