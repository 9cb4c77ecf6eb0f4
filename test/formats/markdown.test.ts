/** Text that stays text in Markdown, held against a parser of Markdown. */
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/formats/markdown.ts';
import { anyText } from '../fixtures/arbitraries.ts';

const htmlOf = (markdown: string): string => markdownToHtml(markdown).html;

/** The HTML of one paragraph or item that holds a text and nothing else. */
const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The markup of some HTML without its text. */
const tagsIn = (html: string): string[] => html.match(/<\/?[a-z][^>]*>/g) ?? [];

const signs = fc.string({
  unit: fc.constantFrom(
    ...Array.from('\\`*_{}[]()<>#|~!&@$=+-.:1 ab\n\t'),
    '---',
    '===',
    '1. ',
    '2) ',
    '- ',
    '# ',
    '> ',
    '[x]',
    '![',
    '](',
    '&lt;',
    '<b>',
    '**',
    '```',
  ),
  maxLength: 12,
});

describe('A text', () => {
  test.each([
    '---',
    '===',
    '***',
    '- one',
    ':-',
    ':-:',
    '-',
    '+ one',
    '* one',
    '1. one',
    '12) one',
    '# one',
    '> one',
    '<b>one</b>',
    '&lt;',
    '[a](b)',
    '![a](b)',
    '`a`',
    '~~a~~',
    '**a**',
    '_a_',
    '| a | b |',
    '\\',
    'a \\',
    '<!-- a -->',
    '[x] a',
    '$a$',
    '= a',
  ])('stays text: %j', (text) => {
    for (const [before, tags] of [
      ['', ['<p>', '</p>']],
      ['- x\n  ', ['<ul>', '<li>', '</li>', '</ul>']],
      ['# ', ['<h1>', '</h1>']],
    ] as const) {
      const html = htmlOf(before + escapeMarkdown(text));
      expect(tagsIn(html.replaceAll(/ id="[^"]*"/g, ''))).toEqual(tags);
      expect(html).toContain(plain(text));
    }
  });

  test('of any signs makes no markup, alone or below a line', () => {
    fc.assert(
      fc.property(fc.oneof(signs, anyText), (text) => {
        // Parsers make links of bare addresses, which are no markup of ours.
        fc.pre(!/www\.|:\/\/|@|mailto|xmpp/i.test(text));
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/\n/);
        fc.pre(escaped !== '');
        expect(tagsIn(htmlOf(`a ${escaped}`))).toEqual(['<p>', '</p>']);
        expect(tagsIn(htmlOf(`- a\n  ${escaped}`))).toEqual(['<ul>', '<li>', '</li>', '</ul>']);
        expect(tagsIn(htmlOf(`[${escaped}](/x)`))).toEqual(['<p>', '<a href="/x">', '</a>', '</p>']);
      }),
      { numRuns: 2000 },
    );
  });

  test('is one line without blanks around it', () => {
    expect(escapeMarkdown('  one\r\n\n two\u2028three\t')).toBe('one two three');
  });

  test('that is harmless stays as it is', () => {
    const text = 'From “nothing yet” to “Daily, off-site; 2.5 hours” (a + b), 1.5x';
    expect(escapeMarkdown(text)).toBe(text);
  });

  test('mentions nobody, and no issue', () => {
    expect(escapeMarkdown('@everyone see #12, a@b, #a')).toBe('\\@\u200beveryone see \\#\u200b12, a\\@b, \\#a');
  });
});
