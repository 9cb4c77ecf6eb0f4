import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { API_SCHEMAS, type ApiName } from '../../../../src/features/api/schema/api.ts';
import { jsonSchema } from '../../../../src/features/api/schema/json-schema.ts';
import { propertiesOf, schemaLines, type JsonSchema } from './schema-lines.ts';

const NAMES = Object.keys(API_SCHEMAS) as ApiName[];

const published = (name: ApiName): JsonSchema => jsonSchema(name, `https://guides.example/schemas/${name}.json`);

/** What `v1` has promised so far: it may only grow. What is new in the schemas is added at the end of its list. */
const GOLDEN = JSON.parse(readFileSync('test/features/api/schema/golden-v1.json', 'utf8')) as Readonly<
  Record<string, string[]>
>;

describe.each(NAMES)('The published schema “%s”', (name) => {
  test('says what the file is, and what each of its properties', () => {
    const schema = published(name);
    expect(schema.title).toBe(`Stagecraft: ${name}`);
    expect(schema.description).toMatch(/^[A-Z].*[^.]$/);
    const silent = propertiesOf(schema).filter(({ schema: part }) => !part.description?.trim());
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('leaves room for properties that are added later', () => {
    expect(JSON.stringify(published(name))).not.toContain('"additionalProperties":false');
  });

  test('has every property that v1 has promised, of the same kind, and required where it was', () => {
    const present = new Set(schemaLines(published(name)));
    const lost = GOLDEN[name]?.filter((line) => !present.has(line) && !present.has(line.replace('?:', ':')));
    expect(lost).toEqual([]);
  });

  test('has no property that test/features/api/schema/golden-v1.json does not promise yet', () => {
    const promised = new Set(GOLDEN[name]?.flatMap((line) => [line, line.replace('?:', ':')]));
    expect(schemaLines(published(name)).filter((line) => !promised.has(line))).toEqual([]);
  });
});

test('No kind of file that v1 has promised is gone', () => {
  expect(Object.keys(GOLDEN).filter((name) => !(NAMES as string[]).includes(name))).toEqual([]);
});

describe('Lines of a schema', () => {
  const schema: JsonSchema = {
    type: 'object',
    required: ['a', 'c'],
    properties: {
      a: { type: 'string', format: 'uri' },
      b: { enum: ['x', 'y'] },
      c: { type: 'array', items: { type: 'object', properties: { d: { type: 'array', items: { type: 'string' } } } } },
      e: { type: 'object', additionalProperties: { oneOf: [{ properties: { state: { const: 'on' } } }] } },
    },
  };

  test('say of each property where it is, what it is, and whether it may be left out', () => {
    expect(schemaLines(schema)).toEqual([
      'a: string uri',
      'b?: x | y',
      'c: array []',
      'c[].d?: array []string',
      'e?: object {}one of <on>',
      'e{}<on>.state?: on',
    ]);
  });
});
