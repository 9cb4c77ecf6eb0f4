/** What is exported of a filtered matrix. */
import { describe, expect, test } from 'vitest';
import {
  shownCsv,
  shownFileName,
  shownHtml,
  shownMarkdown,
  shownText,
  type ShownMatrix,
} from '../../../src/features/matrix/shown-files.ts';
import { parseCsv } from '../../fixtures/parse-csv.ts';
import { readMarkdown } from '../../fixtures/read-markdown.ts';

const CONTEXT = {
  addressOf: (path: string) => `https://example.org/sub${path}`,
  edition: { version: '1.0.0', content: 'abc' },
};

const entries = (...list: string[]) => ({ state: 'entries', entries: list }) as const;

const SHOWN: ShownMatrix = {
  framework: {
    id: 'guide',
    title: 'The guide',
    source: { title: 'A document', publisher: 'Somebody', date: '2025-01-10' },
    vocabulary: { dimension: ['group', 'groups'], aspect: ['row', 'rows'] },
  },
  stages: [{ id: 'late', label: 'Late', index: 1 }],
  dimensions: [
    {
      id: 'one',
      title: 'One & only',
      aspects: [
        { id: 'a', title: 'A|B', kind: 'practice', cells: [entries('first'), entries('=SUM(A1)', 'x <b>')] },
        { id: 'c', title: 'C', kind: 'description', cells: [entries('first'), { state: 'not-yet', word: 'None' }] },
        { id: 'd', title: 'D', kind: 'practice', cells: [entries('first'), { state: 'not-stated' }] },
      ],
    },
  ],
  total: 9,
  chosen: ['Late', '“x”'],
  address: 'https://example.org/sub/guide/?stages=late&q=x',
};

test('the CSV has the columns of the whole table, for the stages that are shown', () => {
  const text = shownCsv(SHOWN, CONTEXT);
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(parseCsv(text.slice(1))).toEqual([
    ['dimension id', 'dimension', 'id', 'title', 'kind', 'Late [late]', 'framework', 'address'],
    [
      'one',
      'One & only',
      'a',
      'A|B',
      'practice',
      "'=SUM(A1); x <b>",
      'guide',
      'https://example.org/sub/guide/aspects/a/',
    ],
    ['one', 'One & only', 'c', 'C', 'description', 'not yet', 'guide', 'https://example.org/sub/guide/aspects/c/'],
    ['one', 'One & only', 'd', 'D', 'practice', 'not stated', 'guide', 'https://example.org/sub/guide/aspects/d/'],
  ]);
});

describe('The Markdown', () => {
  const text = shownMarkdown(SHOWN, CONTEXT);

  test('says what is shown, of how much, and where from', () => {
    expect(text).toContain('## [The guide](https://example.org/sub/guide/?stages=late&q=x)');
    expect(text).toContain('3 of 9 rows: Late, “x”');
    expect(text).toContain('After “A document”, Somebody, 2025-01-10.');
  });

  test('has a table for each dimension in which text stays text', () => {
    const { tables, types } = readMarkdown(text);
    expect(tables).toEqual([
      [
        ['Row', 'Late'],
        ['A|B', '=SUM(A1); x <b>'],
        ['C', 'not yet'],
        ['D', 'not stated'],
      ],
    ]);
    expect(types).toEqual(new Set(['thematicBreak']));
  });
});

test('the table to paste holds the same, with links, and no formula or markup', () => {
  const html = shownHtml(SHOWN, CONTEXT);
  expect(html.match(/<tr>/g)).toHaveLength(4);
  expect(html).toContain('<th>Group</th><th>Row</th><th>Late</th>');
  expect(html).toContain('<td>One &amp; only</td><td><a href="https://example.org/sub/guide/aspects/a/">A|B</a></td>');
  expect(html).toContain("<td>'=SUM(A1); x &lt;b&gt;</td>");
  expect(html).toContain('href="https://example.org/sub/guide/?stages=late&amp;q=x"');
});

test('as plain text it has a line for each row, and a tab between cells', () => {
  expect(shownText(SHOWN).split('\n')).toEqual([
    'Group\tRow\tLate',
    "One & only\tA|B\t'=SUM(A1); x <b>",
    'One & only\tC\tnot yet',
    'One & only\tD\tnot stated',
    '',
  ]);
});

test('a file of a part is not called like that of the whole', () => {
  expect(shownFileName(SHOWN)).toBe('guide-late-view');
  expect(shownFileName({ ...SHOWN, chosen: [] })).toBe('guide');
});
