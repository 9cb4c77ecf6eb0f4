/** Random ids, views, queries and cells for the property tests. */
import fc from 'fast-check';
import { choose, cleanWords, SHOWS, type Known, type View } from '../../src/model/view.ts';
import type { Cell } from '../../src/schemas/cell.ts';

/** An id as the schema has it: words and digits joined by hyphens. */
export const ids: fc.Arbitrary<string> = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);

const idList = (min: number, max: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(ids, { minLength: min, maxLength: max });

/** A matrix of 2 to 12 stages and 1 to 20 dimensions. */
export const matrices: fc.Arbitrary<Known> = fc.record({ stages: idList(2, 12), dimensions: idList(1, 20) });

/** Text of any kind: half surrogate pairs, signs that mean something in an address, markup, emoji. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udfff', 'a', ' ', '%', '&', '=', '+', '#', ',', '\0', '\u00a0', '<') }),
);

/** What a view's words may be. */
const words: fc.Arbitrary<string> = anyText.map(cleanWords);

/** A view in its canonical form, beside the ids that it is about. */
export const views: fc.Arbitrary<{ readonly known: Known; readonly view: View }> = matrices.chain((known) =>
  fc
    .record({
      stages: fc.subarray([...known.stages]),
      dimensions: fc.subarray([...known.dimensions]),
      q: words,
      show: fc.option(fc.constantFrom(...SHOWS), { nil: undefined }),
    })
    .map((view) => ({
      known,
      view: {
        ...view,
        stages: choose(new Set(view.stages), known.stages),
        dimensions: choose(new Set(view.dimensions), known.dimensions),
      },
    })),
);

/** A query that looks like one of ours, with anything as its values, in any order, any number of times. */
const roughQueries = (known: Known): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom('stages', 'dimensions', 'q', 'show', '__proto__', 'constructor', 'Stages'),
        fc.oneof(
          anyText,
          fc.subarray([...known.stages, ...known.dimensions, 'unknown', '']).map((list) => list.join(',')),
          fc.constantFrom<string>(...SHOWS, '%', '%ZZ', '%E0%A4%A', '%00', '<script>', 'javascript:'),
        ),
      ),
      { maxLength: 8 },
    )
    .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);

/** Any query: random text, long text, and what nearly is a query of ours. */
export const queries: fc.Arbitrary<{ readonly known: Known; readonly query: string }> = matrices.chain((known) =>
  fc
    .oneof(
      anyText,
      roughQueries(known),
      fc.tuple(anyText, fc.nat(2000)).map(([text, times]) => text.repeat(times)),
    )
    .map((query) => ({ known, query })),
);

/** A cell in any state. */
export const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc
    .array(fc.constantFrom('a', 'b', 'c', 'not yet either', 'A'), { minLength: 1, maxLength: 3 })
    .map((entries): Cell => ({ state: 'entries', entries })),
  fc.constantFrom('None', 'Ignore', 'Ignore it').map((word): Cell => ({ state: 'not-yet', word })),
  fc.constant<Cell>({ state: 'not-stated' }),
);

/** Rows of a matrix with 2 to 12 stages. */
export const tables: fc.Arbitrary<{ readonly stages: number; readonly rows: { readonly cells: Cell[] }[] }> = fc
  .integer({ min: 2, max: 12 })
  .chain((stages) =>
    fc
      .array(fc.record({ cells: fc.array(cells, { minLength: stages, maxLength: stages }) }), { maxLength: 12 })
      .map((rows) => ({ stages, rows })),
  );
