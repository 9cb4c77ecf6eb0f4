/** Lists as Markdown that one ticks off: what a parser makes of them. */
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { checklistMarkdown } from '../../../src/features/export/list-markdown.ts';
import { checklistTable } from '../../../src/features/export/tables.ts';
import { checklist } from '../../../src/catalog/schema/checklist.ts';
import { readExport } from './read-export.ts';

const { content, context } = readExport('test/fixtures/content');
const guide = content.frameworks.find(({ id }) => id === 'twelve-levels');
if (!guide) throw new Error('the fixtures have no twelve-levels');

const listOf = (ordered: boolean) =>
  checklist.parse({
    id: 'a-list',
    title: 'A list',
    kind: 'do',
    summary: 'A summary.',
    ordered,
    items: Array.from({ length: 11 }, (_, index) => ({
      id: `item-${String(index)}`,
      title: `Item ${String(index)}`,
      text: { text: 'What to do.', by: 'editors' },
      why: 'Because.',
      points: ['A point', 'Another'],
      notes: [
        { kind: 'remark', text: 'As we see it.' },
        { kind: 'remark', text: 'As it says.', by: 'source' },
        { kind: 'attribution', text: 'An estimate.' },
      ],
    })),
  });

const markdownOf = (ordered: boolean): string => checklistMarkdown(guide, listOf(ordered), context);

describe.each([
  [true, 'ol'],
  [false, 'ul'],
] as const)('A list whose order means something: %s', (ordered, tag) => {
  const { html } = markdownToHtml(markdownOf(ordered));

  test('is one list with a box for each item', () => {
    expect(html.match(/<input[^>]*type="checkbox"/g)).toHaveLength(11);
    expect(html.match(new RegExp(`<${tag}[ >]`, 'g'))).toHaveLength(ordered ? 1 : 12);
  });

  test('has each item’s title and what it means in paragraphs of their own, inside the item', () => {
    for (const item of html.split(/<li class="task-list-item">/).slice(1)) {
      expect(item).toMatch(/<\/a><\/strong><\/p>\s*<p>What to do\. \(editors\)<\/p>/);
      expect(item).toMatch(/<li>A point<\/li>\s*<li>Another<\/li>\s*<\/ul>\s*<p>Why: Because\.<\/p>/);
    }
  });

  test('marks each remark of an item by its kind and author', () => {
    expect(html.match(/<strong>Editors’ remark\.<\/strong> As we see it\./g)).toHaveLength(11);
    expect(html.match(/<strong>The source’s remark\.<\/strong> As it says\./g)).toHaveLength(11);
    expect(html.match(/<strong>Whose figures these are\.<\/strong> An estimate\./g)).toHaveLength(11);
  });
});

test('The CSV of a list has the remarks with their kind and author', () => {
  const [columns = [], first = []] = checklistTable(guide, listOf(false), context.addressOf);
  expect(first[columns.indexOf('remarks')]).toBe(
    'Editors’ remark: As we see it. The source’s remark: As it says. Whose figures these are: An estimate.',
  );
});
