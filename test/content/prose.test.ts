import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, entries } from './real-content.ts';

/** A sentence of fewer words may well stand twice ("Nothing yet."). */
const MIN_WORDS = 6;

/** Words that stand for text to be written; spelled so that this file does not name them itself. */
const PLACEHOLDER = new RegExp(
  `\\b(${['FI' + 'LL', 'TO' + 'DO', 'To' + 'do', 'FIX' + 'ME', 'T' + 'BD'].join('|')})\\b|[Ll]orem [Ii]psum`,
);

/** Every text in a value. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** Parts of a file that may say the same as others: facts, and remarks that belong beside each place they are about. */
const REPEATABLE = new Set(['cells', 'aliases', 'id', 'title', 'source', 'notes']);

/** The prose in an entry's data. */
const proseOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(proseOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (REPEATABLE.has(key) ? [] : proseOf(inside)));
};

/** The sentences of a text, in letters and words alone. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?:])\s+|\n{2,}|\n(?=[-*|\d])/)
    .map((sentence) => sentence.toLowerCase().match(/[\p{L}\p{N}$%'’-]+/gu) ?? [])
    .filter((words) => words.length >= MIN_WORDS)
    .map((words) => words.join(' '));

test('No text is still to be written', () => {
  const found = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx?|json)$/.test(name))
    .flatMap((name) =>
      readFileSync(join(ROOT, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (PLACEHOLDER.test(line) ? [`${name}:${String(index + 1)}: ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

test('No sentence stands in two places', () => {
  const places = new Map<string, string[]>();
  for (const { file, data, body } of entries) {
    for (const sentence of new Set([...proseOf(data), body].flatMap(sentencesOf))) {
      places.set(sentence, [...(places.get(sentence) ?? []), file]);
    }
  }
  const twice = [...places].filter(([, files]) => files.length > 1);
  expect(twice.map(([sentence, files]) => `${files.join(' and ')}: ${sentence}`)).toEqual([]);
});

test('No text holds a character that cannot be seen', () => {
  const found = entries.flatMap(({ file, data, body }) =>
    [...textsOf(data), body]
      .filter((text) => /[\u200b-\u200f\u2028-\u202e\u00ad\ufeff]/.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
