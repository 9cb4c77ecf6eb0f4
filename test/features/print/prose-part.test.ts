import { expect, test } from 'vitest';
import { lowerHeadings } from '../../../src/features/print/prose-part.ts';

test('headings of a part stand below the heading of the part', () => {
  expect(lowerHeadings('<h2 id="a">A</h2><p>b</p><h3>C</h3>', 2)).toBe('<h4>A</h4><p>b</p><h5>C</h5>');
});

test('there is no heading below the sixth level', () => {
  expect(lowerHeadings('<h5>A</h5>', 3)).toBe('<h6>A</h6>');
});

test('what is not a heading stays as it is', () => {
  const html = '<header id="h2">&lt;h2&gt;</header><hr class="h2"><p>h2</p>';
  expect(lowerHeadings(html, 1)).toBe(html);
});
