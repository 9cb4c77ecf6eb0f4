/**
 * A check over the texts of a page. A browser that translates puts others in their place: what is read from the page
 * then and kept or handed out must not pass for the words of the guide.
 */

/** A number that is the same for the same texts, and hardly ever for others. */
export const checkOf = (texts: readonly string[]): number => {
  let sum = 0;
  for (const sign of texts.join('\n')) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return sum;
};
