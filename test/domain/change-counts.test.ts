import { describe, expect, test } from 'vitest';
import { aspectsOf } from '../../src/domain/framework.ts';
import { isChange, stageTally } from '../../src/domain/matrix.ts';
import { readFrameworks } from '../fixtures/read-framework.ts';

const guides = readFrameworks('content');

describe('The guide to product maturity', () => {
  const guide = guides.get('product-maturity');
  if (!guide) throw new Error('content/product-maturity is missing');
  const rows = aspectsOf(guide);
  const steps = guide.stages.slice(1).map(({ index }) => index);

  test('has 98 rows in 18 dimensions at five stages, 490 cells', () => {
    expect([rows.length, guide.dimensions.length, guide.stages.length]).toEqual([98, 18, 5]);
    expect(rows.flatMap(({ cells }) => cells)).toHaveLength(490);
  });

  test('changes in 87, 97, 98 and 98 rows from one stage to the next, 380 in all', () => {
    const changes = steps.map((stage) => rows.filter((row) => isChange(row, stage - 1, stage)).length);
    expect(changes).toEqual([87, 97, 98, 98]);
    expect(changes.reduce((a, b) => a + b, 0)).toBe(380);
  });

  test('asks for nothing yet in 55 cells, and leaves none unstated', () => {
    const tallies = guide.stages.map(({ index }) => stageTally(guide.dimensions, index));
    expect(tallies.reduce((sum, { notYet }) => sum + notYet, 0)).toBe(55);
    expect(tallies.reduce((sum, { notStated }) => sum + notStated, 0)).toBe(0);
  });
});

test('Every guide joins, and each of its rows has a cell for each of its stages', () => {
  expect(guides.size).toBe(5);
  for (const guide of guides.values()) {
    for (const { cells } of aspectsOf(guide)) expect(cells).toHaveLength(guide.stages.length);
  }
});
