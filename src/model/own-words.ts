/**
 * Words that a person entered, as they are kept and shown: names, notes, words to look for. Whatever brings them here
 * (typing, a file, a link, the storage) passes them through one of these.
 */

/**
 * Signs that turn the direction of the text around them, and halves of characters. The joiners that scripts and emoji
 * need are none of them.
 */
const UNSEEN = /[\p{Cs}\p{Bidi_C}]/gu;

/** Words on one line, with single blanks: a name, or what to look for. */
export const cleanLine = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Words on several lines: a note. Line breaks stay, as `\n`; other control characters become blanks. */
export const cleanText = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();

/** For `JSON.parse`: cleans every text of a file, of which those named `note` may have several lines. */
export const cleanEntry = (key: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  return key === 'note' ? cleanText(value) : cleanLine(value);
};
