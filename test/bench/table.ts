/** Plain aligned tables, with the limit of `product.md` and a verdict where there is one. */

/** A figure as it is printed, and what it may be. */
export interface Figure {
  readonly value: number;
  readonly digits?: number;
  readonly most?: number | undefined;
  readonly least?: number | undefined;
}

export type Cell = string | number | Figure | undefined;

const LIMIT = { most: '≤', least: '≥' } as const;

/** `34.6 ≤ 35 ok`, `36.1 ≤ 35 OVER`; the bare number where nothing limits it. */
export const formatFigure = ({ value, digits = 0, most, least }: Figure): string => {
  const text = value.toFixed(digits);
  if (most === undefined && least === undefined) return text;
  const [sign, limit] = most === undefined ? [LIMIT.least, least ?? 0] : [LIMIT.most, most];
  const holds = most === undefined ? value >= limit : value <= limit;
  return `${text} ${sign} ${String(limit)} ${holds ? 'ok  ' : 'OVER'}`;
};

const format = (cell: Cell): string => {
  if (cell === undefined) return '–';
  return typeof cell === 'object' ? formatFigure(cell) : String(cell);
};

/** Lines of aligned columns: the first to the left, the others to the right. */
export const formatTable = (head: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const texts = [head, ...rows.map((row) => row.map(format))];
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const [first = '', ...others] = texts.map(line);
  return [first, rule, ...others].join('\n');
};

/** Prints a titled table and the remarks that its figures need. */
export const printTable = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  remarks: readonly string[] = [],
): void => {
  console.log(`\n${title}\n\n${[formatTable(head, rows), ...remarks].join('\n')}`);
};
