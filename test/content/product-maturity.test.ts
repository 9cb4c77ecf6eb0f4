/** The figures of the main guide, as its source has them. */
import { describe, expect, test } from 'vitest';
import { entriesOf } from './real-content.ts';

const FRAMEWORK = 'product-maturity';

const [framework] = entriesOf('framework', FRAMEWORK);
const stages = framework?.data.stages.map(({ id }) => id) ?? [];
const dimensions = entriesOf('dimensions', FRAMEWORK);
const aspects = dimensions.flatMap(({ data }) => data.aspects);
const rows = aspects.map(({ cells }) => stages.map((stage) => cells[stage]));
const cells = rows.flat();

describe('The main guide has', () => {
  test.each([
    ['5 stages', stages.length, 5],
    ['18 dimensions', dimensions.length, 18],
    ['98 aspects', aspects.length, 98],
    ['490 cells', cells.length, 490],
    ['55 cells that are not yet', cells.filter((cell) => cell?.state === 'not-yet').length, 55],
    ['no cell about which the source is silent', cells.filter((cell) => cell?.state === 'not-stated').length, 0],
    ['5 questions and answers', entriesOf('faq', FRAMEWORK).length, 5],
    ['5 takeaways', framework?.data.takeaways.length, 5],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test('87, 97, 98 and 98 changes from stage to stage', () => {
    const changes = stages
      .slice(1)
      .map((_, index) => rows.filter((row) => JSON.stringify(row[index]) !== JSON.stringify(row[index + 1])).length);
    expect(changes).toEqual([87, 97, 98, 98]);
  });

  test('five questions in the wizard that asks whether to build a feature', () => {
    const wizard = entriesOf('wizards', FRAMEWORK).find(({ name }) => name === 'build-or-skip');
    expect(wizard?.data.questions).toHaveLength(5);
  });

  test('only words for nothing that its source uses', () => {
    const words = new Set(cells.flatMap((cell) => (cell?.state === 'not-yet' ? [cell.word] : [])));
    expect([...words].sort()).toEqual(['Ignore', 'Ignore it', 'None']);
  });

  test('a rule of thumb for every dimension, nine of them by the source', () => {
    const rules = dimensions.map(({ data }) => data.rule?.by);
    expect(rules.filter((by) => by === 'source')).toHaveLength(9);
    expect(rules.filter((by) => by === 'editors')).toHaveLength(9);
  });
});
