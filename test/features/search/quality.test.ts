import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../../src/features/search/records.ts';
import { buildIndex } from '../../../src/features/search/search-index.ts';
import { readFrameworks } from '../../fixtures/read-framework.ts';
import { evaluate, QUERIES, readQueries, shareWithin, targetOf } from './evaluate.ts';
import { LIMITS } from '../../bench/limits.ts';

const frameworks = [...readFrameworks('content').values()];
const queries = readQueries(QUERIES);

describe('The set of queries', () => {
  test('is large, and has every kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect([...new Set(queries.map(({ kind }) => kind))].sort()).toEqual([
      'abbreviation',
      'cell',
      'exact',
      'joined',
      'order',
      'prefix',
      'split',
      'synonym',
      'two-topics',
      'typo-deletion',
      'typo-insertion',
      'typo-substitution',
      'typo-swap',
    ]);
  });

  test('names targets that there are', () => {
    const known = new Set(recordsOf(buildIndex(frameworks)).map(targetOf));
    const wrong = queries.flatMap(({ targets, line }) =>
      targets.filter((target) => !known.has(target)).map((target) => `${String(line)}: ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('asks nothing twice', () => {
    const asked = queries.map(({ text, guide }) => `${text} in ${String(guide)}`);
    expect(asked.filter((it, index) => asked.indexOf(it) !== index)).toEqual([]);
  });
});

describe('Search', () => {
  const outcomes = evaluate(frameworks, queries);
  const missed = outcomes
    .filter(({ place }) => place !== 1)
    .map(({ query, place, first }) => `“${query.text}”: ${String(place)}, after ${String(first)}`)
    .join('\n');

  test('puts a right answer first', () => {
    expect(shareWithin(outcomes, 1), missed).toBeGreaterThanOrEqual(LIMITS.searchFirst);
  });

  test('has a right answer among the first five', () => {
    expect(shareWithin(outcomes, 5), missed).toBeGreaterThanOrEqual(LIMITS.searchFive);
  });
});
