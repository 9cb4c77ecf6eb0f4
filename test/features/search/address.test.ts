import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSearch, parseSearch, type SearchIds } from '../../../src/features/search/address.ts';
import { RESULT_KINDS } from '../../../src/features/search/kinds.ts';
import { anyText } from '../../fixtures/arbitraries.ts';

const ids: SearchIds = { frameworks: ['one', 'two'], stages: ['first', 'last'] };

const either = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const queries = fc.record({
  q: anyText.map((text) => parseSearch(formatSearch({ q: text }), ids).q),
  framework: either(...ids.frameworks),
  kind: either(...RESULT_KINDS),
  stage: either(...ids.stages),
});

test('what was written is read as it was', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parseSearch(formatSearch(query), ids)).toEqual(query);
    }),
  );
});

test('any address is read, and its canonical form stays as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((text) => `?q=${text}&kind=item`),
      ),
      (search) => {
        const once = formatSearch(parseSearch(search, ids));
        expect(formatSearch(parseSearch(once, ids))).toBe(once);
      },
    ),
  );
});

test('what is not known is dropped', () => {
  expect(parseSearch('?stage=never&q=%20x%0A&kind=thing&framework=two&more=1', ids)).toEqual({
    q: 'x',
    framework: 'two',
    kind: undefined,
    stage: undefined,
  });
});
