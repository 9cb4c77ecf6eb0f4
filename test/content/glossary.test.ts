/** The glossary: it explains what the guides and their editors say, and everything in it is said somewhere. */
import { describe, expect, test } from 'vitest';
import { termFinder } from '../../src/domain/glossary.ts';
import { cellText } from '../../src/domain/matrix.ts';
import { termPlaces } from '../../src/features/glossary/term-places.ts';
import { readBodies, readFrameworks } from '../fixtures/read-framework.ts';
import { EVERYDAY, TABLE_WORDS, TRADE_WORDS, lackingAbbreviations, lackingWords } from './lacking-terms.ts';
import { ROOT, entriesOf } from './real-content.ts';

const terms = entriesOf('glossary').map(({ data }) => data);
const find = termFinder(terms);
const findNothing = termFinder([]);

const cells = entriesOf('dimensions').flatMap(({ data }) =>
  data.aspects.flatMap(({ title, cells: own }) => [title, ...Object.values(own).map(cellText)]),
);
const items = entriesOf('checklists').flatMap(({ data }) =>
  data.items.flatMap(({ title, text, why, points }) => [title, text?.text ?? '', why?.text ?? '', ...points]),
);
const signals = entriesOf('signals').flatMap(({ data }) =>
  Object.values(data.aspects).flatMap((steps) => Object.values(steps).flatMap(({ sign, cost }) => [sign, cost])),
);
const opinions = entriesOf('second-opinions').flatMap(({ data }) => [
  ...[data.title, data.summary, data.hinge],
  ...data.statements.map(({ text }) => text),
  ...data.relations.map(({ reason }) => reason),
]);
const texts = [...cells, ...items, ...signals, ...opinions];

test('It has at least 150 terms', () => {
  expect(terms.length).toBeGreaterThanOrEqual(150);
});

describe('It explains', () => {
  test('every abbreviation in cells, lists, signals and second opinions that is no everyday word', () => {
    expect([...new Set(texts.flatMap((text) => lackingAbbreviations(text, find)))]).toEqual([]);
  });

  test('every word of the trade in them', () => {
    expect([...new Set(texts.flatMap((text) => lackingWords(text, TRADE_WORDS, find)))]).toEqual([]);
  });

  test('every technical phrase of a cell', () => {
    const lacking = cells.flatMap((text) => lackingWords(text, TABLE_WORDS, find));
    expect([...new Set(lacking)].filter((phrase) => !EVERYDAY.includes(phrase))).toEqual([]);
  });
});

describe('These checks', () => {
  test('notice each of their words, were the glossary empty', () => {
    const idle = (words: readonly string[], where: readonly string[]) =>
      words.filter((word) => where.every((text) => lackingWords(text, [word], findNothing).length === 0));
    expect(idle(TRADE_WORDS, texts)).toEqual([]);
    expect(idle(TABLE_WORDS.slice(TRADE_WORDS.length), cells)).toEqual([]);
  });

  test('make no exception that nothing needs', () => {
    const lacking = cells.flatMap((text) => lackingWords(text, TABLE_WORDS, find));
    const idle = EVERYDAY.filter((phrase) => !lacking.includes(phrase));
    expect(idle).toEqual([]);
  });

  test('notice each term that is taken away, where it alone holds such a word', () => {
    for (const gone of ['index', 'race-condition', 'read-replica']) {
      const rest = termFinder(terms.filter(({ id }) => id !== gone));
      expect(
        texts.flatMap((text) => lackingWords(text, TRADE_WORDS, rest)),
        gone,
      ).not.toEqual([]);
    }
    const withoutVpn = termFinder(terms.filter(({ id }) => id !== 'vpn'));
    expect(signals.flatMap((text) => lackingAbbreviations(text, withoutVpn))).not.toEqual([]);
  });

  test('read singular and plural as whole words', () => {
    expect(lackingWords('Two indexes and all topologies', ['index', 'topology'], findNothing)).toHaveLength(2);
    expect(lackingWords('Indexed tokenizers', ['index', 'token'], findNothing)).toEqual([]);
  });
});

test('Every term has a place in the guides to which the glossary can lead', () => {
  const places = termPlaces([...readFrameworks(ROOT).values()], readBodies(ROOT), find);
  expect(terms.filter(({ id }) => !places.has(id)).map(({ title }) => title)).toEqual([]);
});
