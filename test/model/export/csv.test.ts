import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/model/export/csv.ts';
import { anyText } from '../arbitraries.ts';
import { parseCsv } from './parse-csv.ts';

/** What a field reads as once it is safe. */
const safe = (text: string): string => (/^\s*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text);

const rows = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(
      fc.array(
        fc.oneof(anyText, fc.constantFrom('', '"', '""', 'a,b', 'a\r\nb', 'a\nb', '=1+1', '\t=1', ' @x', "'", '\r')),
        { minLength: width, maxLength: width },
      ),
      { minLength: 1, maxLength: 8 },
    ),
  );

describe('A table as CSV', () => {
  test('says the same once it is read by RFC 4180', () => {
    fc.assert(
      fc.property(rows, (table) => {
        expect(parseCsv(toCsv(table))).toEqual(table.map((row) => row.map(safe)));
      }),
    );
  });

  test('has no field that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(rows, (table) => {
        for (const field of parseCsv(toCsv(table)).flat()) expect(field).not.toMatch(/^\s*[=+\-@|%]/);
      }),
    );
  });

  test('quotes only what needs it and ends every line', () => {
    expect(toCsv([['id', 'a "b"', 'c,d', 'e\nf', '=g']])).toBe('id,"a ""b""","c,d","e\nf",\'=g\r\n');
  });
});
