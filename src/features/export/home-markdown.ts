/** The home page as Markdown: what it says, and where everything else is. */
import { dayInWords, firstClause, newestChanges, type ChangeLog } from '../../domain/change-log.ts';
import type { Framework } from '../../domain/framework.ts';
import { askedQuestions, HOME_TITLE, holdsInWords, homeLead, howToUse } from '../home/index.ts';
import type { Page } from '../../routes/pages.ts';
import { paths } from '../../routes/paths.ts';
import type { ExportContext } from '../../formats/context.ts';
import { blocks, escapeMarkdown, heading, linkTo, list } from '../../formats/markdown.ts';
import { credit, linkList, part, sourceLine } from './markdown-parts.ts';
import { sectionMarkdown } from './prose-markdown.ts';

const guideMarkdown = (framework: Framework, { addressOf }: ExportContext): string =>
  blocks(
    `### ${linkTo(framework.title, addressOf(paths.framework(framework.id)))}`,
    sourceLine(framework.source),
    list([
      `**For:** ${escapeMarkdown(framework.suits)}`,
      `**Counts:** ${escapeMarkdown(framework.counts)}`,
      `**Holds:** ${escapeMarkdown(holdsInWords(framework))}`,
    ]),
  ).trim();

const newsMarkdown = (log: ChangeLog, { addressOf }: ExportContext): string => {
  const newest = newestChanges(log);
  if (!newest) return '';
  const items = newest.items.map(
    ({ title, path, text }) => `${linkTo(title, addressOf(path))}: ${escapeMarkdown(firstClause(text))}`,
  );
  const day = linkTo(`All of ${dayInWords(newest.date)}`, `${addressOf(paths.about())}#${newest.date}`);
  return part('What is new', list([...items, day]));
};

/** Home: what the site is for, which guide suits whom, the questions that people bring, and the pages of all guides. */
export const homeMarkdown = (
  frameworks: readonly Framework[],
  shared: readonly Page[],
  log: ChangeLog,
  context: ExportContext,
): string => {
  const [main] = frameworks;
  return blocks(
    heading(1, HOME_TITLE),
    main && escapeMarkdown(homeLead(main)),
    part('Which guide suits you', ...frameworks.map((framework) => guideMarkdown(framework, context))),
    part('Questions people bring', linkList(askedQuestions(frameworks), context.addressOf)),
    newsMarkdown(log, context),
    main && sectionMarkdown(howToUse(frameworks, main), context.addressOf),
    part('For all guides', linkList(shared, context.addressOf)),
    credit(paths.home(), context),
  );
};
