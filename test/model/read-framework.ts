/** Frameworks as the pages have them, read from a folder of content without a build. */
import { joinEntries, type Framework } from '../../src/model/framework.ts';
import type { Body } from '../../src/model/guide-texts.ts';
import { readContent } from '../../src/reader/read-content.ts';

/**
 * All frameworks of a content folder, by id.
 * @throws {Error} where the content has mistakes
 */
export const readFrameworks = (root: string): ReadonlyMap<string, Framework> => {
  const { entries, problems } = readContent(root);
  if (problems.length > 0) throw new Error(`${root} has mistakes: ${JSON.stringify(problems)}`);
  return new Map(joinEntries(entries).map((framework) => [framework.id, framework]));
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
