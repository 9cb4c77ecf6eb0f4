import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanWords,
  DEFAULT_VIEW,
  formatView,
  parseView,
  shownStages,
  viewClasses,
  type Known,
} from '../../../src/features/matrix/view.ts';
import { anyText, matrices, queries, views } from '../../fixtures/arbitraries.ts';

const KNOWN: Known = {
  stages: ['poc', 'mvp', '10k', '100k', '1m'],
  dimensions: ['design', 'security', 'deployment'],
  moved: { prototype: 'poc', safety: 'security' },
};

const canonical = (query: string, known = KNOWN): string => formatView(parseView(query, known));

describe('A view', () => {
  test('comes back from its query as it was, whatever the stages, the dimensions and the words', () => {
    fc.assert(
      fc.property(views, ({ known, view }) => {
        expect(parseView(formatView(view), known)).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  test('is read from any query without an error, and written in a form that reads the same', () => {
    fc.assert(
      fc.property(queries, ({ known, query }) => {
        const once = canonical(query, known);
        expect(canonical(once, known)).toBe(once);
        expect(parseView(once, known)).toEqual(parseView(query, known));
      }),
      { numRuns: 500 },
    );
  });

  test('names only ids that exist, each once, in the order of the content, and never all of them', () => {
    fc.assert(
      fc.property(queries, ({ known, query }) => {
        const view = parseView(query, known);
        for (const facet of ['stages', 'dimensions'] as const) {
          expect(view[facet]).toEqual(known[facet].filter((id) => view[facet].includes(id)));
          expect(view[facet].length).toBeLessThan(known[facet].length);
        }
      }),
    );
  });

  test('writes a query that stands in an address as it is', () => {
    fc.assert(
      fc.property(views, ({ view }) => {
        const query = formatView(view);
        expect(new URL(query, 'https://example.com/guide/').search).toBe(query.replaceAll("'", '%27'));
        expect(query).not.toMatch(/[\s<>"#]/u);
      }),
    );
  });

  test('is the default one on a bare address', () => {
    for (const query of ['', '?', '?stages=', '?stages=&dimensions=&q=&show=', '?stages=,,,&q=+++']) {
      expect(parseView(query, KNOWN)).toEqual(DEFAULT_VIEW);
    }
    expect(formatView(DEFAULT_VIEW)).toBe('');
  });
});

describe('A query', () => {
  test.each([
    ['?stages=10k,mvp', '?stages=mvp,10k'],
    [
      '?q=backup&show=changes&dimensions=deployment,security&stages=mvp',
      '?stages=mvp&dimensions=security,deployment&q=backup&show=changes',
    ],
    ['stages=mvp', '?stages=mvp'],
  ])('%s may stand in any order and is written as %s', (query, written) => {
    expect(canonical(query)).toBe(written);
  });

  test.each([
    ['?stages=mvp,seed,10k', '?stages=mvp,10k'],
    ['?stages=seed', ''],
    ['?show=everything', ''],
    ['?utm_source=x&stages=mvp', '?stages=mvp'],
    ['?stages=__proto__,constructor,toString', ''],
    ['?dimensions=mvp', ''],
  ])('%s loses what is not known: %s', (query, written) => {
    expect(canonical(query)).toBe(written);
  });

  test.each([
    ['?stages=mvp&stages=10k', '?stages=mvp,10k'],
    ['?stages=mvp,mvp,mvp', '?stages=mvp'],
    ['?show=nonsense&show=begins', '?show=begins'],
    ['?q=first&q=second', '?q=first'],
  ])('%s with something said twice reads as %s', (query, written) => {
    expect(canonical(query)).toBe(written);
  });

  test('with all stages or all dimensions is the same as one without', () => {
    expect(canonical('?stages=1m,100k,10k,mvp,poc&dimensions=deployment,security,design')).toBe('');
  });

  test('with ids that have moved reads as one with the new ids', () => {
    expect(canonical('?stages=prototype,mvp&dimensions=safety')).toBe('?stages=poc,mvp&dimensions=security');
    expect(canonical('?stages=prototype,poc')).toBe('?stages=poc');
  });

  test('on a page with a single table reads the stages and nothing else', () => {
    const known = { ...KNOWN, dimensions: [] };
    expect(canonical('?stages=mvp&dimensions=security&q=x&show=begins', known)).toBe('?stages=mvp');
  });

  test.each([
    ['%', ''],
    ['%00', ''],
    ['\ud800', ''],
    ['%ZZ', '?q=%25ZZ'],
    ['100%', '?q=100%25'],
    ['a%E0%A4%Zb', '?q=a%EF%BF%BD%25Zb'],
    ['a\udfffb', '?q=a%EF%BF%BDb'],
    ['a%00%0d%0ab', '?q=a+b'],
  ])('with the words %j is read all the same, and written as %j', (words, written) => {
    expect(canonical(`?q=${words}`)).toBe(written);
  });
});

describe('The words of a view', () => {
  test('are trimmed, and hold single blanks and at most 200 characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = cleanWords(text);
        expect(cleanWords(words)).toBe(words);
        expect(words.isWellFormed()).toBe(true);
        expect([...words].length).toBeLessThanOrEqual(200);
        expect(words).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
      }),
    );
    expect(cleanWords('  data\t\n backup ')).toBe('data backup');
  });

  test('are never cut in the middle of a character', () => {
    expect(cleanWords(`a${'😀'.repeat(300)}`)).toBe(`a${'😀'.repeat(199)}`);
  });

  test('are none where there are only signs, also where letters come too late to be kept', () => {
    for (const text of ['😀', '!?', '--- ...', `${'!'.repeat(250)}a`, `${'- '.repeat(250)}a`]) {
      expect(cleanWords(text)).toBe('');
    }
  });

  test('are cut in reasonable time however many there are', () => {
    const start = performance.now();
    parseView(`?q=${'ab%20'.repeat(200_000)}&stages=${'mvp,'.repeat(200_000)}`, KNOWN);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('What a view shows', () => {
  test('is every stage where none is chosen', () => {
    expect(shownStages(DEFAULT_VIEW, KNOWN)).toEqual([0, 1, 2, 3, 4]);
    expect(viewClasses(DEFAULT_VIEW, KNOWN)).toEqual([]);
  });

  test('is the chosen stages and dimensions; a class hides each of the others', () => {
    const view = parseView('?stages=mvp,10k&dimensions=security', KNOWN);
    expect(shownStages(view, KNOWN)).toEqual([1, 2]);
    expect(viewClasses(view, KNOWN)).toEqual(['hs-0', 'hs-3', 'hs-4', 'hd-0', 'hd-2']);
  });

  test('and what it hides are together all there is', () => {
    fc.assert(
      fc.property(views, ({ known, view }) => {
        const hidden = viewClasses(view, known).filter((name) => name.startsWith('hs-'));
        expect(hidden.length + shownStages(view, known).length).toBe(known.stages.length);
        for (const stage of shownStages(view, known)) expect(hidden).not.toContain(`hs-${String(stage)}`);
      }),
    );
  });

  test('is never nothing', () => {
    fc.assert(
      fc.property(matrices, anyText, (known, text) => {
        expect(shownStages(parseView(`?stages=${text}`, known), known).length).toBeGreaterThan(0);
      }),
    );
  });
});
