/** Frameworks as the pages have them, read from a folder of content without a build. */
import { joinFramework, type Framework } from '../../src/model/framework.ts';
import type { Body } from '../../src/model/guide-texts.ts';
import { readContent } from '../../src/reader/read-content.ts';

/**
 * All frameworks of a content folder, by id.
 * @throws {Error} where the content has mistakes
 */
export const readFrameworks = (root: string): ReadonlyMap<string, Framework> => {
  const { entries, problems } = readContent(root);
  if (problems.length > 0) throw new Error(`${root} has mistakes: ${JSON.stringify(problems)}`);
  const joined = entries.flatMap((entry) => {
    if (entry.kind !== 'framework') return [];
    const own = entries.filter(({ framework }) => framework === entry.framework);
    return [
      joinFramework({
        framework: entry.data,
        dimensions: own.flatMap((it) => (it.kind === 'dimensions' ? [it.data] : [])),
        checklists: own.flatMap((it) => (it.kind === 'checklists' ? [it.data] : [])),
        wizards: own.flatMap((it) => (it.kind === 'wizards' ? [it.data] : [])),
        faq: own.flatMap((it) => (it.kind === 'faq' ? [it.data] : [])),
        pages: own.flatMap((it) => (it.kind === 'pages' ? [it.data] : [])),
        signals: own.flatMap((it) => (it.kind === 'signals' ? [it.data] : [])),
      }),
    ];
  });
  return new Map(joined.map((framework) => [framework.id, framework]));
};

/** All prose of a content folder, as it is written. */
export const readBodies = (root: string): Body[] =>
  readContent(root).entries.flatMap(({ kind, framework, name, body }) =>
    kind === 'dimensions' || kind === 'faq' || kind === 'pages' ? [{ kind, framework, id: name, body }] : [],
  );

/** What belongs to no framework: the glossary's terms, and the topics of second opinions. */
export const readShared = (root: string) => {
  const { entries } = readContent(root);
  return {
    terms: entries.flatMap((entry) => (entry.kind === 'glossary' ? [entry.data] : [])),
    topics: entries.flatMap((entry) => (entry.kind === 'second-opinions' ? [entry.data] : [])),
  };
};
