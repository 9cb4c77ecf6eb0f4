/** The one door to the content: what pages show of it comes through here. */
import { getCollection, getEntry, render } from 'astro:content';
import type { ChangeLog } from '../domain/change-log.ts';
import type { Edition, ExportContent, Prose as FrameworkProse } from '../formats/context.ts';
import { toMarkdown } from '../formats/markdown.ts';
import { joinFramework, type Framework } from '../domain/framework.ts';
import { termFinder, type TermFinder } from '../domain/glossary.ts';
import type { Body } from '../domain/framework-texts.ts';
import { joinTopic, type Topic } from '../domain/opinions.ts';
import { editionOf } from './read/edition.ts';
import { loadContent } from './read/loader.ts';
import type { AxisData } from './schema/axis.ts';
import type { Move } from './schema/redirects.ts';
import type { TermData } from './schema/term.ts';

type Prose = 'dimensions' | 'faq' | 'pages';

/** Reads once in a build, whose pages are many, and every time while authors write. */
const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let found: Promise<T> | undefined;
  return () => (import.meta.env.DEV ? read() : (found ??= read()));
};

const readAll = async (): Promise<readonly Framework[]> => {
  const [frameworks, dimensions, checklists, wizards, faq, pages, signals] = await Promise.all([
    getCollection('frameworks'),
    getCollection('dimensions'),
    getCollection('checklists'),
    getCollection('wizards'),
    getCollection('faq'),
    getCollection('pages'),
    getCollection('signals'),
  ]);
  const joined = frameworks.map(({ data: framework }) => {
    /** The files below this framework's folder. */
    const own = <T>(entries: readonly { readonly id: string; readonly data: T }[]): T[] =>
      entries.filter(({ id }) => id.startsWith(`${framework.id}/`)).map(({ data }) => data);
    return joinFramework({
      framework,
      dimensions: own(dimensions),
      checklists: own(checklists),
      wizards: own(wizards),
      faq: own(faq),
      pages: own(pages),
      signals: own(signals),
    });
  });
  // The guide with the most rows is the main one; equals stand in alphabetical order.
  const size = ({ dimensions: list }: Framework): number => list.reduce((sum, { aspects }) => sum + aspects.length, 0);
  return joined.sort((a, b) => size(b) - size(a) || a.id.localeCompare(b.id, 'en'));
};

/** All frameworks, joined, checked and frozen. */
export const getFrameworks = once(readAll);

/**
 * The rendered body of a file.
 * @throws {Error} where there is no such file
 */
export const getBody = async (kind: Prose, framework: string, id: string) => {
  const entry = await getEntry(kind, `${framework}/${id}`);
  if (!entry) throw new Error(`content/${framework}/${kind}/${id}.mdx: no such file`);
  return (await render(entry)).Content;
};

/** All prose as it is written, for what looks for words in it. */
export const getBodies = (): Body[] =>
  loadContent().entries.flatMap(({ kind, framework, name, body }) =>
    kind === 'dimensions' || kind === 'faq' || kind === 'pages' ? [{ kind, framework, id: name, body }] : [],
  );

/** Ids that have moved. */
export const getMoves = (): readonly Move[] => loadContent().moved;

/** What changed in the content, the newest day first. */
export const getChangeLog = (): ChangeLog => loadContent().log;

/** The glossary from A to Z. */
export const getTerms = once(async (): Promise<readonly TermData[]> => {
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  return terms.sort((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base', numeric: true }));
});

/** What finds the glossary's terms in a text. */
export const getTermFinder = once(async (): Promise<TermFinder> => termFinder(await getTerms()));

/** The topics on which several guides speak, or one twice; by title. */
export const getTopics = once(async (): Promise<readonly Topic[]> => {
  const frameworks = await getFrameworks();
  const topics = (await getCollection('opinions')).map(({ data }) => joinTopic(data, frameworks));
  return topics.sort((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }));
});

/** The axis that all guides share; `undefined` where there is none. */
export const getAxis = async (): Promise<AxisData | undefined> => (await getEntry('axis', 'axis'))?.data;

/** The prose below the frontmatter of each file of a kind, as Markdown, by the file's id. */
const proseOf = async (kind: Prose, framework: string): Promise<Record<string, string>> => {
  const entries = await getCollection(kind, ({ id }) => id.startsWith(`${framework}/`));
  return Object.fromEntries(entries.map(({ data, body = '' }) => [data.id, toMarkdown(body)]));
};

/** All prose of a framework. */
export const getProse = async (framework: string): Promise<FrameworkProse> => {
  const [dimensions, faq, pages] = await Promise.all([
    proseOf('dimensions', framework),
    proseOf('faq', framework),
    proseOf('pages', framework),
  ]);
  return { dimensions, faq, pages };
};

/** All that exported files are made from. */
export const getExportContent = once(async (): Promise<ExportContent> => {
  const frameworks = await getFrameworks();
  const prose = await Promise.all(frameworks.map(async ({ id }) => [id, await getProse(id)] as const));
  return {
    frameworks,
    prose: Object.fromEntries(prose),
    terms: await getTerms(),
    topics: await getTopics(),
    axis: await getAxis(),
    log: getChangeLog(),
  };
});

/** Which content this is: its digits and its date, with the version of the site. */
export const getEdition = (): Edition => ({ version: import.meta.env.VERSION, ...editionOf(loadContent()) });
