/** What the pages of changes say of the real guides, where their sources leave cells unstated. */
import { describe, expect, test } from 'vitest';
import { countSteps, isMove, stagePairs, stepsBetween } from '../../src/domain/changes.ts';
import { stepsInWords } from '../../src/domain/labels.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';
import { ROOT } from './real-content.ts';

const guides = readFrameworks(ROOT);
const pairs = [...guides.values()].flatMap((guide) => stagePairs(guide).map((pair) => ({ guide, pair })));

describe('Where a source is silent', () => {
  test('nothing is said to change, to be dropped or to wait', () => {
    const claims = pairs.flatMap(({ guide, pair }) =>
      stepsBetween(guide, pair)
        .flatMap(({ steps }) => steps)
        .filter(({ aspect }) => aspect.cells[pair.to.index]?.state === 'not-stated')
        .filter((step) => step.kind !== 'unstated' || isMove(step))
        .map(({ aspect, kind }) => `${guide.id}, ${pair.from.id} to ${pair.to.id}: ${aspect.id} ${kind}`),
    );
    expect(claims).toEqual([]);
  });

  test.each([
    [
      'saas-roadmap',
      'hardening',
      'scale',
      '2 begin, 1 is stated for the first time, 2 are raised, 5 stay as they are and 10 are left unstated',
    ],
    [
      'saas-roadmap',
      'mvp',
      'hardening',
      '4 are stated for the first time, 2 are raised, 5 stay as they are and 9 are left unstated',
    ],
    [
      'four-levels',
      'maintainable-product',
      'global-system',
      '8 are stated for the first time, 6 are raised and 4 are left unstated',
    ],
    ['production-ready-mvp', 'demo', 'mvp', '9 are left unstated'],
  ])('%s, %s to %s: %s', (id, from, to, words) => {
    const found = pairs.find(({ guide, pair }) => guide.id === id && pair.from.id === from && pair.to.id === to);
    if (!found) throw new Error('no such pair');
    const steps = stepsBetween(found.guide, found.pair).flatMap((it) => it.steps);
    expect(stepsInWords(countSteps(steps))).toBe(words);
  });
});
