import { expect, test } from 'vitest';
import { editionOf } from '../../src/reader/edition.ts';
import { readContent } from '../../src/reader/read-content.ts';

const { entries, log } = readContent('test/fixtures/content');

test('The same content gives the same digits, whatever order it was read in', () => {
  const { content } = editionOf({ entries, log });
  expect(content).toMatch(/^[0-9a-f]{12}$/);
  expect(editionOf({ entries: entries.toReversed(), log }).content).toBe(content);
});

test('A changed letter gives other digits', () => {
  const changed = entries.map((entry, index) => (index === 0 ? { ...entry, source: `${entry.source} ` } : entry));
  expect(editionOf({ entries: changed, log }).content).not.toBe(editionOf({ entries, log }).content);
});

test('The date is the newest that a source or the change log bears, and none where none does', () => {
  const sources = entries.flatMap((entry) => (entry.kind === 'framework' ? (entry.data.source.date ?? []) : []));
  expect(editionOf({ entries, log: [] }).date).toBe(sources.sort().at(-1));
  expect(editionOf({ entries: [], log }).date).toBe(log[0]?.date);
  expect(editionOf({ entries, log: [{ date: '1999-01-01', items: [] }] }).date).toBe(sources.at(-1));
  expect(editionOf({ entries: [], log: [] }).date).toBeUndefined();
});
