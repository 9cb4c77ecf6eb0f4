/** Where the words of a picture stand, as the renderer places them. */
import { XMLParser } from 'fast-xml-parser';
import { treeToSvg } from '../../../../src/features/share-image/draw/draw.ts';
import { layout } from '../../../../src/features/share-image/draw/layout.ts';
import type { SharePicture } from '../../../../src/features/share-image/picture.ts';

/** A word, or what stands between two, by the left end of its base line. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isItalic: boolean;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => name === 'text',
});

/** All words of a picture, from the top. */
export const wordsOf = async (picture: SharePicture): Promise<Word[]> => {
  const svg = parser.parse(await treeToSvg(layout(picture), true)) as { svg: { text?: Record<string, string>[] } };
  return (svg.svg.text ?? [])
    .map((word) => ({
      text: word['#text'] ?? '',
      x: Number(word['x']),
      y: Number(word['y']),
      width: Number(word['width']),
      size: Number(word['font-size']),
      isItalic: word['font-style'] === 'italic',
    }))
    .filter(({ text }) => text.trim() !== '');
};

/** The picture's words as one text, without what separates them. */
export const lettersOf = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');

/** Pairs of words that lie on each other. */
export const overlaps = (words: readonly Word[]): string[] =>
  // A hyphen is placed with the word behind it.
  words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => {
        if (one.text === '-' || other.text === '-') return false;
        const isBeside = one.x + one.width <= other.x + 0.5 || other.x + other.width <= one.x + 0.5;
        const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
        // From the top of a capital to the foot of a descender.
        return !isBeside && lower.y - 0.73 * lower.size < upper.y + 0.2 * upper.size;
      })
      .map((other) => `${one.text} and ${other.text}`),
  );
