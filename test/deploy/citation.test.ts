import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { editionOf } from '../../src/catalog/read/edition.ts';
import { readContent } from '../../src/catalog/read/read-content.ts';

const document = parseDocument(readFileSync('CITATION.cff', 'utf8'));
const citation = document.toJS() as Record<string, unknown>;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;

test('CITATION.cff has what version 1.2.0 of its format asks for, and nothing that it does not know', () => {
  expect([...document.errors, ...document.warnings]).toEqual([]);
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'software' });
  for (const key of ['title', 'message', 'abstract']) expect(citation[key], key).toMatch(/\S/);
  expect(citation['authors']).toEqual([{ name: expect.stringMatching(/\S/) as string }]);
  const known =
    'cff-version title message type authors abstract keywords version date-released license url repository-code';
  expect(Object.keys(citation).filter((key) => !known.split(' ').includes(key))).toEqual([]);
});

test('CITATION.cff names the version, licence and day that the project and its content bear', () => {
  expect(citation).toMatchObject({
    version: manifest['version'],
    license: manifest['license'],
    'date-released': editionOf(readContent('content')).date,
  });
});
