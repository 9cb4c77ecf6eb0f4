/** What stands below the rail: an aspect's cells stage by stage, or a table of a few rows. */
import type { PathStep, PictureRow, SharePicture, Stop } from '../picture.ts';
import type { Cell } from '../../../catalog/schema/cell.ts';
import { INK, stageInk } from './colours.ts';
import { box, text, type Element, type Style } from './element.ts';
import { fitEntries, hasWideWord, joinEntries, linesOf, type Setting } from './fit.ts';
import type { Weight } from './fonts.ts';
import { FRAME } from './frame.ts';
import { stopWidth } from './rail.ts';

const LEADING = 1.25;

/** The two empty states in the words and the looks that the site has for them. */
const EMPTY: Readonly<Record<Exclude<Cell['state'], 'entries'>, { readonly word: string; readonly style: Style }>> = {
  'not-yet': { word: 'not yet', style: { color: INK.faint } },
  'not-stated': { word: 'not stated', style: { color: INK.faint, fontStyle: 'italic', fontWeight: 400 } },
};

const linesIn = (height: number, size: number): number => Math.floor(height / (size * LEADING));

/** The entries that a step shows: none where it says the same as the one before. */
const entriesOf = ({ cell, isSame }: PathStep): readonly string[] =>
  cell.state === 'entries' ? (isSame ? ['as before'] : cell.entries) : [EMPTY[cell.state].word];

const PATH = { sizes: [32, 30, 28, 26, 24], label: { size: 28, height: 42 }, gap: 22, between: 6 } as const;

/** The largest size at which every step is whole; else the smallest. */
const pathSize = (steps: readonly PathStep[], height: number, box: { weight: Weight; width: number }): number => {
  const isWhole = (size: number): boolean =>
    steps.every((step) => {
      const entries = entriesOf(step);
      const room = height - PATH.between * (entries.length - 1);
      const lines = entries.reduce((sum, entry) => sum + linesOf(entry, { ...box, size }), 0);
      return lines <= linesIn(room, size) && !entries.some((entry) => hasWideWord(entry, { ...box, size }));
    });
  return PATH.sizes.find(isWhole) ?? Math.min(...PATH.sizes);
};

const stepCell = (step: PathStep, lines: number, setting: Setting): Element[] => {
  const { cell, isSame } = step;
  const style = { fontSize: setting.size, lineHeight: LEADING };
  if (cell.state !== 'entries') return [text(EMPTY[cell.state].word, 1, { ...style, ...EMPTY[cell.state].style })];
  const { shown, more } = fitEntries(entriesOf(step), lines, setting);
  const most = more > 0 ? Math.max(1, lines - 1) : lines;
  return [
    ...shown.map((entry, index) =>
      text(entry, most, {
        ...style,
        ...(index > 0 && { marginTop: PATH.between }),
        ...(isSame && { color: INK.soft }),
      }),
    ),
    ...(more > 0 ? [text(`and ${String(more)} more`, 1, { ...style, marginTop: PATH.between, color: INK.soft })] : []),
  ];
};

/** An aspect's cells side by side, below their stops where every stage is there. */
export const pathBody = (steps: readonly PathStep[], stops: readonly Stop[], height: number): Element => {
  const width = stopWidth(steps.length);
  const room = height - PATH.label.height;
  const inner = { weight: 400, width: width - PATH.gap } as const;
  const size = pathSize(steps, room, inner);
  return box(
    { flexShrink: 0, width: FRAME.width, maxHeight: height, overflow: 'hidden' },
    ...steps.map((step) => {
      // The gaps between entries take a line's room at most.
      const gaps = PATH.between * (step.cell.state === 'entries' ? step.cell.entries.length - 1 : 0);
      const lines = Math.max(1, linesIn(room - Math.min(gaps, size), size));
      return box(
        { flexDirection: 'column', width, paddingRight: PATH.gap },
        text(stops[step.stage]?.label ?? '', 1, {
          height: PATH.label.height,
          fontSize: PATH.label.size,
          fontWeight: 600,
          color: stageInk(step.stage, stops.length).label,
        }),
        ...stepCell(step, lines, { ...inner, size }),
      );
    }),
  );
};

