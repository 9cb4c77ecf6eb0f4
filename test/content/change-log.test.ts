import { expect, test } from 'vitest';
import { paths } from '../../src/model/url.ts';
import { frameworkIds, log } from './real-content.ts';

test('The change log has no day that has not begun anywhere on earth', () => {
  const farthest = new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
  expect(log.map(({ date }) => date).filter((date) => date > farthest)).toEqual([]);
});

test('The change log says since when each guide has been here', () => {
  const named = new Set(log.flatMap(({ items }) => items.map(({ path }) => path)));
  expect(frameworkIds.filter((id) => !named.has(paths.framework(id)))).toEqual([]);
});
