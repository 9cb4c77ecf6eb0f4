import { expect, test } from 'vitest';
import { formatProblems } from '../../../src/catalog/read/problem.ts';

const problem = (file: string, line: number, column: number) => ({ file, line, column, found: 'x', expected: 'y' });

test('Problems are listed by file, line and column, as a terminal can open them', () => {
  const text = formatProblems([problem('b.json', 1, 1), problem('a.json', 10, 2), problem('a.json', 9, 3)], 'content');
  expect(text).toBe(
    [
      'content/a.json:9:3: found x; expected y',
      'content/a.json:10:2: found x; expected y',
      'content/b.json:1:1: found x; expected y',
      '3 mistakes in the content',
    ].join('\n'),
  );
});

test('One problem is one mistake', () => {
  expect(formatProblems([problem('', 1, 1)], 'content')).toBe(
    'content:1:1: found x; expected y\n1 mistake in the content',
  );
});
