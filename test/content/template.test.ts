/** Proves that an author who copies the template begins with a framework that passes the check. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/catalog/read/problem.ts';
import { readContent, type Content } from '../../src/catalog/read/read-content.ts';
import { FILE_KINDS } from '../../src/catalog/schema/kinds.ts';

const TEMPLATE = 'content/_template';

/** Reads a content folder with nothing in it but a copy of the template, called `sample`. */
const readCopy = (id: string): Content => {
  const root = mkdtempSync(join(tmpdir(), 'stagecraft-template-'));
  try {
    cpSync(TEMPLATE, join(root, 'sample'), { recursive: true });
    const file = join(root, 'sample/framework.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"id": "template"', `"id": "${id}"`));
    return readContent(root);
  } finally {
    rmSync(root, { recursive: true });
  }
};

describe('A copy of the template', () => {
  test('is reported for the id that is not its folder’s, and for nothing else', () => {
    expect(formatProblems(readCopy('template').problems)).toBe(
      'content/sample/framework.json:2:9: found the id "template"; expected the name of its folder, "sample"\n' +
        '1 mistake in the content',
    );
  });

  test('passes the check once its id is changed, with files of every kind', () => {
    const { problems, entries } = readCopy('sample');
    expect(problems).toEqual([]);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['framework', ...Object.keys(FILE_KINDS)]));
  });

  test('shows an author every state of a cell, both kinds of row and every kind of remark', () => {
    const { entries } = readCopy('sample');
    const aspects = entries.flatMap((entry) => (entry.kind === 'dimensions' ? entry.data.aspects : []));
    const stages = entries.flatMap((entry) => (entry.kind === 'framework' ? entry.data.stages : []));
    const states = aspects.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state));
    const remarks = [...aspects, ...stages].flatMap(({ notes }) => notes.map(({ kind }) => kind));
    expect(new Set(states)).toEqual(new Set(['entries', 'not-yet', 'not-stated']));
    expect(new Set(aspects.map(({ kind }) => kind))).toEqual(new Set(['practice', 'description']));
    expect(new Set(remarks)).toEqual(new Set(['disagreement', 'attribution', 'remark']));
  });
});

test('The template is no part of the site', () => {
  expect(readContent('content').entries.filter(({ framework }) => framework.startsWith('_'))).toEqual([]);
});
