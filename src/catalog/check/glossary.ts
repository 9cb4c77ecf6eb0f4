/** Rules about the glossary: no name belongs to two terms, and terms refer to terms. */
import { splitWords } from '../../domain/words.ts';
import { assertKnown, quote, type Finding, type FoundEntry } from './finding.ts';

/** What is wrong with the terms, all together. */
export const assertGlossary = (entries: readonly FoundEntry[]): Finding[] => {
  const terms = entries.filter((entry) => entry.kind === 'glossary');
  const ids = new Set(terms.map(({ data }) => data.id));
  const owners = new Map<string, string>();
  return terms.flatMap(({ file, data }): Finding[] => [
    ...assertKnown(file, data.related, ['related'], ids, 'the term'),
    ...[data.title, ...data.aliases].flatMap((name, index): Finding[] => {
      const path = index === 0 ? ['title'] : ['aliases', index - 1];
      const key = splitWords(name).join(' ');
      const owner = owners.get(key);
      owners.set(key, owner ?? file);
      if (key === '') return [{ file, path, found: `the name ${quote(name)}`, expected: 'a letter or digit in it' }];
      // One term may have two spellings of a name that are the same word by word.
      return owner === undefined || owner === file
        ? []
        : [{ file, path, found: `the name ${quote(name)} a second time`, expected: `a name that is not in ${owner}` }];
    }),
  ]);
};
