/** The rows and columns that a view leaves, as they are exported: CSV, Markdown, and a table to paste. */
import type { Framework, MatrixDimension, MatrixStage } from '../../domain/framework.ts';
import { escapeHtml } from '../../formats/html.ts';
import { cellText } from '../../domain/matrix.ts';
import { capital, count } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';
import { csvFile, defused } from '../../formats/csv.ts';
import { type CreditContext, credit, matrixMarkdown, matrixTable } from '../export/index.ts';
import { blocks, escapeMarkdown, linkTo } from '../../formats/markdown.ts';

/** What is shown of a matrix. */
export interface ShownMatrix {
  readonly framework: {
    readonly id: string;
    readonly title: string;
    readonly source: Pick<Framework['source'], 'title' | 'publisher' | 'date'>;
    readonly vocabulary: Readonly<Record<'dimension' | 'aspect', readonly [string, string]>>;
  };
  /** The columns that are shown. */
  readonly stages: readonly MatrixStage[];
  /** Those of which something is shown, with the rows that are; their cells are those of all stages. */
  readonly dimensions: readonly MatrixDimension[];
  /** How many rows there are, shown or not. */
  readonly total: number;
  /** What the view chooses, in words; none where it shows everything. */
  readonly chosen: readonly string[];
  /** The whole address of the view. */
  readonly address: string;
}

/** What is shown, in words: “12 of 98 aspects: MVP, Security”. */
const inWords = ({ framework, dimensions, chosen, total }: ShownMatrix): string => {
  const shownRows = dimensions.reduce((sum, { aspects }) => sum + aspects.length, 0);
  const rows = `${String(shownRows)} of ${count(total, framework.vocabulary.aspect)}`;
  return chosen.length > 0 ? `${rows}: ${chosen.join(', ')}` : rows;
};

/** A file of CSV, with the columns that the whole matrix has as well. */
export const shownCsv = ({ framework, dimensions, stages }: ShownMatrix, { addressOf }: CreditContext): string =>
  csvFile(matrixTable(framework, dimensions, stages, addressOf));

/** Markdown with a table for each dimension, fit for a document or a pull request. */
export const shownMarkdown = (shown: ShownMatrix, context: CreditContext): string => {
  const { framework, dimensions, stages, address } = shown;
  const { addressOf } = context;
  return blocks(
    `## ${linkTo(framework.title, address)}`,
    escapeMarkdown(inWords(shown)),
    ...dimensions.flatMap((dimension) => [
      `### ${linkTo(dimension.title, addressOf(paths.dimension(framework.id, dimension.id)))}`,
      matrixMarkdown(framework, dimension, stages, addressOf),
    ]),
    credit(paths.framework(framework.id), context, framework),
  );
};

/** The names of columns, and the lines of one table that holds all dimensions. */
const linesOf = ({ framework, dimensions, stages }: ShownMatrix) => ({
  columns: [
    ...[framework.vocabulary.dimension, framework.vocabulary.aspect].map(([one]) => capital(one)),
    ...stages.map(({ label }) => label),
  ],
  lines: dimensions.flatMap((dimension) =>
    dimension.aspects.map((aspect) => ({
      dimension: dimension.title,
      aspect,
      cells: stages.map(({ index }) => {
        const cell = aspect.cells[index];
        return cell ? cellText(cell) : '';
      }),
    })),
  ),
});

/** A table in HTML, which documents, slides and spreadsheets take from the clipboard; where it is from stands below. */
export const shownHtml = (shown: ShownMatrix, { addressOf }: CreditContext): string => {
  const { framework, address } = shown;
  const { columns, lines } = linesOf(shown);
  const cell = (text: string): string => `<td>${escapeHtml(defused(text))}</td>`;
  const link = (text: string, to: string): string => `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`;
  const rows = lines.map(
    ({ dimension, aspect, cells }) =>
      `<tr>${cell(dimension)}<td>${link(aspect.title, addressOf(paths.aspect(framework.id, aspect.id)))}</td>${cells.map(cell).join('')}</tr>`,
  );
  const head = columns.map((column) => `<th>${escapeHtml(column)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table><p>${link(framework.title, address)}, ${escapeHtml(inWords(shown))}</p>`;
};

/** The same as plain text: a line for each row, a tab between cells. */
export const shownText = (shown: ShownMatrix): string => {
  const { columns, lines } = linesOf(shown);
  return [columns, ...lines.map(({ dimension, aspect, cells }) => [dimension, aspect.title, ...cells])]
    .map((line) => `${line.map((text) => defused(text.replaceAll(/\s+/g, ' '))).join('\t')}\n`)
    .join('');
};

/** What a file of the view is called, without its ending. */
export const shownFileName = ({ framework, stages, chosen }: ShownMatrix): string =>
  chosen.length === 0 ? framework.id : [framework.id, ...stages.map(({ id }) => id), 'view'].join('-').slice(0, 100);
