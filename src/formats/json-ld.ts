/**
 * What a page is, as structured data by schema.org. Only what is true of it and what search engines cannot see
 * by themselves; texts that stand in the page are repeated only where the type asks for them.
 */
import type { ChecklistData } from '../catalog/schema/checklist.ts';
import type { FaqData, PageData } from '../catalog/schema/prose.ts';
import type { Framework } from '../domain/framework.ts';
import { machinePaths, paths, type AddressOf } from '../routes/paths.ts';

/** A thing of schema.org. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** The way to a page from home. */
export const breadcrumbThing = (
  crumbs: readonly { readonly title: string; readonly path: string }[],
  addressOf: AddressOf,
): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ title, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: addressOf(path),
  })),
});

/** Markdown as the text that one reads: our prose has no more than emphasis, lists and headings. */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/^(?:#+|[-*]) /gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Questions with their answers.
 * @param answers the answers as Markdown, by the question's id
 */
export const faqThing = (questions: readonly FaqData[], answers: Readonly<Record<string, string>>): Thing => ({
  '@type': 'FAQPage',
  mainEntity: questions.map(({ id, title }) => ({
    '@type': 'Question',
    name: title,
    acceptedAnswer: { '@type': 'Answer', text: plain(answers[id] ?? '') },
  })),
});

/** A page of prose, and the document that it is after. */
export const articleThing = (framework: Framework, { id, title, summary }: PageData, addressOf: AddressOf): Thing => {
  const { publisher, ...source } = framework.source;
  return {
    '@type': 'Article',
    headline: title,
    description: summary,
    url: addressOf(paths.note(framework.id, id)),
    isBasedOn: {
      '@type': 'CreativeWork',
      name: source.title,
      ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    },
  };
};

/** The glossary; its terms stand in the data that it names. */
export const glossaryThing = (description: string, addressOf: AddressOf): Thing => ({
  '@type': 'DefinedTermSet',
  name: 'Glossary',
  description,
  url: addressOf(paths.glossary()),
  subjectOf: {
    '@type': 'DataDownload',
    contentUrl: addressOf(machinePaths.api('glossary')),
    encodingFormat: 'application/json',
  },
});

/** Whether a list tells how something is done: things to do, in an order that means something. */
export const isHowTo = ({ kind, ordered }: ChecklistData): boolean => kind === 'do' && ordered;

/** A list of steps. */
export const howToThing = (framework: Framework, list: ChecklistData, addressOf: AddressOf): Thing => ({
  '@type': 'HowTo',
  name: list.title,
  description: list.summary,
  step: list.items.map(({ id, title }) => ({
    '@type': 'HowToStep',
    name: title,
    url: `${addressOf(paths.checklist(framework.id, list.id))}#${id}`,
  })),
});

/** Things as the text of a JSON-LD block, in which no sign ends the element that holds it. */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    ...(things.length === 1 ? things[0] : { '@graph': things }),
  }).replaceAll('<', String.raw`\u003c`);
