/** Every page of a framework, with its address below the base path. */
import { hasChanges, stagePairs } from '../domain/changes.ts';
import { aspectsOf, notesOf, type Framework, hasAudit } from '../domain/framework.ts';
import { capital } from '../domain/text.ts';
import { paths } from './paths.ts';

export interface Page {
  readonly path: string;
  readonly title: string;
}

/** The home page. */
export const HOME: Page = {
  path: paths.home(),
  title: 'Stagecraft: build what your stage needs, leave the rest alone',
};

/** The pages that belong to no framework, home first. */
export const SITE_PAGES: readonly Page[] = [
  HOME,
  { path: paths.decide(), title: 'Decide by a few questions' },
  { path: paths.decisionLog(), title: 'Decision log' },
  { path: paths.audits(), title: 'Audit' },
  { path: paths.opinions(), title: 'Second opinions' },
  { path: paths.glossary(), title: 'Glossary' },
  { path: paths.search(), title: 'Search' },
  { path: paths.embedding(), title: 'Embed a table in your own page' },
  { path: paths.about(), title: 'About Stagecraft' },
];

/** All pages of a framework, its own first. */
export const allPages = (framework: Framework): Page[] => {
  const { id, title, vocabulary, stages, dimensions, checklists, faq } = framework;
  return [
    { path: paths.framework(id), title },
    { path: paths.stages(id), title: `${capital(vocabulary.stage[1])} of ${title}` },
    ...stages.map((stage) => ({ path: paths.stage(id, stage.id), title: stage.title })),
    { path: paths.dimensions(id), title: `${capital(vocabulary.dimension[1])} of ${title}` },
    ...dimensions.map((dimension) => ({ path: paths.dimension(id, dimension.id), title: dimension.title })),
    { path: paths.aspects(id), title: `${capital(vocabulary.aspect[1])} of ${title}` },
    ...aspectsOf(framework).map((aspect) => ({ path: paths.aspect(id, aspect.id), title: aspect.title })),
    ...(hasChanges(framework)
      ? [
          { path: paths.changes(id), title: `Changes between ${vocabulary.stage[1]} of ${title}` },
          ...stagePairs(framework).map(({ from, to }) => ({
            path: paths.change(id, from.id, to.id),
            title: `From ${from.label} to ${to.label}`,
          })),
        ]
      : []),
    ...(checklists.length > 0 ? [{ path: paths.checklists(id), title: `Lists of ${title}` }] : []),
    ...checklists.map((list) => ({ path: paths.checklist(id, list.id), title: list.title })),
    ...framework.wizards.flatMap((wizard) => [
      { path: paths.wizard(id, wizard.id), title: wizard.question },
      { path: paths.outcomes(id, wizard.id), title: `All outcomes: ${wizard.question}` },
    ]),
    ...notesOf(framework).map((page) => ({ path: paths.note(id, page.id), title: page.title })),
    ...(hasAudit(framework)
      ? [
          { path: paths.audit(id), title: `Audit: ${title}` },
          { path: paths.auditCompare(id), title: `Compare two audits: ${title}` },
        ]
      : []),
    { path: paths.print(id), title: `The whole guide to print: ${title}` },
    ...(faq.length > 0 ? [{ path: paths.faq(id), title: `Questions and answers: ${title}` }] : []),
  ];
};
