import { expect, test } from 'vitest';
import { readContent } from '../../../src/catalog/read/read-content.ts';
import { DATA, check, placeOf } from '../check/faults/faults.ts';
import { GOOD, withFolder } from '../good-content.ts';

test('Good content has no problem, and an entry for every file', () => {
  const { problems, entries, moved } = withFolder(GOOD, readContent);
  expect(problems).toEqual([]);
  expect(entries.map(({ file }) => file).sort()).toEqual(
    Object.keys(GOOD)
      .filter((file) => file !== 'redirects.json')
      .sort(),
  );
  expect(moved.map(({ from }) => from)).toEqual(['old-guide', 'old-backups']);
});

test('Shorthand is read into one shape', () => {
  const { entries } = withFolder(GOOD, readContent);
  const data = entries.flatMap((entry) =>
    entry.kind === 'dimensions' && entry.name === 'data' ? [entry.data] : [],
  )[0];
  expect(data?.aspects.map(({ cells }) => cells)).toEqual([
    { first: { state: 'not-yet', word: 'None' }, second: { state: 'entries', entries: ['Daily', 'Tested'] } },
    { first: { state: 'entries', entries: ['A file'] }, second: { state: 'not-stated' } },
  ]);
});

test('Content without moved ids needs no file for them', () => {
  const { 'redirects.json': moves, ...files } = GOOD;
  expect(moves).toBeDefined();
  expect(check(files)).toEqual([]);
});

test('Lines and columns are the same in a file with Windows line ends', () => {
  const text = (GOOD[DATA] ?? '').replace('not stated', '5').replaceAll('\n', '\r\n');
  expect(check({ ...GOOD, [DATA]: text }).map(placeOf)).toEqual([`${DATA}:19:15`]);
});

test('Every mistake of a file is reported, not the first alone', () => {
  const text = (GOOD[DATA] ?? '').replace('not stated', '5').replace('title: Data\n', '').replace('Keep', '{x} Keep');
  expect(check({ ...GOOD, [DATA]: text }).map(placeOf)).toEqual([`${DATA}:21:1`, `${DATA}:2:1`, `${DATA}:18:15`]);
});

test('Folders and files whose names begin with an underscore are no content', () => {
  expect(check({ ...GOOD, '_template/framework.json': '{', 'guide/faq/_draft.mdx': 'x' })).toEqual([]);
});

test('The fixtures of the browser tests are good content', () => {
  expect(readContent('test/fixtures/content').problems).toEqual([]);
});
