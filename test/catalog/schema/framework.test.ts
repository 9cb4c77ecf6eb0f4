import { describe, expect, test } from 'vitest';
import { framework } from '../../../src/catalog/schema/framework.ts';

const stage = (id: string) => ({
  id,
  title: id,
  goal: 'Go on',
  summary: 'A step.',
  purpose: ['You go on.'],
  leaveAlone: ['The rest.'],
  done: ['You went on.'],
});

const guide = {
  id: 'guide',
  title: 'Guide',
  headline: 'What to do first',
  summary: 'Two steps.',
  suits: 'Anyone.',
  counts: 'Steps.',
  source: { title: 'The guide' },
  stages: [stage('first'), stage('second')],
  dimensions: ['data'],
};

describe('A framework', () => {
  test("uses the site's own words where it brings none", () => {
    expect(framework.parse(guide).vocabulary).toEqual({
      stage: ['stage', 'stages'],
      dimension: ['dimension', 'dimensions'],
      aspect: ['aspect', 'aspects'],
    });
  });

  test('may bring one word of its own and leave the others', () => {
    const { vocabulary } = framework.parse({ ...guide, vocabulary: { stage: ['level', 'levels'] } });
    expect(vocabulary.stage).toEqual(['level', 'levels']);
    expect(vocabulary.aspect).toEqual(['aspect', 'aspects']);
  });

  test('needs no list, no wizard and no prose', () => {
    expect(framework.parse(guide)).toMatchObject({ checklists: [], wizards: [], faq: [], pages: [], takeaways: [] });
  });

  test('may have many stages, but not one alone', () => {
    const stages = Array.from({ length: 12 }, (_, index) => stage(`level-${String(index + 1)}`));
    expect(framework.safeParse({ ...guide, stages }).success).toBe(true);
    expect(framework.safeParse({ ...guide, stages: [stage('first')] }).success).toBe(false);
  });

  test('may be without a publisher and without a date', () => {
    expect(framework.parse(guide).source).toEqual({ title: 'The guide' });
    expect(framework.safeParse({ ...guide, source: { title: 'The guide', date: '2025-02-30' } }).success).toBe(false);
  });

  test("attributes a stage's sentences to the source unless they say otherwise", () => {
    const done = ['One.', { text: 'Two.', by: 'editors' }];
    const [first] = framework.parse({ ...guide, stages: [{ ...stage('first'), done }, stage('second')] }).stages;
    expect(first?.done.map(({ by }) => by)).toEqual(['source', 'editors']);
  });
});
