/** Addresses as they come out of mail, chat and notes: they mean what they meant, or what is not known is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEmbed, parseEmbed } from '../../src/features/embed/embed-address.ts';
import { readFields, readIds } from '../../src/routes/forgiving.ts';
import { formatSearch, parseSearch } from '../../src/features/search/address.ts';
import { RESULT_KINDS } from '../../src/features/search/kinds.ts';
import { choose, formatView, parseView, SHOWS, type Known, type View } from '../../src/features/matrix/view.ts';
import { formatWizard, parseWizard } from '../../src/features/decide/wizard-address.ts';
import { splitWords } from '../../src/domain/words.ts';
import { anyText, ids, matrices } from '../fixtures/arbitraries.ts';
import { mangled, plainWords } from '../fixtures/manglings.ts';

const KNOWN: Known = {
  stages: ['poc', 'mvp', '10k', '100k', '1m'],
  dimensions: ['design', 'security', 'deployment'],
  moved: { prototype: 'poc', safety: 'security' },
};

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** A view and what its page knows. */
const views: fc.Arbitrary<{ readonly known: Known; readonly view: View }> = matrices.chain((known) =>
  fc.record({
    known: fc.constant(known),
    view: fc.record({
      stages: fc.subarray([...known.stages]).map((list) => choose(new Set(list), known.stages)),
      dimensions: fc.subarray([...known.dimensions]).map((list) => choose(new Set(list), known.dimensions)),
      q: plainWords,
      show: maybe(fc.constantFrom(...SHOWS)),
    }),
  }),
);

/** An id's words are compared as they are, words that are looked for as the filter compares them. */
const meantBy = <T extends { readonly q: string }>(query: T) => ({ ...query, q: splitWords(query.q) });

describe('Whatever mail and chat have made of its address', () => {
  test('a view of the matrix is the same, and nothing is told', () => {
    fc.assert(
      fc.property(
        views.chain(({ known, view }) =>
          mangled(fc.constant(formatView(view))).map((address) => ({ known, view, ...address })),
        ),
        ({ known, view, arrived }) => {
          const unread: string[] = [];
          expect(meantBy(parseView(arrived, known, unread)), arrived).toEqual(meantBy(view));
          expect(unread).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a search is the same', () => {
    const known = { frameworks: ['one-guide', 'two'], stages: ['first', '10k'] };
    const searches = fc.record({
      q: plainWords,
      framework: maybe(fc.constantFrom(...known.frameworks)),
      kind: maybe(fc.constantFrom(...RESULT_KINDS)),
      stage: maybe(fc.constantFrom(...known.stages)),
    });
    fc.assert(
      fc.property(mangled(searches.map(formatSearch)), ({ sent, arrived }) => {
        const unread: string[] = [];
        expect(meantBy(parseSearch(arrived, known, unread)), arrived).toEqual(meantBy(parseSearch(sent, known)));
        expect(unread).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('the answers of a wizard are the same', () => {
    const answers = ['yes', 'not-yet'].map((id) => ({ id, title: id }));
    const wizard = { questions: ['why', 'for-whom'].map((id) => ({ id, title: id, answers })) };
    const known = { aspects: ['sso', 'data-backup'], stages: ['mvp', '10k'] };
    const states = fc.record({
      answers: fc.record({ why: fc.constantFrom('yes', 'not-yet'), 'for-whom': fc.constantFrom('yes', 'not-yet') }),
      aspect: maybe(fc.constantFrom(...known.aspects)),
      stage: maybe(fc.constantFrom(...known.stages)),
    });
    fc.assert(
      fc.property(mangled(states.map((state) => formatWizard(state, wizard))), ({ sent, arrived }) => {
        const unread: string[] = [];
        expect(parseWizard(arrived, wizard, known, unread), arrived).toEqual(parseWizard(sent, wizard, known));
        expect(unread).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('the choice of what to embed is the same', () => {
    const page = '/one-guide/stages/10k/';
    const choices = fc.record({
      page: maybe(fc.constant(page)),
      theme: maybe(fc.constantFrom('light' as const, 'dark' as const)),
      isFixed: fc.boolean(),
    });
    const known = new Map([[page, page]]);
    fc.assert(
      fc.property(mangled(choices.map(formatEmbed)), ({ sent, arrived }) => {
        const unread: string[] = [];
        expect(parseEmbed(arrived, known, unread), arrived).toEqual(parseEmbed(sent, known));
        expect(unread.join('')).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('An address', () => {
  test.each([
    ['?stages=mvp,10k.', '?stages=mvp,10k'],
    ['?stages=MVP,10K', '?stages=mvp,10k'],
    ['?stages=mvp,%2010k', '?stages=mvp,10k'],
    ['?stages=mvp%252C10k', '?stages=mvp,10k'],
    ['?stages=mvp%25252C10k', '?stages=mvp,10k'],
    ['?stages=mvp,10k&show=changes.', '?stages=mvp,10k&show=changes'],
    ['?stages=mvp&amp;dimensions=security', '?stages=mvp&dimensions=security'],
    ['?stages=mvp,10k?utm_source=x', '?stages=mvp,10k'],
    ['?Stages=“mvp”,(10k)', '?stages=mvp,10k'],
    ['?stages%3Dmvp', '?stages=mvp'],
    ['?stages=-mvp-', '?stages=mvp'],
    ['?stages=PROTOTYPE.', '?stages=poc'],
    ['?q=data%2520backup.', '?q=data+backup.'],
    ['?q=what?stages=mvp', '?stages=mvp&q=what'],
  ])('%s is read as %s', (arrived, meant) => {
    const unread: string[] = [];
    expect(formatView(parseView(arrived, KNOWN, unread))).toBe(meant);
    expect(unread).toEqual([]);
  });

  test.each([
    ['?stages=mvp,seed.', ['seed']],
    ['?stages=этап&dimensions=Sales%20team', ['этап', 'sales', 'team']],
    ['?show=everything', ['everything']],
    ['?stages=__proto__,constructor', ['proto', 'constructor']],
    ['?utm_source=seed&stage=mvp&x=y', []],
    ['?stages=,,.,&show=', []],
  ])('%s has %j of which nothing is known', (arrived, told) => {
    const unread: string[] = [];
    parseView(arrived, KNOWN, unread);
    expect(unread).toEqual(told);
  });

  test('of any kind is read without an error, and in reasonable time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const id of readIds([text, ...readFields(text).values()])) expect(id).toMatch(/^[\p{L}\p{N}-]+$/u);
      }),
      { numRuns: 500 },
    );
    const start = performance.now();
    for (const part of ['mvp,', 'mvp-', '%25', '?&', 'a=', '=', '-', '%25252525', '&amp;', '𝒜']) {
      parseView(`?stages=${part.repeat(100_000)}`, KNOWN);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('with ids of any shape names them one by one', () => {
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 8 }), fc.constantFrom(',', ', ', '%2C', ';', ' '), (list, sign) => {
        expect(readIds([list.join(sign)])).toEqual(list);
      }),
    );
  });
});
