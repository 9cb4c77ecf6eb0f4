/** What the editors add to the guides: signals, terms, second opinions. */
import { describe, expect, test } from 'vitest';
import { termFinder } from '../../src/model/glossary.ts';
import { cellText } from '../../src/model/matrix.ts';
import { entriesOf } from './real-content.ts';

/** Words that say nothing one could observe or do. */
const VAGUE =
  /\b(better|best|properly|robust|scalab(le|ility)|seamless(ly)?|efficient(ly)?|effective(ly)?|optimi[sz]e[ds]?|optimal|various|issues|important(ly)?|significant(ly)?|appropriate(ly)?|ensures?|improves?|smooth(ly)?|leverage[ds]?|stakeholders?|complexity|as you grow|at some point|and so on|etc|in general|best practices?|more and more|it depends)\b/i;

/** Sentences of which this share of words is the same say the same. */
const ALIKE = 0.6;

const signals = entriesOf('signals').flatMap(({ file, data }) =>
  Object.entries(data.aspects).flatMap(([aspect, steps]) =>
    Object.entries(steps).map(([stage, signal]) => ({ place: `${file}: ${aspect}, ${stage}`, ...signal })),
  ),
);
const sentences = signals.flatMap(({ place, sign, cost }) => [
  { place: `${place}, sign`, text: sign },
  { place: `${place}, cost`, text: cost },
]);

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** The share of words that two sets have in common. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / (a.size + b.size - both);
};

describe('The signals of the main guide', () => {
  test('are there for each of its 380 changes', () => {
    expect(signals).toHaveLength(380);
  });

  test('say nothing twice, nor nearly so', () => {
    const sets = sentences.map(({ place, text }) => ({ place, text, words: wordsOf(text) }));
    const alike = sets.flatMap((one, index) =>
      sets
        .slice(index + 1)
        .filter((other) => likeness(one.words, other.words) >= ALIKE)
        .map((other) => `${one.place} and ${other.place}: ${one.text}`),
    );
    expect(alike).toEqual([]);
  });

  test('use no vague words', () => {
    expect(sentences.filter(({ text }) => VAGUE.test(text)).map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  test('are a sentence each, short enough to be read in a table', () => {
    const long = sentences.filter(({ text }) => !/[.!?]”?$/.test(text) || text.split(/\s+/).length > 36);
    expect(long.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });
});

describe('The glossary', () => {
  const terms = entriesOf('glossary').map(({ data }) => data);
  const find = termFinder(terms);
  const cells = entriesOf('dimensions').flatMap(({ data }) =>
    data.aspects.flatMap(({ title, cells: own }) => [title, ...Object.values(own).map(cellText)]),
  );
  const items = entriesOf('checklists').flatMap(({ data }) =>
    data.items.flatMap(({ title, text, why, points }) => [title, text?.text ?? '', why?.text ?? '', ...points]),
  );

  test('has at least 150 terms', () => {
    expect(terms.length).toBeGreaterThanOrEqual(150);
  });

  test('explains every abbreviation in cells and lists that is no everyday word', () => {
    // Currencies, amounts, stages and what everybody says.
    const plain =
      /^(AI|FAQ|OK|SMS|USD|TV|CEO|EU|US|UK|\d+[kKMx+]*|[QPV]\d|\d+[a-zA-Z]{1,2}|V\d|A|B|I|UI|UX|QA|IP|ID|URL|PDF|CSV|HTML|CSS|JS|SFAI)$/;
    const lacking = new Set<string>();
    for (const text of [...cells, ...items]) {
      const found = find(text);
      for (const { 0: token, index } of text.matchAll(
        /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}])[\p{Lu}\p{N}]{2,}s?(?![\p{L}\p{N}])/gu,
      )) {
        const isCovered = found.some(({ start, end }) => start <= index && index + token.length <= end);
        if (!isCovered && !plain.test(token) && !plain.test(token.replace(/s$/, '')))
          lacking.add(`${token} in “${text}”`);
      }
    }
    expect([...lacking]).toEqual([]);
  });

  test('has no term that stands nowhere in the guides', () => {
    const prose = ['dimensions', 'pages', 'faq'].flatMap((kind) =>
      entriesOf(kind as 'pages').map(({ body, data }) => `${body}\n${JSON.stringify(data)}`),
    );
    const rest = [...entriesOf('framework'), ...entriesOf('wizards'), ...entriesOf('checklists')].map(({ data }) =>
      JSON.stringify(data),
    );
    const used = new Set([...cells, ...items, ...prose, ...rest].flatMap((text) => find(text).map(({ id }) => id)));
    expect(terms.filter(({ id }) => !used.has(id)).map(({ title }) => title)).toEqual([]);
  });
});

describe('Second opinions', () => {
  const topics = entriesOf('second-opinions').map(({ data }) => data);

  test('are at least 60 statements on at least 25 topics', () => {
    expect(topics.length).toBeGreaterThanOrEqual(25);
    expect(topics.flatMap(({ statements }) => statements).length).toBeGreaterThanOrEqual(60);
  });

  test('come from every guide, and use every kind of relation', () => {
    const guides = new Set(topics.flatMap(({ statements }) => statements.map(({ framework }) => framework)));
    expect([...guides].sort()).toEqual(
      entriesOf('framework')
        .map(({ data }) => data.id)
        .sort(),
    );
    const kinds = new Set(topics.flatMap(({ relations }) => relations.map(({ kind }) => kind)));
    expect(kinds.size).toBe(5);
  });
});

describe('Every practice of every guide', () => {
  const practices = entriesOf('dimensions').flatMap(({ file, data }) =>
    data.aspects.filter(({ kind }) => kind === 'practice').map((aspect) => ({ file, aspect })),
  );

  test('says what its failure and its upkeep cost', () => {
    const without = practices.filter(({ aspect }) => !aspect.failure || !aspect.upkeep);
    expect(without.map(({ file, aspect }) => `${file}: ${aspect.id}`)).toEqual([]);
  });

  test('names what usually comes with it', () => {
    const alone = practices.filter(({ aspect }) => aspect.related.length === 0);
    expect(alone.map(({ file, aspect }) => `${file}: ${aspect.id}`)).toEqual([]);
  });
});
