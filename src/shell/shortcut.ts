/** Which shortcut a key press is, whatever the layout of the keyboard and whatever is being composed. */

/** The parts of a `KeyboardEvent` that say which keys are down, and for whom. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** 229 where an input method takes the key. */
  readonly keyCode: number;
}

/**
 * Whether a key belongs to what is being composed (Chinese, Japanese, accents). `isComposing` would not do: Safari ends
 * the composition before it tells of the key that ended it.
 */
export const isComposed = ({ keyCode }: Pick<KeyPress, 'keyCode'>): boolean => keyCode === 229;

/**
 * The shortcut that a key press is: its key in lower case, behind `mod+` where Ctrl or ⌘ is held. A letter of
 * another script than the Latin counts by its place on the keyboard.
 * @returns `''` for what belongs to the browser or to an input method: more keys held, or composing
 */
export const shortcutOf = (press: KeyPress): string => {
  const isMod = press.ctrlKey || press.metaKey;
  if (press.altKey || isComposed(press) || (isMod && (press.shiftKey || press.ctrlKey === press.metaKey))) return '';
  // Latin letters, with whatever marks, come before U+0250.
  return (isMod ? 'mod+' : '') + (press.key > '\u024f' ? press.code.slice(3) : press.key).toLowerCase();
};

/**
 * The digit that a key press is, and no other key with it: also where the row of digits has other signs unless the
 * Shift key is held, as on French keyboards.
 */
export const digitOf = (press: KeyPress): number | undefined => {
  const shortcut = shortcutOf(press);
  if (shortcut === '' || shortcut.startsWith('mod+')) return undefined;
  const [, place] = /^Digit(\d)$/.exec(press.shiftKey ? '' : press.code) ?? [];
  const digit = place ?? press.key;
  return /^\d$/.test(digit) ? Number(digit) : undefined;
};
