/**
 * A field for the reader's own words, kept while they are typed. It belongs to one text: whoever shows another one in
 * the same place gives the field another `key`, and what is not kept yet then goes to the text that it was typed for.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cleanLine, cleanText } from '../../../domain/own-words.ts';
import { shortcutOf } from '../../../shell/shortcut.ts';

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
  /** Called with words, cleaned, that differ from those that they began from. */
  readonly onKeep: (value: string) => void;
  readonly onEscape?: () => void;
}

/** How long after the last key the words are kept, in milliseconds. */
const PAUSE = 400;

/** What is being typed. */
interface Draft {
  readonly words: string;
  /** What the words began from, or were last kept as. */
  readonly from: string;
}

export const DraftField = ({ id, value, maxLength, placeholder, isLong, takesFocus, onKeep, onEscape }: Props) => {
  const clean = isLong ? cleanText : cleanLine;
  // What is not kept of the words makes no difference.
  const isAlike = (a: string, b: string): boolean => clean(a) === clean(b);
  const [draft, setDraft] = useState<Draft | undefined>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const latest = useRef({ draft, onKeep });
  latest.current = { draft, onKeep };
  // Words that are kept make way for what another tab has changed since.
  const shown = draft && (!isAlike(draft.words, draft.from) || isAlike(draft.words, value)) ? draft : undefined;
  const keep = (): void => {
    const { draft: own, onKeep: tell } = latest.current;
    if (!own || isAlike(own.words, own.from)) return;
    const kept = { words: own.words, from: own.words };
    // The next call may come before the field is drawn again.
    latest.current.draft = kept;
    setDraft(kept);
    tell(clean(own.words));
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
    value: shown?.words ?? value,
    onInput: () => {
      setDraft({ words: field.current?.value ?? '', from: shown?.from ?? value });
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
