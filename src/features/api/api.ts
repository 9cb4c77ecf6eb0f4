/** What stands in the files below `/api/v1/`: whole frameworks and what they share, in the shapes of `schema/api.ts`. */
import type { Api } from './schema/api.ts';
import type { AxisData } from '../../catalog/schema/axis.ts';
import type { TermData } from '../../catalog/schema/term.ts';
import { aspectsOf, hasIntroduction, type Framework } from '../../domain/framework.ts';
import type { Topic } from '../../domain/opinions.ts';
import { machinePaths, paths, type AddressOf } from '../../routes/paths.ts';
import type { ExportContext, Prose } from '../../formats/context.ts';
import { checklistParts, dimensionParts, headOf, stageParts } from './json.ts';

const frameworkParts = (framework: Framework, addressOf: AddressOf) => {
  const { id, title, headline, summary, suits, counts, source } = framework;
  const { title: document, publisher, date, note } = source;
  return {
    id,
    title,
    address: addressOf(paths.framework(id)),
    headline,
    summary,
    suits,
    countsBy: counts,
    source: { title: document, publisher, date, note },
  };
};

/** What lists of frameworks say of one. */
export const listedParts = (framework: Framework, addressOf: AddressOf) => ({
  ...frameworkParts(framework, addressOf),
  stages: framework.stages.map(({ id }) => id),
  dimensions: framework.dimensions.map(({ id }) => id),
  aspects: aspectsOf(framework).length,
  api: addressOf(machinePaths.apiFramework(framework.id)),
});

const word = ([singular, plural]: readonly [string, string]) => ({ singular, plural });

const wizardParts = (framework: Framework, wizard: Framework['wizards'][number], addressOf: AddressOf) => ({
  id: wizard.id,
  title: wizard.title,
  address: addressOf(paths.wizard(framework.id, wizard.id)),
  subject: wizard.subject,
  question: wizard.question,
  summary: wizard.summary,
  questions: wizard.questions.map(({ id, title, hint, answers }) => ({
    id,
    title,
    hint,
    answers: answers.map((answer) => ({
      id: answer.id,
      title: answer.title,
      outcome: answer.outcome,
      constraint: answer.constraint,
      findOut: answer.findOut,
    })),
  })),
  ends: wizard.ends.map(({ when, outcome }) => ({ when: { ...when }, outcome })),
  outcomes: wizard.outcomes.map(({ id, title, text, stage }) => ({ id, title, text, stage })),
});

/** Where a page of prose is read: the introduction opens the framework's own page. */
const pageAddress = (framework: Framework, page: string, addressOf: AddressOf): string =>
  hasIntroduction(framework) && page === 'introduction'
    ? `${addressOf(paths.framework(framework.id))}#introduction`
    : addressOf(paths.note(framework.id, page));

/** A whole framework. */
export const frameworkJson = (framework: Framework, prose: Prose, context: ExportContext): Api<'framework'> => {
  const { addressOf } = context;
  const { id, vocabulary } = framework;
  return {
    ...headOf('framework', paths.framework(id), context),
    ...frameworkParts(framework, addressOf),
    vocabulary: {
      stage: word(vocabulary.stage),
      dimension: word(vocabulary.dimension),
      aspect: word(vocabulary.aspect),
    },
    stages: framework.stages.map((stage) => stageParts(framework, stage, addressOf)),
    dimensions: framework.dimensions.map((dimension) => dimensionParts(framework, dimension, prose, addressOf)),
    checklists: framework.checklists.map((list) => checklistParts(framework, list, addressOf)),
    wizards: framework.wizards.map((wizard) => wizardParts(framework, wizard, addressOf)),
    faq: framework.faq.map((question) => ({
      id: question.id,
      title: question.title,
      address: `${addressOf(paths.faq(id))}#${question.id}`,
      answer: prose.faq[question.id] ?? '',
      stages: question.stages,
      aspects: question.aspects,
    })),
    pages: framework.pages.map((page) => ({
      id: page.id,
      title: page.title,
      address: pageAddress(framework, page.id, addressOf),
      summary: page.summary,
      body: prose.pages[page.id] ?? '',
    })),
    takeaways: framework.takeaways.map(({ id: takeaway, text, stage }) => ({ id: takeaway, text, stage })),
  };
};

/** All frameworks, shortly. */
export const frameworksJson = (frameworks: readonly Framework[], context: ExportContext): Api<'frameworks'> => ({
  ...headOf('frameworks', paths.home(), context),
  frameworks: frameworks.map((framework) => listedParts(framework, context.addressOf)),
});

/** The glossary. */
export const glossaryJson = (terms: readonly TermData[], context: ExportContext): Api<'glossary'> => ({
  ...headOf('glossary', paths.glossary(), context),
  terms: terms.map(({ id, title, aliases, definition, related }) => ({
    id,
    title,
    address: context.addressOf(paths.term(id)),
    aliases,
    definition,
    related,
  })),
});

/** The axis of all guides, and the topics on which they speak. */
export const opinionsJson = (
  topics: readonly Topic[],
  axis: AxisData | undefined,
  context: ExportContext,
): Api<'second-opinions'> => ({
  ...headOf('second-opinions', paths.opinions(), context),
  axis: axis && {
    title: axis.title,
    summary: axis.summary,
    bands: axis.bands.map(({ id, title, text }) => ({ id, title, text })),
  },
  topics: topics.map((topic) => ({
    id: topic.id,
    title: topic.title,
    address: context.addressOf(paths.opinion(topic.id)),
    summary: topic.summary,
    hinge: topic.hinge,
    statements: topic.statements.map(({ id, framework, stages, text, where, path }) => ({
      id,
      framework: framework.id,
      stages: stages.map((stage) => stage.id),
      text,
      where,
      address: context.addressOf(path),
    })),
    relations: topic.relations.map(({ from, kind, to, match, reason }) => ({
      from: from.id,
      kind,
      to: to.id,
      match,
      reason,
    })),
  })),
});
