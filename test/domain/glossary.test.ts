import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTerms, termFinder, type TermScope } from '../../src/domain/glossary.ts';
import { anyText } from '../fixtures/arbitraries.ts';

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

const link = (html: string, seen = new Set<string>(), scope?: TermScope): string =>
  linkTerms(html, find, (id) => `/g/#${id}`, seen, scope);

describe('In HTML', () => {
  test('the first occurrence of a term becomes a link, and no other', () => {
    expect(link('<p>Tokens, tokens and CI</p>')).toBe(
      '<p><a class="t" href="/g/#token">Tokens</a>, tokens and <a class="t" href="/g/#ci">CI</a></p>',
    );
  });

  test('of two terms with nothing but a blank between them the first becomes a link, and the other elsewhere', () => {
    expect(link('<p>PITR tokens</p><p>tokens PITR</p>')).toBe(
      '<p><a class="t" href="/g/#pitr">PITR</a> tokens</p><p><a class="t" href="/g/#token">tokens</a> PITR</p>',
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

  test('of a table each row has its links, once, where rows are asked for', () => {
    const seen = new Set(['ci']);
    const row = (cells: string) => `<tr><td>${cells}</td></tr>`;
    const ci = '<a class="t" href="/g/#ci">CI</a>';
    const table = `<table>${row('CI, CI')}${row('CI')}</table><p>CI</p>`;
    expect(link(table, seen, 'row')).toBe(`<table>${row(`${ci}, CI`)}${row(ci)}</table><p>CI</p>`);
    expect(link(table, new Set(seen))).toBe(table);
  });

  test('what a row has linked is not linked again behind the table', () => {
    const html = '<table><tr><td>CI</td></tr></table><p>CI</p>';
    expect(link(html, new Set(), 'row').match(/class="t"/g)).toHaveLength(1);
  });

  test.each([
    ['a sign that ends no tag', '<p title="a > b">CI</p>', '<p title="a > b">'],
    ['a comment', '<!-- <a> CI --><p>CI</p>', '<!-- <a> CI --><p>'],
    ['a script', '<script>if (a < b) "<b>CI"</script><p>CI</p>', '<script>if (a < b) "<b>CI"</script><p>'],
    ['an element without content', '<br><img alt="CI">CI', '<br><img alt="CI">'],
    ['a drawing', '<svg><title>CI</title><path d="M0"/></svg>CI', '<svg><title>CI</title><path d="M0"/></svg>'],
    ['a sign that begins no tag', 'a < 3, CI', 'a < 3, '],
  ])('%s does not lead astray', (_, html, before) => {
    expect(link(html)).toMatch(
      new RegExp(`^${before.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}<a class="t" href="/g/#ci">CI</a>`),
    );
  });

  test.each(['<b>CI', '<p>CI</b></p>', '<b><a href="/">CI</b></a>', '</a>'])('%s is refused', (html) => {
    expect(() => link(html)).toThrow('Terms cannot be linked');
  });

  test('nothing but links is added, whatever the text', () => {
    const text = fc.oneof(
      anyText.map((it) => it.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
      fc.constantFrom(' CI ', ' design tokens ', '<br>', '<img alt="CI"/>'),
    );
    const wrapped = fc
      .tuple(fc.constantFrom('p', 'b', 'a', 'td', 'h2', 'tr'), fc.array(text))
      .map(([name, inside]) => `<${name} title="a > b">${inside.join('')}</${name}>`);
    const markup = fc.array(fc.oneof(text, wrapped));
    fc.assert(
      fc.property(markup, fc.constantFrom<TermScope>('page', 'row'), (parts, scope) => {
        const html = parts.join('');
        const done = link(html, new Set(), scope);
        expect(done.replace(/<a class="t" href="[^"]*">(.*?)<\/a>/gs, '$1')).toBe(html);
      }),
    );
  });
});
