/** Finds the code of an audit in what mail, chat and notes have made of its link. */
import { unseal } from './bytes.ts';
import { HEAD_PART, ROWS_PART, WORDS_PART } from './write-link.ts';

/** How many parts at the end of a code may have something stuck to them, and how many characters of it are cut off. */
const MOST_PARTS = 3;
const MOST_STUCK = 200;

/** Longer parts, in characters, are read as they are: each character that is cut off is a reading of the whole part. */
const LONGEST_MENDED = 20_000;

const isWhole = (part: string, index: number): boolean => {
  if (part.startsWith('~')) return unseal(part.slice(1), WORDS_PART) !== undefined;
  return unseal(part, index === 1 ? HEAD_PART : ROWS_PART) !== undefined;
};

/** A part without what stuck to its end; as it is where no beginning of it is whole. */
const withoutStuck = (part: string, index: number): string => {
  if (part.length > LONGEST_MENDED) return part;
  for (let end = part.length; end > Math.max(0, part.length - MOST_STUCK); end -= 1) {
    if (isWhole(part.slice(0, end), index)) return part.slice(0, end);
  }
  return part;
};

/**
 * The code in a text: it ends where its alphabet ends, without blanks and invisible characters. What its alphabet has
 * too, as a full stop, an underscore or the next word, is told by the checks of its parts, and cut off. Parts that did
 * not arrive whole are left out where the head did and tells what is missing.
 * @returns `''` where there is none
 */
export const findCode = (text: string): string => {
  const start = /(?<![\w.~-])\d+[\s\p{Cf}]*\./u.exec(text)?.index;
  if (start === undefined) return '';
  const [code = ''] = /^[\w.~-]+/.exec(text.slice(start).replace(/[\s\p{Cf}]/gu, '')) ?? [];
  const parts = code.split('.').filter((part) => part !== '');
  if (parts.length < 2) return '';
  const mended = parts.map((part, index) =>
    index === 0 || index < parts.length - MOST_PARTS ? part : withoutStuck(part, index),
  );
  const isHeadWhole = isWhole(mended[1] ?? '', 1);
  return mended.filter((part, index) => index === 0 || !isHeadWhole || isWhole(part, index)).join('.');
};
