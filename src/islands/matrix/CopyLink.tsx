/** Copies the canonical address of the view, and says whether that worked. */
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly address: () => string;
}

export const CopyLink = ({ address }: Props) => {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => {
      setState('idle');
    }, 3000);
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
    <span class="end">
      <span role="status">{state === 'copied' && 'Link copied'}</span>
      {state === 'refused' && (
        <input
          class="field"
          readOnly
          aria-label="This browser does not let the page copy; copy the link from here"
          value={address()}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
      <button type="button" class="button" onClick={() => void copy()}>
        Copy link
      </button>
    </span>
  );
};
