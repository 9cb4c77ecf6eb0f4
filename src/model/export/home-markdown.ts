/** The home page as Markdown: what it says, and where everything else is. */
import type { Framework } from '../framework.ts';
import { askedQuestions, HOME_TITLE, holdsInWords, homeLead, howToUse } from '../home.ts';
import type { Page } from '../pages.ts';
import { paths } from '../url.ts';
import type { ExportContext } from './context.ts';
import { blocks, escapeMarkdown, heading, linkTo, list } from './markdown.ts';
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

/** Home: what the site is for, which guide suits whom, the questions that people bring, and the pages of all guides. */
export const homeMarkdown = (
  frameworks: readonly Framework[],
  shared: readonly Page[],
  context: ExportContext,
): string => {
  const [main] = frameworks;
  return blocks(
    heading(1, HOME_TITLE),
    main && escapeMarkdown(homeLead(main)),
    part('Which guide suits you', ...frameworks.map((framework) => guideMarkdown(framework, context))),
    part('Questions people bring', linkList(askedQuestions(frameworks), context.addressOf)),
    main && sectionMarkdown(howToUse(frameworks, main), context.addressOf),
    part('For all guides', linkList(shared, context.addressOf)),
    credit(paths.home(), context),
  );
};
