/** The page about the site as Markdown. */
import { ABOUT_LEAD, aboutSections, READING_OFFLINE } from '../about/index.ts';
import type { ChangeLog } from '../../domain/change-log.ts';
import { dayInWords } from '../../domain/change-log.ts';
import type { Framework } from '../../domain/framework.ts';
import { paths, type AddressOf } from '../../routes/paths.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeMarkdown, heading, linkTo, list } from '../../formats/markdown.ts';
import { credit, part, sourceLine } from './markdown-parts.ts';
import { sectionMarkdown } from './prose-markdown.ts';

const changesMarkdown = (log: ChangeLog, addressOf: AddressOf): string[] =>
  log.length === 0
    ? []
    : [
        heading(2, 'What changed'),
        ...log.flatMap(({ date, items }) => [
          heading(3, dayInWords(date)),
          list(items.map(({ title, path, text }) => `${linkTo(title, addressOf(path))}: ${escapeMarkdown(text)}`)),
        ]),
      ];

/** Sources, what changed, editing, citing, what is stored, licence, reading offline. */
export const aboutMarkdown = (frameworks: readonly Framework[], log: ChangeLog, context: ExportContext): string => {
  const { addressOf } = context;
  return blocks(
    heading(1, 'About Stagecraft'),
    ABOUT_LEAD,
    heading(2, 'Sources'),
    list(
      frameworks.map(({ id, title, source }) => {
        const note = source.note === undefined ? '' : ` ${escapeMarkdown(source.note)}`;
        return `${linkTo(title, addressOf(paths.framework(id)))}: ${sourceLine(source)}${note}`;
      }),
    ),
    ...changesMarkdown(log, addressOf),
    ...aboutSections(frameworks, addressOf).map((section) => sectionMarkdown(section, addressOf)),
    context.keepsCopies && part(READING_OFFLINE.title, READING_OFFLINE.text),
    credit(paths.about(), context),
  );
};
