import { expect, test } from 'vitest';
import { editionOf } from '../../src/reader/edition.ts';
import { readContent } from '../../src/reader/read-content.ts';

const { entries } = readContent('test/fixtures/content');

test('The same content gives the same digits, whatever order it was read in', () => {
  const { content } = editionOf({ entries });
  expect(content).toMatch(/^[0-9a-f]{12}$/);
  expect(editionOf({ entries: entries.toReversed() }).content).toBe(content);
});

test('A changed letter gives other digits', () => {
  const changed = entries.map((entry, index) => (index === 0 ? { ...entry, source: `${entry.source} ` } : entry));
  expect(editionOf({ entries: changed }).content).not.toBe(editionOf({ entries }).content);
});

test('The date is the newest that a source bears, and none where none does', () => {
  const dates = readContent('content').entries.flatMap((entry) =>
    entry.kind === 'framework' ? (entry.data.source.date ?? []) : [],
  );
  expect(editionOf(readContent('content')).date).toBe(dates.sort().at(-1));
  expect(editionOf({ entries: [] }).date).toBeUndefined();
});
