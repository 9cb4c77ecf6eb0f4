/** What belongs to no single framework as Markdown: the glossary, second opinions, indexes, and where to begin. */
import type { AxisData } from '../../catalog/schema/axis.ts';
import type { TermData } from '../../catalog/schema/term.ts';
import { relationInWords, statementName } from '../opinions/index.ts';
import type { Framework } from '../../domain/framework.ts';
import { MATCH_LABELS } from '../../domain/labels.ts';
import type { Topic } from '../../domain/opinions.ts';
import type { Page } from '../../routes/pages.ts';
import { byLetter, count } from '../../domain/text.ts';
import { formatFile, machinePaths, paths } from '../../routes/paths.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeInline, escapeMarkdown, heading, linkTo, list, pipeTable } from '../../formats/markdown.ts';
import { credit, linkList, part } from './markdown-parts.ts';

/** The glossary from A to Z. */
export const glossaryMarkdown = (terms: readonly TermData[], context: ExportContext): string => {
  const titles = new Map(terms.map(({ id, title }) => [id, title]));
  return blocks(
    heading(1, 'Glossary'),
    `${count(terms.length, ['term', 'terms'])} from the guides, in plain words. The definitions are the editors’.`,
    ...byLetter(terms).flatMap(([letter, own]) => [
      heading(2, letter),
      list(
        own.map(({ id, title, aliases, definition, related }) => {
          const names = aliases.length > 0 ? ` (${escapeMarkdown(aliases.join(', '))})` : '';
          const see = related.map((other) => linkTo(titles.get(other) ?? other, context.addressOf(paths.term(other))));
          const also = see.length > 0 ? ` See ${see.join(', ')}.` : '';
          return `**${linkTo(title, context.addressOf(paths.term(id)))}**${names}: ${escapeMarkdown(definition)}${also}`;
        }),
      ),
    ]),
    credit(paths.glossary(), context),
  );
};

const topicMarkdown = (topic: Topic, { addressOf }: ExportContext): string =>
  blocks(
    `### ${linkTo(topic.title, addressOf(paths.opinion(topic.id)))}`,
    escapeMarkdown(topic.summary),
    `**What it hangs on, in the editors’ view:** ${escapeMarkdown(topic.hinge)}`,
    heading(4, 'What they say'),
    list(
      topic.statements.map(
        (it) =>
          `**${escapeInline(statementName(it))}:** ${escapeMarkdown(it.text)} (${linkTo(it.where, addressOf(it.path))})`,
      ),
    ),
    heading(4, 'How they stand to each other'),
    list(
      topic.relations.map(
        (it) => `**${escapeInline(relationInWords(it))}:** ${escapeMarkdown(it.reason)} (${MATCH_LABELS[it.match]})`,
      ),
    ),
  ).trim();

const axisMarkdown = (axis: AxisData, frameworks: readonly Framework[], { addressOf }: ExportContext): string =>
  blocks(
    heading(2, axis.title),
    escapeMarkdown(axis.summary),
    list(
      axis.bands.map(
        ({ title, text }, index) => `${String(index)}: **${escapeMarkdown(title)}**. ${escapeMarkdown(text)}`,
      ),
    ),
    pipeTable(
      ['Guide', 'Stage', 'From', 'To', 'Because'],
      frameworks.flatMap(({ id, title, stages }) =>
        stages.flatMap((stage) =>
          stage.extent
            ? [
                [
                  escapeMarkdown(title),
                  linkTo(stage.label, addressOf(paths.stage(id, stage.id))),
                  String(stage.extent.from),
                  String(stage.extent.to),
                  escapeMarkdown(stage.extent.reason),
                ],
              ]
            : [],
        ),
      ),
    ),
  ).trim();

/** The stages on one axis, and every topic on which several guides speak, or one twice. */
export const opinionsMarkdown = (
  frameworks: readonly Framework[],
  topics: readonly Topic[],
  axis: AxisData | undefined,
  context: ExportContext,
): string =>
  blocks(
    heading(1, 'Second opinions'),
    'Where the guides agree, where one comes earlier than another, and where they contradict each other or themselves. Statements are paraphrased; the matching and the reasons are the editors’.',
    axis && axisMarkdown(axis, frameworks, context),
    part('Topic by topic', ...topics.map((topic) => topicMarkdown(topic, context))),
    credit(paths.opinions(), context),
  );

/** A page of a framework that leads to others. */
export const indexMarkdown = (
  { title, path }: Page,
  pages: readonly (Page & { readonly text?: string })[],
  context: ExportContext,
  framework: Framework,
): string => blocks(heading(1, title), linkList(pages, context.addressOf), credit(path, context, framework));

/**
 * What the site holds for a language model or a script, by the convention of llmstxt.org: Markdown with links
 * to the Markdown of each page.
 */
export const llmsText = (
  guides: readonly { readonly framework: Framework; readonly pages: readonly Page[] }[],
  shared: readonly Page[],
  { addressOf }: ExportContext,
): string => {
  const markdownLink = ({ title, path }: Page): string => linkTo(title, addressOf(formatFile(path, 'md')));
  return blocks(
    heading(1, 'Stagecraft'),
    '> What to build at each stage of a product, and what to leave alone: published guides to software maturity, each as a matrix of aspects by stage.',
    'Every page has a Markdown version, `index.md` beside it. “not yet” means that the guide asks for nothing at that stage; “not stated” that it says nothing about it. What the editors of this site added is marked “editors”; the rest is after the guide’s own source.',
    ...guides.flatMap(({ framework, pages }) => [heading(2, framework.title), list(pages.map(markdownLink))]),
    shared.length > 0 && blocks(heading(2, 'All guides'), list(shared.map(markdownLink))).trim(),
    heading(2, 'Data'),
    list([
      `${linkTo('API', addressOf(machinePaths.api('index')))}: everything as JSON, with schemas; scripts in other pages can read it too`,
      `${linkTo('Files', addressOf(machinePaths.api('files')))}: every page with its files beside it: Markdown, and JSON and CSV of what is a table`,
      ...guides.map(({ framework: it }) => linkTo(`${it.title}, as JSON`, addressOf(machinePaths.apiFramework(it.id)))),
    ]),
  );
};
