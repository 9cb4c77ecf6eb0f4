/** Markdown as a parser reads it: what was text stays text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blocks,
  escapeMarkdown,
  heading,
  linkTo,
  list,
  lowered,
  pipeTable,
  toMarkdown,
} from '../../../src/formats/markdown.ts';
import { formatView } from '../../../src/features/matrix/view.ts';
import { views } from '../../fixtures/arbitraries.ts';
import { readMarkdown } from '../../fixtures/read-markdown.ts';

/** Text with the signs that mean something in Markdown and HTML, and with line breaks. */
const signs = fc.string({
  unit: fc.constantFrom(
    ...['|', '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '<', '>', '#', '~', '!', '&', '@', '-', '+', '=', '.'],
    ...['1', 'a', 'b', ' ', '\n', '\r\n', '&amp;', '<b>', '</td>', '-->', '1. ', '- ', '$', ':', '"', '^'],
  ),
  maxLength: 30,
});

/** A text on one line: what can be seen of it in a cell. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What is read of a Markdown text, without the sign that cannot be seen and keeps mentions from being made. */
const readSeen = (text: string) => readMarkdown(text.replaceAll('\u200b', ''));

describe('Text in Markdown', () => {
  test('stays the same text in a paragraph, a heading, a list and a link', () => {
    fc.assert(
      fc.property(signs, (text) => {
        const seen = flat(text);
        fc.pre(seen !== '');
        expect(readSeen(escapeMarkdown(text)).text).toBe(seen);
        expect(readSeen(heading(2, text)).headings).toEqual([{ depth: 2, text: seen }]);
        expect(readSeen(list([escapeMarkdown(text)])).text).toBe(seen);
        const link = readSeen(linkTo(text, 'https://guides.example/a/#b'));
        expect(link).toMatchObject({ text: seen, links: ['https://guides.example/a/#b'] });
      }),
      { numRuns: 400 },
    );
  });

  test.each(['gdpr/ccpa)', 'privacy (gdpr', '(a', 'a)', '((a) b', String.raw`a\)`, '<a>', "it's *"])(
    'links to the view of the words %j, and to nothing shorter',
    (q) => {
      const address = `https://guides.example/guide/${formatView({ stages: [], dimensions: [], q, show: undefined })}`;
      const { links, text } = readSeen(`See ${linkTo('the guide', address)}.`);
      expect(text).toBe('See the guide.');
      expect(links.map((link) => new URL(link).searchParams.get('q'))).toEqual([q]);
    },
  );

  test('links to any view as it is', () => {
    fc.assert(
      fc.property(views, signs, ({ view }, title) => {
        fc.pre(flat(title) !== '');
        const address = `https://guides.example/guide/${formatView(view)}`;
        const { links, text } = readSeen(`- a ${linkTo(title, address)} b`);
        expect(text).toBe(`a ${flat(title)} b`);
        expect(links.map((link) => [...new URL(link).searchParams])).toEqual([[...new URL(address).searchParams]]);
      }),
      { numRuns: 400 },
    );
  });

  test('never becomes HTML, a picture or code', () => {
    fc.assert(
      fc.property(signs, (text) => {
        expect([...readSeen(escapeMarkdown(text)).types]).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('stands in a table cell without breaking the table', () => {
    const tables = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(signs, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
      );
    fc.assert(
      fc.property(tables, ([columns = [], ...rows]) => {
        const text = pipeTable(
          columns,
          rows.map((row) => row.map(escapeMarkdown)),
        );
        expect(readSeen(text).tables).toEqual([[columns, ...rows].map((row) => row.map(flat))]);
      }),
      { numRuns: 400 },
    );
  });

  test('is escaped no more than it must be', () => {
    expect(escapeMarkdown('Research & development, 99.9% (p95), 5-10')).toBe(
      'Research & development, 99.9% (p95), 5-10',
    );
    expect(escapeMarkdown('1. a')).toBe(String.raw`1\. a`);
    // Nothing in a heading or a link can begin a list.
    expect(heading(2, '1. Does it help?')).toBe('## 1. Does it help?');
    expect(linkTo('- 2) a', '/b')).toBe('[- 2) a](/b)');
    expect(escapeMarkdown('&lt; | <b>')).toBe(String.raw`\&lt; \| &lt;b\>`);
  });
});

describe('Blocks', () => {
  test('stand apart by one blank line, without those that are empty', () => {
    expect(blocks('a', false, '', undefined, 'b')).toBe('a\n\nb\n');
  });
});

describe('Prose', () => {
  test('keeps its words when its headings are lowered', () => {
    expect(lowered('\n## A\n\ntext\n\n##### B\n', 1)).toBe('### A\n\ntext\n\n###### B');
    expect(lowered('#tag', 1)).toBe('#tag');
  });

  test('loses the comments that only MDX knows', () => {
    expect(toMarkdown('a\n\n{/* for editors */}\n\nb \\{c} {/**/}')).toBe('a\n\nb \\{c}');
  });
});
