/** What people write, in every Markdown that is made of it, as a reader of GFM renders it. */
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { NOTHING, withMark } from '../../../src/features/audit/audit.ts';
import { githubIssueLink, toMarkdownTasks, workOf } from '../../../src/features/audit/work.ts';
import type { Decision } from '../../../src/features/decide/decision.ts';
import { shownMarkdown } from '../../../src/features/matrix/shown-files.ts';
import { toMadr } from '../../../src/features/decide/madr.ts';
import { auditWith, findIn, guideNamed } from '../audit/guides.ts';

const ROW = 'https://guides.example/row/';
const GUIDE = guideNamed('twelve-levels');
const PLAIN = auditWith(GUIDE, 'level-5', { growing: NOTHING });
const CONTEXT = { guide: 'Guide', target: 'Level 5', addressOf: () => ROW };

const decisionOf = (text: string): Decision => ({
  id: 'a',
  date: '2026-11-20',
  name: text,
  note: text,
  guide: { id: 'guide', title: text },
  wizard: { id: 'build', title: text },
  answers: [{ question: text, answer: text, ids: ['a', 'b'] }],
  outcome: { id: 'skip', title: text, text },
  options: [text],
  turns: [text],
  isDecidedByLast: true,
  stage: { id: 'mvp', title: text },
  aspect: { id: 'row', title: text },
});

/** Each kind of Markdown that holds words of people. */
const KINDS: Readonly<Record<string, (text: string) => string>> = {
  'the tasks of an audit': (text) => {
    const audit = { ...withMark(PLAIN, 'growing', 'pinned', text, 2), name: { value: text, at: 1 } };
    return toMarkdownTasks(audit, findIn(GUIDE, audit), CONTEXT);
  },
  'an issue at GitHub': (text) => {
    const [finding] = workOf(findIn(GUIDE, withMark(PLAIN, 'growing', 'pinned', text, 2)));
    const link = finding ? githubIssueLink('owner/name', finding, CONTEXT) : expect.fail('there is no work');
    return new URL(link).searchParams.get('body') ?? '';
  },
  'a decision record': (text) => toMadr(decisionOf(text), `${ROW}?a=b`),
  'the rows of a view': (text) =>
    shownMarkdown(
      {
        framework: {
          id: 'guide',
          title: 'The guide',
          source: { title: 'A document', publisher: 'Somebody', date: '2025-01-10' },
          vocabulary: { dimension: ['group', 'groups'], aspect: ['row', 'rows'] },
        },
        stages: [{ id: 'late', label: 'Late', index: 0 }],
        dimensions: [
          {
            id: 'one',
            title: 'One',
            aspects: [{ id: 'a', title: text, kind: 'practice', cells: [{ state: 'entries', entries: [text] }] }],
          },
        ],
        total: 9,
        chosen: [`“${text}”`],
        address: ROW,
      },
      { addressOf: () => ROW, edition: { version: '1', content: 'c' } },
    ),
};

const htmlOf = (markdown: string): string => markdownToHtml(markdown.replace(/^---\n[^]*?\n---\n/, '')).html;

/** The markup of some HTML, but links to addresses that were written out, and paragraphs: a quotation may have several. */
const tagsIn = (html: string): string[] =>
  (html.match(/<[^>]*>/g) ?? [])
    .filter((tag) => !/^<a href="(?!https:\/\/guides\.example)(?:https?|ftp|mailto):|^<\/a>|^<\/?p>/i.test(tag))
    .map((tag) => tag.replace(/ id="[^"]*"/, ''));

/** Where the links of some HTML lead. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const PARTS = [
  ...Array.from('\\`*_{}[]()<>#|~!&@$=+-.:/1 ab\n\t"\''),
  ...['http://e.e/', 'https://', 'HTTP://', 'www.', 'WWW.a', 'ftp://', 'mailto:', 'javascript:', 'x@y.de', '://'],
  ...['<img src=x onerror=alert(1)>', '<b>', '</td>', '-->', '&lt;', '&copy;', '1. ', '- ', '# ', '**', '](', '\r\n'],
];
const words = fc.string({ unit: fc.constantFrom(...PARTS), maxLength: 14 });

describe.each(Object.entries(KINDS))('In %s', (_, write) => {
  const expected = tagsIn(htmlOf(write('plain')));

  test('nothing that was written becomes markup, whatever it is', () => {
    fc.assert(
      fc.property(words, (text) => {
        // What begins with a letter is there; nothing at all may leave a part out.
        expect(tagsIn(htmlOf(write(`a${text}`)))).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    'http://e.e/<img src=x onerror=alert(1)>',
    'www.e.e/<img src=x onerror=alert(1)>',
    'a@b.de<img src=x onerror=alert(1)>',
    '<!-- a',
    '<https://e.e/><script>',
    'https://e.e/`<b>`',
  ])('%s leaves no element', (text) => {
    const html = htmlOf(write(text));
    expect(html).not.toMatch(/<(?:img|script|b)\b|<!--/);
    expect(tagsIn(html)).toEqual(expected);
  });

  test.each([
    'https://ex.com/a_b#c',
    'https://ex.com/a*b*c/~d?e=f&copy=g',
    'https://en.example/wiki/Thing_(other)',
    'https://ex.com/@user/!bang',
    'http://localhost:4321/?q=a|b',
    'https://ex.com/a?b=&lt;c',
    'https://ex.com/`x`y',
    'https://xn--bcher-kva.example/straße',
  ])('the address %s leads where it did', (address) => {
    const html = htmlOf(write(`See (${address}), then "${address}".`));
    const leads = linksIn(html).filter((href) => !href.startsWith('https://guides.example'));
    // A few signs are percent-encoded on the way, which leads to the same place.
    const placeOf = (href: string): string => new URL(href).href.replaceAll(/%3B|%7C|%60/gi, decodeURIComponent);
    expect(new Set(leads.map(placeOf))).toEqual(new Set([placeOf(address)]));
  });

  test('an address without a scheme leads there, too', () => {
    const leads = linksIn(htmlOf(write('See www.ex.com/a_b#c.')));
    expect(leads).toContain('http://www.ex.com/a_b#c');
  });

  test.each(['- a\n- b', 'a\n# b', 'a\n\n> b', 'a\r---', 'a\u2028- b', 'a\n1. b', 'a\n\n    b', 'a\n```\nb'])(
    'the lines of %j begin no list, heading or code',
    (text) => {
      expect(tagsIn(htmlOf(write(text)))).toEqual(expected);
    },
  );

  test('nobody is mentioned, no issue is named, and no sum of money is a formula', () => {
    const markdown = write('ask @somebody about #12: $5 to $10');
    expect(markdown).not.toMatch(/@[a-z\d]|#\d/i);
    expect(markdown).not.toMatch(/(?<!\\)\$/);
    expect(htmlOf(markdown).replaceAll('\u200b', '')).toContain('ask @somebody about #12: $5 to $10');
  });
});
