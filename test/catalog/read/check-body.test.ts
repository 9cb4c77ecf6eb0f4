import { describe, expect, test } from 'vitest';
import { checkBody } from '../../../src/catalog/read/check-body.ts';

describe('A body passes with', () => {
  test.each([
    ['nothing', ''],
    ['Markdown', '## Title\n\n- **one**\n- [two](https://example.com)\n\n| a | b |\n| - | - |\n| 1 | 2 |'],
    ['plain HTML', '<details>\n<summary>More</summary>\n\nText<br />\n</details>'],
    ['a comment', 'Text {/* of no concern */}\n\n{/* to readers */}'],
    ['a brace that is escaped', 'Text with \\{braces\\}'],
    ['code with braces', '`{x}`\n\n```\nimport x from "y"\n```'],
    ['a sign for less', 'a < b, and 3 > 2'],
  ])('%s', (_, body) => {
    expect(checkBody(body)).toEqual([]);
  });
});

describe('A body does not pass with', () => {
  test.each([
    ['an export', 'export const a = 1', 1, 1],
    ['an expression in the middle of a line', 'One\n\nTwo *three {four}*', 3, 12],
    ['a component of a namespace', 'One <A.B />', 1, 5],
    ['a fragment', '<>x</>', 1, 1],
    ['a handler', '<b onclick="x()">x</b>', 1, 1],
    ['an attribute that is code', '<b title={1}>x</b>', 1, 1],
    ['attributes that are spread', '<b {...x}>x</b>', 1, 1],
    ['a tag that is not closed', 'One\n\n<p>Two', 3, 1],
    ['a tag that was never opened', 'One\n\n</p>', 3, 1],
  ])('%s', (_, body, line, column) => {
    expect(checkBody(body).map((fault) => [fault.line, fault.column])).toEqual([[line, column]]);
  });
});

test('Every piece of code in a body is reported', () => {
  expect(checkBody('{a}\n\n- {b}\n- <C />').map(({ line }) => line)).toEqual([1, 3, 4]);
});
