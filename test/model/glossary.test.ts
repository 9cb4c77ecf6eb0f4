import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTerms, termFinder } from '../../src/model/glossary.ts';
import { anyText } from './arbitraries.ts';

const TERMS = [
  { id: 'pitr', title: 'Point-in-time recovery', aliases: ['PITR'] },
  { id: 'token', title: 'Token', aliases: ['tokens'] },
  { id: 'design-tokens', title: 'Design tokens', aliases: [] },
  { id: 'ci', title: 'CI', aliases: [] },
  { id: 'ci-cd', title: 'CI/CD', aliases: ['CI and CD'] },
  { id: 'it', title: 'IT', aliases: [] },
];

const find = termFinder(TERMS);
const found = (text: string): [string, string][] =>
  find(text).map(({ id, start, end }) => [id, text.slice(start, end)]);

describe('A term is found', () => {
  test.each([
    ['by its title', 'Point-in-time recovery', [['pitr', 'Point-in-time recovery']]],
    ['in other capitals', 'point-in-time Recovery, tested', [['pitr', 'point-in-time Recovery']]],
    ['with other gaps between its words', 'point in time recovery', [['pitr', 'point in time recovery']]],
    [
      'by an alias',
      'PITR and tokens',
      [
        ['pitr', 'PITR'],
        ['token', 'tokens'],
      ],
    ],
    [
      'by the longest name that stands there',
      'Design tokens, CI/CD',
      [
        ['design-tokens', 'Design tokens'],
        ['ci-cd', 'CI/CD'],
      ],
    ],
    ['as a whole word only', 'tokenize the circuit', []],
    ['not across the end of a sentence', 'A good design. Tokens', [['token', 'Tokens']]],
    ['as an abbreviation only in capitals', 'it is up to IT', [['it', 'IT']]],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

const link = (html: string, seen = new Set<string>()): string => linkTerms(html, find, (id) => `/g/#${id}`, seen);

describe('In HTML', () => {
  test('the first occurrence of a term becomes a link, and no other', () => {
    expect(link('<p>Tokens, tokens and CI</p>')).toBe(
      '<p><a class="t" href="/g/#token">Tokens</a>, tokens and <a class="t" href="/g/#ci">CI</a></p>',
    );
  });

  test('what another part of the page has linked is not linked again', () => {
    const seen = new Set<string>();
    link('<p>CI</p>', seen);
    expect(link('<p>CI</p>', seen)).toBe('<p>CI</p>');
  });

  test.each([
    '<a href="/">CI</a>',
    '<h2>CI</h2>',
    '<code>CI</code>',
    '<th scope="row">CI</th>',
    '<button>CI <i>x</i></button>',
  ])('links, headings and names of rows stay as they are: %s', (html) => {
    expect(link(html)).toBe(html);
  });

  test('attributes stay as they are', () => {
    expect(link('<td data-s="CI" title="CI">x</td>')).toBe('<td data-s="CI" title="CI">x</td>');
  });

  test('nothing but links is added, whatever the text', () => {
    const markup = fc.array(
      fc.oneof(
        anyText.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
        fc.constantFrom(
          '<p>',
          '</p>',
          '<b>',
          '</b>',
          '<a href="#x">',
          '</a>',
          ' CI ',
          ' design tokens ',
          '<br>',
          '<img alt="CI"/>',
        ),
      ),
    );
    fc.assert(
      fc.property(markup, (parts) => {
        const html = parts.join('');
        expect(link(html).replace(/<a class="t" href="[^"]*">(.*?)<\/a>/gs, '$1')).toBe(html);
      }),
    );
  });
});
