/** What the editors add to the guides: signals, second opinions, costs of failure and upkeep. */
import { describe, expect, test } from 'vitest';
import { aspectsOf } from '../../src/domain/framework.ts';
import { isChange } from '../../src/domain/matrix.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';
import { ROOT, entriesOf } from './real-content.ts';

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

/** Every step at which the cell of a practice changes, in the guides that have signals. */
const changes = [...readFrameworks(ROOT).values()]
  .filter(({ id }) => entriesOf('signals', id).length > 0)
  .flatMap((guide) =>
    aspectsOf(guide)
      .filter(({ kind }) => kind === 'practice')
      .flatMap((aspect) =>
        guide.stages
          .filter(({ index }) => isChange(aspect, index - 1, index))
          .map(({ id }) => `${guide.id}/signals/${aspect.dimension}.json: ${aspect.id}, ${id}`),
      ),
  );

describe('The signals of the main guide', () => {
  test('are there for each of its changes, and for nothing else', () => {
    expect(changes.length).toBeGreaterThan(0);
    expect(signals.map(({ place }) => place).sort()).toEqual(changes.sort());
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
