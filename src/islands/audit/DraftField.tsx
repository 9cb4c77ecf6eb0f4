/** A field for the reader's own words: kept while they are typed, and never overwritten under the caret. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shortcutOf } from '../../model/shortcut.ts';

interface Props {
  /** The field's id, for its label. */
  readonly id: string;
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  /** A single line, or a text of several. */
  readonly isLong?: boolean;
  /** Whether the field takes the focus when it appears. */
  readonly takesFocus?: boolean;
  readonly onKeep: (value: string) => void;
  readonly onEscape?: () => void;
}

/** How long after the last key the words are kept, in milliseconds. */
const PAUSE = 400;

export const DraftField = ({ id, value, maxLength, placeholder, isLong, takesFocus, onKeep, onEscape }: Props) => {
  const [draft, setDraft] = useState<string | undefined>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const latest = useRef({ draft, value, onKeep });
  latest.current = { draft, value, onKeep };
  const keep = (): void => {
    const { draft: words, value: kept, onKeep: tell } = latest.current;
    if (words !== undefined && words !== kept) tell(words);
  };
  // Before the next key comes.
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(keep, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [draft]);
  const shared = {
    ref: field,
    id,
    class: 'field',
    dir: 'auto' as const,
    maxLength,
    placeholder,
    value: draft ?? value,
    onInput: () => {
      setDraft(field.current?.value);
    },
    onBlur: () => {
      keep();
      setDraft(undefined);
    },
    onKeyDown: (event: KeyboardEvent) => {
      // The one that ends a composition leaves the field open.
      if (shortcutOf(event) === 'escape') onEscape?.();
    },
  };
  return isLong ? <textarea rows={3} {...shared} /> : <input type="text" {...shared} />;
};
