/** Fits texts into boxes before they are drawn: which size, how many lines, how much of a list. */
import { widthOf, type Weight } from './fonts.ts';

/** What a text is set in. */
export interface Setting {
  readonly size: number;
  readonly weight: Weight;
  /** The width of the box. */
  readonly width: number;
  /** Added after each letter, in ems. */
  readonly spacing?: number;
}

/** Room that is kept, because letters may stand wider together than by themselves. */
const SLACK = 1.02;

const measure = (text: string, { size, weight, spacing = 0 }: Setting): number =>
  (widthOf(text, weight) + [...text].length * spacing) * size * SLACK;

/** What stays together in a line, with the blanks behind it: lines break at blanks, and within a word after `/` or `-`. */
const piecesOf = (text: string): string[] => text.split(/(?<= )(?! )|(?<=[/-])(?=\p{L})/u);

/** How wide a piece is at the end of a line, where blanks take no room. */
const endWidth = (piece: string, setting: Setting): number => measure(piece.replace(/ +$/, ''), setting);

/** How many lines a text takes. A piece that no line holds is broken anywhere. */
export const linesOf = (text: string, setting: Setting): number => {
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(text)) {
    const width = endWidth(piece, setting);
    if (used > 0 && used + width > setting.width) {
      lines += 1;
      used = 0;
    }
    const broken = Math.ceil(width / setting.width) - 1;
    lines += Math.max(0, broken);
    used = broken > 0 ? setting.width : used + measure(piece, setting);
  }
  return lines;
};

/** Whether a piece is wider than the box, so that it would be broken. */
export const hasWideWord = (text: string, setting: Setting): boolean =>
  piecesOf(text).some((piece) => endWidth(piece, setting) > setting.width);

/** The first of these sizes at which a text takes no more than these lines and no word is broken; else the last. */
export const fitSize = (text: string, sizes: readonly number[], lines: number, box: Omit<Setting, 'size'>): number => {
  const fits = (size: number): boolean =>
    linesOf(text, { ...box, size }) <= lines && !hasWideWord(text, { ...box, size });
  return sizes.find(fits) ?? Math.min(...sizes);
};

/** How finely a width is sought. */
const STEP = 16;

/** The least width at which a text takes no more lines than in its box: so its lines are of like length. */
export const balancedWidth = (text: string, setting: Setting): number => {
  const fits = (width: number): boolean =>
    linesOf(text, { ...setting, width }) <= linesOf(text, setting) && !hasWideWord(text, { ...setting, width });
  let { width } = setting;
  while (width > STEP && fits(width - STEP)) width -= STEP;
  return width;
};

/** As many entries of a list as these lines hold, one at least, and how many are left. */
export const fitEntries = (
  entries: readonly string[],
  lines: number,
  setting: Setting,
): { readonly shown: readonly string[]; readonly more: number } => {
  const counts = entries.map((entry) => linesOf(entry, setting));
  const upTo = (end: number): number => counts.slice(0, end).reduce((sum, count) => sum + count, 0);
  if (upTo(entries.length) <= lines) return { shown: entries, more: 0 };
  const most = entries.findLastIndex((_, index) => upTo(index + 1) <= lines - 1);
  const shown = entries.slice(0, Math.max(1, most + 1));
  return { shown, more: entries.length - shown.length };
};

/** The entries of a list in one text, as many as these lines hold, one at least. */
export const joinEntries = (entries: readonly string[], lines: number, setting: Setting): string => {
  const joined = (count: number): string =>
    [
      ...entries.slice(0, count),
      ...(count < entries.length ? [`and ${String(entries.length - count)} more`] : []),
    ].join('; ');
  const counts = entries.map((_, index) => entries.length - index);
  return joined(counts.find((count) => linesOf(joined(count), setting) <= lines) ?? 1);
};
