/** The figures of the main guide, as its source has them. */
import { describe, expect, test } from 'vitest';
import { aspectsOf } from '../../src/domain/framework.ts';
import { beginsAt } from '../../src/domain/matrix.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';
import { entriesOf, ROOT } from './real-content.ts';

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

  test('49 rows that begin at the first stage, 38 at the second, 10 at the third and 1 at the fourth', () => {
    const guide = readFrameworks(ROOT).get(FRAMEWORK);
    const begins = guide ? aspectsOf(guide).map(beginsAt) : [];
    expect(stages.map((_, stage) => begins.filter((it) => it === stage).length)).toEqual([49, 38, 10, 1, 0]);
  });

  test('entries that open with “None” only before the stage at which their row is said to begin', () => {
    const none = aspects.filter(({ cells }) =>
      Object.values(cells).some((cell) => cell.state === 'entries' && /^none\b/i.test(cell.entries[0] ?? '')),
    );
    expect(none.map(({ id, begins }) => `${id} begins at ${String(begins)}`).sort()).toEqual([
      'api-authentication begins at mvp',
      'authentication begins at mvp',
      'ci-pipeline begins at mvp',
      'design-system begins at mvp',
      'payment-processing begins at mvp',
      'search begins at mvp',
    ]);
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
