import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../../src/catalog/read/json-fault.ts';

const canParse = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('A text that is no JSON has its first fault named:', () => {
  test.each([
    ['{"a" 1}', 5, '"1"', 'a colon'],
    ['{a: 1}', 1, '"a"', 'a key in double quotes or "}"'],
    ['{"a": 1,}', 8, '"}"', 'a key in double quotes'],
    ['[1 2]', 3, '"2"', 'a comma or "]"'],
    ['[1,,2]', 3, '","', 'a value'],
    ['{"a": 1} x', 9, '"x"', 'the end of the file'],
    ['["open', 1, '"open', 'a value or "]"'],
    ["['a']", 1, `"'"`, 'a value or "]"'],
    ['[01]', 1, '"01"', 'a value or "]"'],
    ['[1, // one\n2]', 4, '"/"', 'a value'],
    ['[tru]', 1, '"tru"', 'a value or "]"'],
    ['["\\x"]', 1, '"\\x"', 'a value or "]"'],
    ['', 0, 'the end of the file', 'a value'],
    [']', 0, '"]"', 'a value'],
  ])('%j', (text, offset, found, expected) => {
    expect(jsonFault(text)).toEqual({ offset, found, expected });
  });
});

test('Every JSON text is without a fault', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), (json, indent) => {
      expect(jsonFault(JSON.stringify(JSON.parse(json), null, indent))).toBeUndefined();
    }),
  );
});

test('A text has a fault exactly where JSON.parse does not read it', () => {
  const nearlyJson = fc
    .tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom(...Array.from('{}[],:"\\0-.e1 \ntfx')),
      fc.constantFrom(0, 1),
    )
    .map(([json, seed, char, drop]) => {
      const at = seed % (json.length + 1);
      return json.slice(0, at) + char + json.slice(at + drop);
    });
  fc.assert(
    fc.property(fc.oneof(nearlyJson, fc.string()), (text) => {
      expect(jsonFault(text) === undefined).toBe(canParse(text));
    }),
    { numRuns: 2000 },
  );
});
