/** What the README lists is what there is, once each. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

/** The first cells of the tables of a chapter, without their heads; all that stands between backticks in them. */
const firstCells = (chapter: string): string[] => {
  const text = readme.split(/^## /m).find((part) => part.startsWith(chapter)) ?? '';
  return [...text.matchAll(/^\| (.*?) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
};

test('every dependency earns its place in one line of the README, and no line is of one that is gone', () => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >;
  const named = firstCells('Dependencies');
  expect(named.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
});

test('the README explains an address once', () => {
  const addresses = firstCells('How to read a link').filter((name) => name.startsWith('/'));
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
});
