/** How near what was typed is to a word, and what a word may be short for. */

/**
 * The fewest edits (insert, delete, replace, swap two neighbours) that turn `typed` into `word`, and into
 * any beginning of it.
 */
export const editsTo = (typed: string, word: string): { readonly whole: number; readonly beginning: number } => {
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const next = [row];
    for (let column = 1; column <= word.length; column++) {
      const isSame = typed[row - 1] === word[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (isSwap) edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      next.push(edits);
    }
    before = last;
    last = next;
  }
  return { whole: last[word.length] ?? typed.length, beginning: Math.min(...last) };
};

/** How many edits are a slip of the finger rather than another word, by length. */
export const allowedEdits = (typed: string): number => {
  if (typed.length < 4) return 0;
  if (typed.length < 6) return 1;
  return 2;
};

const ENDINGS = /(?:ations?|ings?|ment|ers?|ors?|ed|es|ion|ly|s)$/u;

/** Fewer letters than this say too little. */
const SHORTEST = 3;

/**
 * What is left of an English word without its ending: `"restoring"` → `"restor"`, `"logging"` → `"log"`.
 * The word itself where nothing sensible would be left.
 */
export const stem = (word: string): string => {
  const bare = word.replace(ENDINGS, '').replace(/([bdglmnprt])\1$/u, '$1');
  return bare.length < SHORTEST ? word : bare;
};

/** Words that say little by themselves. */
const SMALL = new Set(
  (
    'a about across all an and any are as at be by can could did do does for from get have how i if in into is it its keep kind many me much my need ' +
    'not of on or our should so someone something tell that the their them there this to too up us use want was we what when where which who why ' +
    'will with would you your'
  ).split(' '),
);

/** Whether a word says little by itself: "the", "do", "we". */
export const isSmall = (word: string): boolean => SMALL.has(word);
