import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  readFrontmatter,
  readJson,
  readSource,
  type Path,
  type Position,
} from '../../../src/catalog/read/source-text.ts';

/** What stands in a text from a place on. */
const from = (text: string, { line, column }: Position): string =>
  text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);

/** Every path in a value, with what it leads to. */
const pathsOf = (value: unknown, path: Path = []): [Path, unknown][] => {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [[path, value], ...inside.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
};

/** JSON data with keys as content has them: no two alike, none that objects have by themselves. */
const data = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,6}$/), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('Every value of a JSON file is found where it stands', () => {
  fc.assert(
    fc.property(data, fc.constantFrom(0, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const source = readJson(text);
      expect(source.faults).toEqual([]);
      expect(source.data).toEqual(value);
      for (const [path, item] of pathsOf(value)) {
        const [begin = ''] = JSON.stringify(item, null, indent).split('\n');
        expect(from(text, source.locate(path)).startsWith(begin)).toBe(true);
      }
    }),
  );
});

test('Every value of a frontmatter is found where it stands, and so is the body', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), data, { minKeys: 1 }), (value) => {
      const text = `---\n${stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}---\nBody`;
      const source = readFrontmatter(text);
      expect(source.faults).toEqual([]);
      expect(source.data).toEqual(value);
      expect(from(text, { line: source.bodyLine, column: 1 })).toBe('Body');
      for (const [path, item] of pathsOf(value)) {
        const key = path.at(-1);
        if (typeof item === 'string')
          expect(from(text, source.locate(path)).startsWith(JSON.stringify(item))).toBe(true);
        if (typeof key !== 'string') continue;
        const begin = from(text, source.locate(path, 'key'));
        expect([key, JSON.stringify(key)].some((form) => begin.startsWith(form))).toBe(true);
      }
    }),
  );
});

test('A path that leads to nothing is located at the nearest value around it', () => {
  const source = readJson('{\n  "a": { "b": 1 }\n}');
  expect(source.locate(['a', 'b', 'c', 'd'])).toEqual({ line: 2, column: 15 });
  expect(source.locate(['a', 'x'])).toEqual({ line: 2, column: 8 });
  expect(source.locate(['x'])).toEqual({ line: 1, column: 1 });
});

test('No text makes the reader throw', () => {
  const piece = fc.constantFrom(
    '---\n',
    '---',
    'a: ',
    '- ',
    '*a',
    '&a ',
    '<<: ',
    '!x ',
    '{',
    '[',
    '"',
    "'",
    '|\n',
    '\t',
    '\n',
    'x',
    '# ',
    '? ',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.constantFrom('.json', '.mdx'),
      (text, ending) => {
        const { faults, data: read } = readSource(text, ending);
        expect(faults.length > 0).toBe(read === undefined);
      },
    ),
    { numRuns: 1000 },
  );
});

describe('Frontmatter', () => {
  test('may have Windows line ends', () => {
    const source = readFrontmatter('---\r\na: 1\r\n---\r\n\r\nBody\r\n');
    expect(source).toMatchObject({ data: { a: 1 }, body: '\r\nBody\r\n', bodyLine: 4 });
  });

  test('may be all there is', () => {
    expect(readFrontmatter('---\na: 1\n---')).toMatchObject({ data: { a: 1 }, body: '' });
  });

  test('ends at the first line of hyphens alone', () => {
    const source = readFrontmatter('---\na: x---\nb: ---y\n---\nOne\n---\nTwo');
    expect(source).toMatchObject({ data: { a: 'x---', b: '---y' }, body: 'One\n---\nTwo' });
  });

  test('reads words and stage ids as the text that they are', () => {
    const { data: read } = readFrontmatter('---\n10k: None\n1m: yes\nnull: no\n---\n');
    expect(read).toEqual({ '10k': 'None', '1m': 'yes', null: 'no' });
  });
});