const TABLE = { sizes: [28, 26, 24], lines: 2, title: 320, padding: 10, gap: 24, head: 42 } as const;

interface Column {
  readonly width: number;
  readonly weight: Weight;
}

/** The titles' column and those of the stages. */
const columnsOf = (stages: number): { readonly title: Column; readonly cell: Column } => ({
  title: { width: TABLE.title - TABLE.gap, weight: 400 },
  cell: { width: (FRAME.width - TABLE.title) / stages - TABLE.gap, weight: 600 },
});

const cellLines = (cell: Cell, setting: Setting): number =>
  cell.state === 'entries' ? linesOf(joinEntries(cell.entries, TABLE.lines, setting), setting) : 1;

/** How many lines a row takes at a size, at most as many as it may. */
const rowLines = ({ title, cells }: PictureRow, size: number): number => {
  const columns = columnsOf(cells.length);
  const lines = [
    linesOf(title, { ...columns.title, size }),
    ...cells.map((cell) => cellLines(cell, { ...columns.cell, size })),
  ];
  return Math.min(TABLE.lines, Math.max(...lines));
};

const rowHeight = (row: PictureRow, size: number): number =>
  Math.ceil(rowLines(row, size) * size * LEADING) + 2 * TABLE.padding + 1;

/** As many rows as there is room for, in the largest letters that all of these have room in. */
const fitRows = (rows: readonly PictureRow[], height: number): { rows: readonly PictureRow[]; size: number } => {
  const counts = rows.map((_, index) => rows.length - index);
  const ways = counts.flatMap((count) => TABLE.sizes.map((size) => ({ rows: rows.slice(0, count), size })));
  const fits = ways.find((way) => way.rows.reduce((sum, row) => sum + rowHeight(row, way.size), 0) <= height);
  return fits ?? { rows: rows.slice(0, 1), size: Math.min(...TABLE.sizes) };
};

const cellText = (cell: Cell, setting: Setting): Element => {
  const style = { width: setting.width + TABLE.gap, paddingRight: TABLE.gap, fontWeight: setting.weight };
  return cell.state === 'entries'
    ? text(joinEntries(cell.entries, TABLE.lines, setting), TABLE.lines, style)
    : text(EMPTY[cell.state].word, 1, { ...style, fontWeight: 400, ...EMPTY[cell.state].style });
};

/** A few rows; where there are two stages, a head names them. */
export const tableBody = (
  { stages, rows }: { readonly stages: readonly number[]; readonly rows: readonly PictureRow[] },
  { stops }: Pick<SharePicture, 'stops'>,
  height: number,
): Element => {
  const columns = columnsOf(stages.length);
  const isHeaded = stages.length > 1;
  const fitted = fitRows(rows, height - (isHeaded ? TABLE.head : 0));
  const width = columns.cell.width + TABLE.gap;
  const head = box(
    { height: TABLE.head, paddingLeft: TABLE.title, fontSize: 26, fontWeight: 600 },
    ...stages.map((stage) =>
      text(stops[stage]?.label ?? '', 1, {
        width,
        paddingRight: TABLE.gap,
        color: stageInk(stage, stops.length).label,
      }),
    ),
  );
  return box(
    { flexDirection: 'column', flexShrink: 0, width: FRAME.width },
    ...(isHeaded ? [head] : []),
    ...fitted.rows.map(({ title, cells }) =>
      box(
        {
          borderTop: `1px solid ${INK.line}`,
          paddingTop: TABLE.padding,
          paddingBottom: TABLE.padding,
          fontSize: fitted.size,
          lineHeight: LEADING,
        },
        text(title, TABLE.lines, { width: TABLE.title, paddingRight: TABLE.gap, color: INK.soft }),
        ...cells.map((cell) => cellText(cell, { ...columns.cell, size: fitted.size })),
      ),
    ),
  );
};
