/** Pieces that Markdown pages share: sentences with their author, remarks, rows of the matrix, the credit. */
import type { Attributed, Note } from '../../catalog/schema/common.ts';
import type { Aspect, Dimension, Framework, MatrixDimension, MatrixStage, Stage } from '../../domain/framework.ts';
import { noteLabel } from '../../domain/labels.ts';
import { cellText } from '../../domain/matrix.ts';
import { capital } from '../../domain/text.ts';
import { paths, type AddressOf } from '../../routes/paths.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeInline, escapeMarkdown, heading, linkTo, list, pipeTable } from '../../formats/markdown.ts';

/** A sentence, with a mark where it is the editors' own. */
export const sentence = ({ text, by }: Attributed): string =>
  escapeMarkdown(text) + (by === 'editors' ? ' (editors)' : '');

/** Sentences as paragraphs. */
export const paragraphs = (texts: readonly Attributed[]): string => texts.map(sentence).join('\n\n');

/** A part of a page under its heading; empty where nothing stands in it. */
export const part = (title: string, ...inside: readonly (string | false | undefined)[]): string => {
  const text = blocks(...inside).trim();
  return text === '' ? '' : blocks(heading(2, title), text).trim();
};

/** The rule of thumb of a dimension; empty where it has none. */
export const ruleOfThumb = ({ rule }: Pick<Dimension, 'rule'>, whose = ''): string =>
  rule === undefined ? '' : `**Rule of thumb${escapeInline(whose)}:** ${sentence(rule)}`;

/** Whose the signals in a table are. */
export const SIGNALS_BY = '“How you notice”, and what coming too early or too late costs, are the editors’.';

/** Remarks as quotes, each with its kind and what it is about. */
export const remarks = (notes: readonly Note[], stages: readonly Stage[], about?: string): string =>
  notes
    .map(({ kind, by, text, stage }) => {
      const place = [about, stages.find(({ id }) => id === stage)?.label].filter((it) => it !== undefined).join(', ');
      return `> **${noteLabel({ kind, by })}${place === '' ? '' : `: ${escapeMarkdown(place)}`}.** ${escapeMarkdown(text)}`;
    })
    .join('\n\n');

/** What a row asks for at a stage; empty where it has no such cell. */
export const cellAt = ({ cells }: Pick<Aspect, 'cells'>, stage: MatrixStage): string => {
  const cell = cells[stage.index];
  if (!cell) return '';
  return cell.state === 'entries' ? escapeMarkdown(cellText(cell)) : `_${cellText(cell)}_`;
};

/** An aspect as a link. */
export const aspectLink = (
  framework: Pick<Framework, 'id'>,
  { id, title }: Pick<Aspect, 'id' | 'title'>,
  addressOf: AddressOf,
): string => linkTo(title, addressOf(paths.aspect(framework.id, id)));

/** Aspects as a line of links. */
export const aspectLinks = (
  framework: Pick<Framework, 'id'>,
  aspects: readonly Pick<Aspect, 'id' | 'title'>[],
  addressOf: AddressOf,
): string => aspects.map((aspect) => aspectLink(framework, aspect, addressOf)).join(', ');

/** The rows of a dimension with a column for each of some stages. */
export const matrixMarkdown = (
  framework: { readonly id: string; readonly vocabulary: { readonly aspect: readonly [string, string] } },
  dimension: MatrixDimension,
  stages: readonly MatrixStage[],
  addressOf: AddressOf,
): string =>
  pipeTable(
    [capital(framework.vocabulary.aspect[0]), ...stages.map(({ label }) => label)],
    dimension.aspects.map((aspect) => [
      aspectLink(framework, aspect, addressOf),
      ...stages.map((stage) => cellAt(aspect, stage)),
    ]),
  );

/** A list of links to pages. */
export const linkList = (
  pages: readonly { readonly title: string; readonly path: string; readonly text?: string }[],
  addressOf: AddressOf,
): string =>
  list(
    pages.map(
      ({ title, path, text }) =>
        linkTo(title, addressOf(path)) + (text === undefined ? '' : `: ${escapeMarkdown(text)}`),
    ),
  );

/** The credit of a source: document, publisher, date. */
export const sourceLine = ({
  title,
  publisher,
  date,
}: Pick<Framework['source'], 'title' | 'publisher' | 'date'>): string =>
  `After “${escapeInline(title)}”, ${[publisher ?? 'unsigned', date]
    .filter((it) => it !== undefined)
    .map(escapeInline)
    .join(', ')}.`;

/** What a credit names of the site. */
export interface CreditContext {
  readonly addressOf: AddressOf;
  readonly edition: Pick<ExportContext['edition'], 'version' | 'content'>;
}

/** Where the page stands, and whose content it is. */
export const credit = (
  path: string,
  { addressOf, edition }: CreditContext,
  framework?: { readonly source: Pick<Framework['source'], 'title' | 'publisher' | 'date'> },
): string => {
  const after = framework && sourceLine(framework.source);
  const from = `From ${linkTo('Stagecraft', addressOf(path))}, version ${edition.version}, content ${edition.content}.`;
  return blocks('---', [from, after].filter((it) => it !== undefined).join(' ')).trim();
};
