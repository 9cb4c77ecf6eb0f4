/** What of an address could not be read, as it is named to its reader. */

/** How many words are named, and how many characters of each. */
const MOST_NAMED = 3;
const LONGEST = 40;

/** The words to name, each once, and how many more there are. */
export const unknownWords = (
  unread: readonly string[],
): { readonly words: readonly string[]; readonly more: number } => {
  const all = [...new Set(unread.map((word) => word.trim()).filter(Boolean))];
  return {
    words: all.slice(0, MOST_NAMED).map((word) => {
      const signs = [...word];
      return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : word;
    }),
    more: Math.max(0, all.length - MOST_NAMED),
  };
};

const decode = (text: string): string => {
  try {
    const plain = decodeURIComponent(text);
    return plain === text ? text : decode(plain);
  } catch {
    return text;
  }
};

/**
 * The id of the place that a fragment means: without the signs around it, in lower case; `''` where there is none.
 * @param moved ids that have moved, `old:new` with a blank between them
 */
export const anchorOf = (fragment: string, moved = ''): string => {
  const text = decode(fragment.slice(0, 999))
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  const [id = ''] = /[\p{L}\p{N}]+(-+[\p{L}\p{N}]+)*/u.exec(text) ?? [];
  const move = moved.split(' ').find((it) => it.startsWith(`${id}:`));
  return move?.slice(id.length + 1) ?? id;
};
