/** Tables as CSV: by RFC 4180, and no text becomes a formula. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/formats/csv.ts';
import { anyText } from '../fixtures/arbitraries.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '|x',
  '%x',
  '\u00a0=1',
  '\ufeff=1',
  '＝1',
  '＠A',
];

describe('A table', () => {
  test('is read as it was written, whatever is in it; apostrophes may stand before signs', () => {
    const texts = fc.oneof(anyText, fc.constantFrom('a,b', 'a"b', '"', 'a\r\nb', 'a\nb', ',', '', ...FORMULAS));
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const read = parseCsv(toCsv(rows));
        expect(read).toHaveLength(rows.length);
        for (const [index, row] of rows.entries()) {
          const bare = (fields: readonly string[] = []) => fields.map((field) => field.replaceAll("'", ''));
          expect(bare(read[index])).toEqual(bare(row));
        }
      }),
    );
  });

  test('has a line for each row, ended by CR LF, and quotes only where they are needed', () => {
    expect(
      toCsv([
        ['a', 'b c', "d'e"],
        ['f,g', 'h"i', 'j\nk'],
      ]),
    ).toBe('a,b c,d\'e\r\n"f,g","h""i","j\nk"\r\n');
    expect(toCsv([])).toBe('');
  });

  test.each(FORMULAS)('takes %j for text: no spreadsheet reads a formula', (text) => {
    // Behind white space at which a reader may begin a cell there is a second one.
    expect(parseCsv(toCsv([[text, 'x']]))).toEqual([[`'${text.replace(/(?<=[\t\r\n])=/, "'=")}`, 'x']]);
  });

  test.each(['a=1', '1-1', 'x@y', '“=1”', '0', ''])('leaves %j as it is', (text) => {
    expect(toCsv([[text, 'x']])).toBe(`${text},x\r\n`);
  });

  test('has no field that begins as a formula does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULAS, ' ', '\t'), anyText, (sign, text) => {
        const [[field = ''] = []] = parseCsv(toCsv([[sign + text, 'x']]));
        expect(field).not.toMatch(/^\s*[=+\-@|%]/);
        expect(field).not.toMatch(/^[\t\r]*[=+\-@]/);
      }),
    );
  });
});
