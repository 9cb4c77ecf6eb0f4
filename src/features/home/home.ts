/** What the home page says, for the page and its Markdown. */
import { aspectsOf, type Framework, hasAudit } from '../../domain/framework.ts';
import type { Page } from '../../routes/pages.ts';
import type { Section } from '../../domain/prose-block.ts';
import { capital, count, spelled } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';

/** What the site is for, in a line. */
export const HOME_TITLE = 'Build what your stage needs. Leave the rest alone.';

/** How many guides there are, in words. */
export const guidesInWords = (frameworks: readonly Framework[]): string =>
  spelled(frameworks.length, ['published guide', 'published guides']);

/** What one does with the first guide. */
export const homeLead = ({ dimensions, vocabulary: { stage, dimension } }: Framework): string =>
  `Pick the ${stage[0]} your product is in. You see what to have now in ${count(dimensions.length, dimension)}, what can wait, and what the next ${stage[0]} will ask for.`;

/** How much a guide holds. */
export const holdsInWords = (framework: Framework): string => {
  const { stages, dimensions, checklists, vocabulary } = framework;
  return [
    count(stages.length, vocabulary.stage),
    count(dimensions.length, vocabulary.dimension),
    count(aspectsOf(framework).length, vocabulary.aspect),
    ...(checklists.length > 0 ? [count(checklists.length, ['list', 'lists'])] : []),
  ].join(', ');
};

/** The questions that the guides help with: audits, decisions, answers. */
export const askedQuestions = (frameworks: readonly Framework[]): Page[] => [
  ...(frameworks.some(hasAudit) ? [{ title: 'Do we have too little, or too much?', path: paths.audits() }] : []),
  ...frameworks.flatMap(({ id, wizards }) =>
    wizards.map((wizard) => ({ title: wizard.question, path: paths.wizard(id, wizard.id) })),
  ),
  ...frameworks.flatMap(({ id, faq }) =>
    faq.map((question) => ({ title: question.title, path: `${paths.faq(id)}#${question.id}` })),
  ),
];

/** How to read the guides, in the words of the first. */
export const howToUse = (frameworks: readonly Framework[], { vocabulary }: Framework): Section => ({
  id: 'how-to',
  title: 'How to use it',
  blocks: [
    [
      `${capital(guidesInWords(frameworks))} are laid out here in the same way: ${vocabulary.stage[1]} as columns, decisions as rows. Cells that ask for nothing say `,
      { text: 'not yet', as: 'word' },
      '; where a source is silent the cell says ',
      { text: 'not stated', as: 'word' },
      '. Whatever you filter stands in the address, so a link shows your colleague exactly what you see.',
    ],
  ],
});
