/** How words are compared: by the matrix's words filter and by everything else that looks for words. */

/**
 * The words of a text in a form that can be compared: lower case, without accents, split at
 * everything that is neither letter nor digit. `"CI/CD – Sécurité"` → `["ci", "cd", "securite"]`.
 */
export const splitWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether each looked-for word is one of the words, or the beginning of one. */
export const hasWords = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((start) => words.some((word) => word.startsWith(start)));
