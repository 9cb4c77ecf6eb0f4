/** CSV as spreadsheets read it whose separator is another than the comma: still no text becomes a formula. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJiraCsv } from '../../src/features/audit/work.ts';
import { NOTHING, withMark } from '../../src/features/audit/audit.ts';
import { defused, toCsv } from '../../src/formats/csv.ts';
import { auditWith, findIn, guideNamed } from '../features/audit/guides.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The cells of a CSV text by a separator, as spreadsheets read them: a quote means something only where a cell begins. */
const cellsBy = (text: string, separator: string): string[] => {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') at += 1;
    else if (isQuoted && sign === '"') {
      isQuoted = false;
      continue;
    } else if (!isQuoted && sign === '"' && cell === '') {
      isQuoted = true;
      continue;
    } else if (!isQuoted && (sign === separator || sign === '\n' || sign === '\r')) {
      cells.push(cell);
      cell = '';
      continue;
    }
    cell += sign;
  }
  return [...cells, cell];
};

const formulasIn = (text: string): string[] =>
  SEPARATORS.flatMap((separator) => cellsBy(text, separator)).filter((cell) => /^\s*[=+\-@]/.test(cell));

test.each([
  ['ok;=1+2', "ok;'=1+2"],
  ['ok;\t=1+2', "ok;\t'=1+2"],
  ['a\t=1', "a\t'=1"],
  ['a\n=1', "a\n'=1"],
  ['a\r\n+1', "a\r\n'+1"],
  ['a|@SUM(A1)', "a|'@SUM(A1)"],
  ['a, -1', "a, '-1"],
  ['a;"=1"', 'a;"\'=1"'],
  ['Points:\n- one\n- two', "Points:\n'- one\n'- two"],
])('%j is written as %j', (text, written) => {
  expect(defused(text)).toBe(written);
});

test.each(['a; b', 'a, b = c', 'a-b; c', '1 | 2', 'e-mail; a@b', 'one\ntwo', '"quoted"; plain', '5 + 3, 2 - 1'])(
  '%j is left as it is',
  (text) => {
    expect(defused(text)).toBe(text);
  },
);

describe('No cell begins as a formula does, whichever sign separates them', () => {
  const signs = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', ';', ',', '\t', '|', '\n', '\r', '"', "'", ' ', 'a', '1'),
    maxLength: 12,
  });

  test('in any table', () => {
    fc.assert(
      fc.property(fc.array(fc.array(signs, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (rows) => {
        expect(formulasIn(toCsv(rows))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('in the list for Jira', () => {
    const guide = guideNamed('twelve-levels');
    const context = { guide: 'Guide', target: 'Level 5', addressOf: () => 'https://guides.example/' };
    const plain = auditWith(guide, 'level-5', { growing: NOTHING });
    fc.assert(
      fc.property(fc.oneof(signs, fc.constantFrom('ok;=1+2', 'ok\n=1+2', 'ok\t=1+2')), (note) => {
        const findings = findIn(guide, withMark(plain, 'growing', undefined, note, 2));
        expect(formulasIn(toJiraCsv(findings, context))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
