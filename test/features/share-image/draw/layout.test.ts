/** Pictures as they are drawn: those with the most to say, of the real guides and of the odd ones. */
import { describe, expect, test } from 'vitest';
import { pictureTexts, type SharePicture } from '../../../../src/features/share-image/picture.ts';
import { sharePictures } from '../../../../src/features/share-image/pictures.ts';
import { canDraw } from '../../../../src/features/share-image/draw/fonts.ts';
import { readFrameworks } from '../../../fixtures/read-framework.ts';
import { lettersOf, overlaps, wordsOf, type Word } from './words.ts';

const LEFT = 64;
const RIGHT = 1200 - 64;
const BOTTOM = 630 - 44;

const all = ['content', 'test/fixtures/content'].flatMap((root) =>
  sharePictures([...readFrameworks(root).values()], 'guides.example/below/a/path', canDraw),
);

/** The picture that is drawn for a page. */
const drawnOf = (page: string): SharePicture => {
  const found = all.find((picture) => picture.page === page);
  const picture = found?.choices.find((choice) => pictureTexts(choice).every(canDraw));
  if (!picture) throw new Error(`${page} has no picture`);
  return picture;
};

/** The kind of a picture's page: the second segment of its address. */
const kindOf = (page: string): string => page.split('/')[2] ?? '';

const mostWith = (lengthOf: (picture: SharePicture) => number): string[] =>
  [...Map.groupBy(all, ({ page }) => kindOf(page)).values()].flatMap((list) =>
    list
      .toSorted((a, b) => lengthOf(drawnOf(b.page)) - lengthOf(drawnOf(a.page)))
      .slice(0, 3)
      .map(({ page }) => page),
  );

const lengthOf = (texts: readonly string[]): number => texts.join('').length;

/** Of each kind those with the longest titles, the longest entries, and the most to say in all. */
const fullest = [
  ...new Set([
    ...mostWith(({ title }) => title.length),
    ...mostWith((picture) => Math.max(...pictureTexts(picture).map((text) => text.length))),
    ...mostWith((picture) => lengthOf(pictureTexts(picture))),
  ]),
];

/** Without blanks, as words are drawn. */
const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '');

const outside = (words: readonly Word[]): string[] =>
  words
    .filter(({ x, y, width }) => x < LEFT - 1 || x + width > RIGHT + 1 || y > BOTTOM)
    .map(({ text, x, y }) => `${text} at ${String(x)}, ${String(y)}`);

describe.each(fullest)('The picture of %s', (page) => {
  test('has all of its title within its margins, and no two words on each other', async () => {
    const picture = drawnOf(page);
    const words = await wordsOf(picture);
    expect(words.length).toBeGreaterThan(3);
    for (const text of [...picture.kicker, picture.title, picture.lead ?? '', picture.site ?? '']) {
      expect(lettersOf(words)).toContain(bare(text));
    }
    expect(outside(words)).toEqual([]);
    expect(overlaps(words)).toEqual([]);
  });
});

describe('A cell', () => {
  const cellWords = async (page: string): Promise<Word[]> => wordsOf(drawnOf(page));

  test('that is not yet due, and one of which nothing is said, read and look otherwise', async () => {
    const words = await cellWords('/two-steps/stages/first/');
    const letters = lettersOf(words);
    expect(letters).toContain('notyet');
    expect(letters).toContain('notstated');
    const [yet, stated] = ['yet', 'stated'].map((text) => words.find((word) => word.text === text));
    expect(yet?.isItalic).toBe(false);
    expect(stated?.isItalic).toBe(true);
  });

  test('stands below its stage’s name, stage by stage', async () => {
    const { body, stops } = drawnOf('/two-steps/aspects/parts/');
    expect(body.kind).toBe('path');
    const words = await cellWords('/two-steps/aspects/parts/');
    const left = (text: string): number | undefined => words.find((word) => word.text === text)?.x;
    expect(stops.map(({ label }) => label)).toEqual(['First step', 'Second step']);
    expect(left('stated')).toBeLessThan(left('Second') ?? NaN);
    expect(left('Another')).toBe(left('Second'));
  });
});

test('a title that no size holds ends in three dots rather than beyond the picture', async () => {
  const picture = { ...drawnOf('/two-steps/'), title: 'A heading without an end '.repeat(20).trim() };
  const words = await wordsOf(picture);
  expect(lettersOf(words)).toContain('…');
  expect(outside(words)).toEqual([]);
  expect(overlaps(words)).toEqual([]);
});

test('a word that no line holds is broken', async () => {
  const picture = { ...drawnOf('/two-steps/'), title: 'm'.repeat(45) };
  const words = await wordsOf(picture);
  expect(lettersOf(words)).toContain('m'.repeat(45));
  expect(outside(words)).toEqual([]);
});
