/**
 * Words that a person entered, as they are kept and shown: names, notes, words to look for. Whatever brings them here
 * (typing, a file, a link, the storage) passes them through one of these.
 */

/**
 * Words on one line, with single blanks: a name, or what to look for. What goes besides is signs that turn the
 * direction of the text around them, and halves of characters; the joiners that scripts and emoji need are neither.
 */
export const cleanLine = (text: string): string =>
  text
    .replace(/[\p{Cs}\p{Bidi_C}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Words on several lines, each of them clean: a note. */
export const cleanText = (text: string): string =>
  text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .trim();
