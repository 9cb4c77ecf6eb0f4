/** Rules for aliases: an alias leads to the thing that has it, and to nothing else by name. */
import { splitWords } from '../../domain/words.ts';
import { quote, type Finding, type FoundEntry } from './finding.ts';

interface Named {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly title: string;
  readonly aliases: readonly string[];
}

const namedIn = ({ kind, file, data }: FoundEntry): Named[] => {
  const at = (list: readonly { readonly title: string; readonly aliases: readonly string[] }[], key: string): Named[] =>
    list.map(({ title, aliases }, index) => ({ file, path: [key, index, 'aliases'], title, aliases }));
  if (kind === 'framework') return at(data.stages, 'stages');
  if (kind === 'dimensions') {
    const own = { file, path: ['aliases'], title: data.title, aliases: data.aliases };
    return [own, ...at(data.aspects, 'aspects')];
  }
  return kind === 'faq' ? [{ file, path: ['aliases'], title: data.title, aliases: data.aliases }] : [];
};

/** Names that are looked for alike are the same: capitals, accents and punctuation aside. */
const sameName = (text: string): string => splitWords(text).join(' ');

/** No alias is without a word, or the title of something else in the same framework. */
export const assertAliases = (entries: readonly FoundEntry[]): Finding[] => {
  const named = entries.flatMap(namedIn);
  const titles = new Map(named.map((it) => [sameName(it.title), it]));
  return named.flatMap((it) =>
    it.aliases.flatMap((alias, index): Finding[] => {
      const place = { file: it.file, path: [...it.path, index] };
      if (sameName(alias) === '')
        return [
          {
            ...place,
            found: `the alias ${quote(alias)}`,
            expected: 'an alias with a letter or digit: by others nothing is found',
          },
        ];
      const other = titles.get(sameName(alias));
      return other && other !== it
        ? [
            {
              ...place,
              found: `the alias ${quote(alias)}`,
              expected: `an alias that is not the title of something else (${other.file})`,
            },
          ]
        : [];
    }),
  );
};
