import { expect, test } from 'vitest';
import { editionOf } from '../../../src/catalog/read/edition.ts';
import { readContent } from '../../../src/catalog/read/read-content.ts';

const { entries, log, moved } = readContent('test/fixtures/content');
const { content } = editionOf({ entries, log, moved });

test('The same content gives the same digits, whatever order it was read in', () => {
  expect(content).toMatch(/^[0-9a-f]{12}$/);
  expect(editionOf({ entries: entries.toReversed(), log, moved }).content).toBe(content);
});

test('A changed letter of any file gives other digits', () => {
  const digits = entries.map((changed) => {
    const spoilt = entries.map((entry) => (entry === changed ? { ...entry, source: `${entry.source} ` } : entry));
    return editionOf({ entries: spoilt, log, moved }).content;
  });
  expect(new Set([content, ...digits]).size).toBe(entries.length + 1);
});

test('A changed word in the change log gives other digits, for the page about the site and the feed have it', () => {
  const changed = log.map((day) => ({ ...day, items: day.items.map((item) => ({ ...item, text: `${item.text}.` })) }));
  expect(editionOf({ entries, log: changed, moved }).content).not.toBe(content);
});

test('An id that has moved gives other digits, for there are files at its old address', () => {
  expect(moved.length).toBeGreaterThan(0);
  expect(editionOf({ entries, log, moved: moved.slice(1) }).content).not.toBe(content);
});

test('The date is the newest that a source or the change log bears, and none where none does', () => {
  const dateOf = (part: Partial<Parameters<typeof editionOf>[0]>): string | undefined =>
    editionOf({ entries: [], log: [], moved: [], ...part }).date;
  const sources = entries.flatMap((entry) => (entry.kind === 'framework' ? (entry.data.source.date ?? []) : []));
  expect(dateOf({ entries })).toBe(sources.sort().at(-1));
  expect(dateOf({ log })).toBe(log[0]?.date);
  expect(dateOf({ entries, log: [{ date: '1999-01-01', items: [] }] })).toBe(sources.at(-1));
  expect(dateOf({})).toBeUndefined();
});
