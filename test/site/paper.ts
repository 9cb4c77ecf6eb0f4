/** What specs read from a page as it is printed: the sheets of its PDF. */
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The two sizes of paper on which everything has to fit. */
export const FORMATS = ['A4', 'Letter'] as const;

export type Format = (typeof FORMATS)[number];

/** The margins of a sheet at its head and its foot, in points: a little less than the style sheet's. */
const MARGIN = 27;

export interface Sheet {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What stands between the margins, as `pressed` has it. */
  readonly text: string;
  /** What stands in the margins. */
  readonly margins: string;
  /** All that stands on it, margins included, as `pressed` has it: for sheets whose margins are the browser's. */
  readonly all: string;
  /** The sizes of its letters between the margins, in points, smallest first. */
  readonly sizes: readonly number[];
}

/** Text without what line breaks add or take away, and without arrows, for which fonts have signs of their own. */
export const pressed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u2010>\u27F6-]/g, '');

/** Whether a PDF gives a text back as it was: other scripts come as shapes, some of them from right to left. */
const comesBack = (text: string): boolean => /^[\x20-\u024F\u2010-\u2026\s]*$/.test(text);

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
}

const isText = (item: object): item is Item => 'str' in item && /\S/.test(String(item.str));

/** The sheets on which a page is printed. */
export const printed = async (page: Page, format: Format): Promise<Sheet[]> => {
  const data = new Uint8Array(await page.pdf({ format }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const content: { readonly items: readonly object[] } = await sheet.getTextContent();
    const items = content.items.filter(isText);
    const isBetween = ({ transform }: Item): boolean =>
      (transform[5] ?? 0) > MARGIN && (transform[5] ?? 0) < height - MARGIN;
    const body = items.filter(isBetween);
    sheets.push({
      width,
      height,
      text: pressed(body.map(({ str }) => str).join('')),
      margins: items
        .filter((item) => !isBetween(item))
        .map(({ str }) => str)
        .join(' '),
      all: pressed(items.map(({ str }) => str).join('')),
      sizes: body.map(({ transform }) => transform[3] ?? 0).toSorted((a, b) => a - b),
    });
  }
  await pdf.destroy();
  return sheets;
};

/** A row of a table of cells: what its cells say, entry by entry. */
export interface PrintedRow {
  readonly cells: readonly string[];
  /** The cells of its table's head. */
  readonly head: readonly string[];
}

/** The rows of all tables of cells that are shown, as the page has them. */
export const rowsOf = (page: Page): Promise<PrintedRow[]> =>
  page.evaluate(() => {
    const isShown = (element: Element): boolean => element.checkVisibility();
    const entriesOf = (cell: Element): Element[] => {
      const entries = [...cell.querySelectorAll('li')];
      return entries.length > 0 ? entries : [cell];
    };
    const cellsOf = (row: Element | null): string[] =>
      [...(row?.children ?? [])]
        .filter(isShown)
        .flatMap(entriesOf)
        .map(({ textContent }) => textContent);
    return [...document.querySelectorAll('.m tbody tr')]
      .filter(isShown)
      .map((row) => ({ cells: cellsOf(row), head: cellsOf(row.closest('table')?.querySelector('thead tr') ?? null) }));
  });

/** Rows that stand whole on no sheet: cut, or left out. */
export const cutRows = (rows: readonly PrintedRow[], sheets: readonly Sheet[]): string[] =>
  rows
    .map(({ cells }) => cells.filter(comesBack).map(pressed))
    .filter((cells) => !sheets.some(({ text }) => cells.every((cell) => text.includes(cell))))
    .map((cells) => cells.join(' | '));

/** Sheets with rows of a table without its head, by the head and the sheet's number. */
export const headless = (rows: readonly PrintedRow[], sheets: readonly Sheet[]): string[] =>
  rows.flatMap(({ cells, head }) =>
    sheets.flatMap(({ text }, index) => {
      // Rows are told apart by a title that stands once in all.
      const title = pressed(cells.slice(0, 2).join(''));
      const isHere = sheets.filter((sheet) => sheet.text.includes(title)).length === 1 && text.includes(title);
      return isHere && !text.includes(pressed(head.join('')))
        ? [`${head.join(' ')} on sheet ${String(index + 1)}`]
        : [];
    }),
  );
