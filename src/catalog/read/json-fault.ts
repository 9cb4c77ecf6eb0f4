/** Finds where a text stops being JSON. `JSON.parse` knows, but names the place only sometimes. */

/** The first thing that cannot stand where it stands. */
export interface JsonFault {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y; // eslint-disable-line no-control-regex
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** What may come next, in the words of a message. */
const VALUE = 'a value';
const VALUE_OR_END = 'a value or "]"';
const KEY = 'a key in double quotes';
const KEY_OR_END = 'a key in double quotes or "}"';
const COLON = 'a colon';
const MORE = { '{': 'a comma or "}"', '[': 'a comma or "]"' } as const;
const NOTHING = 'the end of the file';

/** A few characters of what stands at an offset. */
const excerpt = (text: string, offset: number): string => {
  if (offset >= text.length) return 'the end of the file';
  const [word = ''] = /^(?:"[^"\n]*"?|[\w.+-]+|[\s\S])/.exec(text.slice(offset)) ?? [];
  return word.startsWith('"') ? word : `"${word}"`;
};

/** The first fault of a text as JSON; `undefined` where `JSON.parse` reads it. */
export const jsonFault = (text: string): JsonFault | undefined => {
  const open: ('{' | '[')[] = [];
  let expected: string = VALUE;
  let at = 0;

  /** The length of a pattern's match at the present place; 0 for none. */
  const matched = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0].length ?? 0;
  };
  const afterValue = (): string => {
    const inside = open.at(-1);
    return inside ? MORE[inside] : NOTHING;
  };

  /** The number of characters that are right here, and what they make expected; 0 for a fault. */
  const step = (): number => {
    const char = text[at];
    switch (expected) {
      case VALUE_OR_END:
      case VALUE: {
        if (char === ']' && expected === VALUE_OR_END) return close();
        if (char === '{' || char === '[') {
          open.push(char);
          expected = char === '{' ? KEY_OR_END : VALUE_OR_END;
          return 1;
        }
        const length = matched(STRING) || matched(LITERAL);
        expected = length > 0 ? afterValue() : expected;
        return length;
      }
      case KEY_OR_END:
      case KEY: {
        if (char === '}' && expected === KEY_OR_END) return close();
        const length = matched(STRING);
        expected = length > 0 ? COLON : expected;
        return length;
      }
      case COLON:
        if (char !== ':') return 0;
        expected = VALUE;
        return 1;
      case MORE['{']:
      case MORE['[']:
        if (char === (open.at(-1) === '{' ? '}' : ']')) return close();
        if (char !== ',') return 0;
        expected = open.at(-1) === '{' ? KEY : VALUE;
        return 1;
      default:
        return 0;
    }
  };
  const close = (): number => {
    open.pop();
    expected = afterValue();
    return 1;
  };

  for (;;) {
    at += matched(SPACE);
    if (at >= text.length && expected === NOTHING) return undefined;
    const length = step();
    if (length === 0) return { offset: at, found: excerpt(text, at), expected };
    at += length;
  }
};
