/** Small forms of words. */

/** "1 aspect", "98 aspects"; `words` are singular and plural. */
export const count = (number: number, [one, many]: readonly [string, string]): string =>
  `${String(number)} ${number === 1 ? one : many}`;

/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c". */
export const listed = (items: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(items).replace(/, and /, ' and ');

/** Things with a title in alphabetical order, grouped by their first letter or digit. */
export const byLetter = <T extends { readonly title: string }>(things: readonly T[]): [string, T[]][] => {
  const sorted = things.toSorted((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }));
  return [
    ...Map.groupBy(sorted, ({ title }) => (/[\p{L}\p{N}]/u.exec(title)?.[0] ?? title.charAt(0)).toUpperCase()),
  ].sort(([a], [b]) => a.localeCompare(b, 'en'));
};

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Like `count`, with small numbers in words: "five published guides". */
export const spelled = (number: number, [one, many]: readonly [string, string]): string =>
  `${NUMBERS[number] ?? String(number)} ${number === 1 ? one : many}`;
