import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { embedGroups } from '../../src/features/embed/embed.ts';
import { apiFiles } from '../../src/features/api/api-files.ts';
import { pageFiles, sharedPages, pagesWithMarkdown } from '../../src/features/export/files.ts';
import { llmsText } from '../../src/features/export/shared-markdown.ts';
import { aspectsOf } from '../../src/domain/framework.ts';
import { allPages } from '../../src/routes/pages.ts';
import { machinePaths, parseFile, paths } from '../../src/routes/paths.ts';
import { API_SCHEMAS, type ApiName } from '../../src/features/api/schema/api.ts';
import { jsonSchema } from '../../src/features/api/schema/json-schema.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { pathIn, readExport, writtenFiles } from '../features/export/read-export.ts';
import { readMarkdown } from '../fixtures/read-markdown.ts';
import { ROOT } from './real-content.ts';

const exported = readExport(ROOT);
const { content, context } = exported;
const written = writtenFiles(exported);
const api = apiFiles(content, context);

/** Every file with JSON, with the name of its schema. */
const jsonFiles = [
  ...api.map(({ path, json }) => ({ path, text: JSON.stringify(json()) })),
  ...written.filter(({ format }) => format === 'json'),
].map(({ path, text }) => ({ path, data: JSON.parse(text) as { $schema: string } }));

/** Every path of the built site that machine files may name. */
const known = new Set([
  paths.home(),
  machinePaths.llms(),
  machinePaths.searchIndex(),
  ...content.frameworks.map(({ id }) => machinePaths.searchGuide(id)),
  ...sharedPages(content).map(({ path }) => path),
  ...content.frameworks.flatMap((framework) => allPages(framework).map(({ path }) => path)),
  ...content.frameworks.flatMap(embedGroups).flatMap(({ parts }) => parts.map(({ path }) => paths.embed(path))),
  ...Object.keys(API_SCHEMAS).map(machinePaths.schema),
  ...api.map(({ path }) => path),
  ...written.map(({ path }) => path),
]);

const ajv = new Ajv2020({
  allErrors: true,
  formats: { uri: (text: string) => URL.canParse(text), date: /^\d{4}-\d{2}-\d{2}$/ },
});
const validators = new Map(
  (Object.keys(API_SCHEMAS) as ApiName[]).map((name) => {
    const address = context.addressOf(machinePaths.schema(name));
    return [address, ajv.compile(jsonSchema(name, address) as AnySchemaObject)];
  }),
);

/** The schema at an address as it stands in the source: without room for anything more. */
const strictOf = (address: string) => {
  const name = (Object.keys(API_SCHEMAS) as ApiName[]).find(
    (it) => context.addressOf(machinePaths.schema(it)) === address,
  );
  if (!name) throw new Error(`there is no schema ${address}`);
  return API_SCHEMAS[name];
};

/** Every text in a value. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

const addressesIn = (texts: readonly string[]): string[] => texts.filter((text) => /^https?:\/\/\S+$/.test(text));

/** Addresses that lead to nothing that is built. */
const dead = (addresses: readonly string[]): string[] =>
  [...new Set(addresses)].filter((address) => !known.has(pathIn(address) ?? ''));

describe('JSON', () => {
  test.each(jsonFiles.map(({ path, data }) => [path, data] as const))(
    '%s keeps to the schema it names, and has nothing that is not declared',
    (_, data) => {
      const validate = validators.get(data.$schema);
      if (!validate) throw new Error(`there is no schema ${data.$schema}`);
      expect(validate(data) ? [] : validate.errors).toEqual([]);
      expect(strictOf(data.$schema).safeParse(data).error?.issues ?? []).toEqual([]);
    },
  );

  test('has a schema that finds what is missing, and bears what is added', () => {
    for (const [address, validate] of validators) {
      const found = jsonFiles.find(({ data }) => data.$schema === address);
      expect(found, address).toBeDefined();
      expect(validate({ ...found?.data, more: 1 }), address).toBe(true);
      expect(strictOf(address).safeParse({ ...found?.data, more: 1 }).success, address).toBe(false);
      expect(validate({ ...found?.data, address: undefined }), address).toBe(false);
    }
  });

  test('of the API is named by its index, and what stands beside pages by its list of files', () => {
    const dataOf = (name: 'index' | 'files'): unknown =>
      JSON.parse(JSON.stringify(api.find(({ schema }) => schema === name)?.json()));
    const index = API_SCHEMAS.index.parse(dataOf('index'));
    const inIndex = new Set([...Object.values(index.files), ...index.frameworks.map((it) => it.api)].map(pathIn));
    expect(api.map(({ path }) => path).filter((path) => !inIndex.has(path))).toEqual([machinePaths.api('index')]);

    const { files } = API_SCHEMAS.files.parse(dataOf('files'));
    const listed = files.flatMap(({ markdown, csv, json }) => [markdown, csv ?? [], json ?? []].flat()).map(pathIn);
    expect(listed.toSorted()).toEqual(written.map(({ path }) => path).toSorted());
    for (const framework of content.frameworks) {
      const own = files.filter((file) => file.framework === framework.id);
      const ofKind = (kind: string): (string | undefined)[] =>
        own.filter((file) => file.kind === kind).map(({ address }) => pathIn(address));
      expect(ofKind('stage')).toEqual(framework.stages.map(({ id }) => paths.stage(framework.id, id)));
      expect(ofKind('checklist')).toEqual(framework.checklists.map(({ id }) => paths.checklist(framework.id, id)));
      // Whatever has a table says of which kind it is.
      expect(own.filter(({ kind, csv }) => kind === 'page' && csv !== undefined)).toEqual([]);
    }
    expect(files.filter(({ title }) => title.startsWith('/'))).toEqual([]);
  });

  test('names only addresses that are built', () => {
    expect(dead(jsonFiles.flatMap(({ data }) => addressesIn(textsOf(data))))).toEqual([]);
  });

  test('of a framework names only ids that it has', () => {
    for (const framework of content.frameworks) {
      const stages = framework.stages.map(({ id }) => id);
      const aspects = new Set(aspectsOf(framework).map(({ id }) => id));
      const file = api.find(({ path }) => path === machinePaths.apiFramework(framework.id));
      const data = API_SCHEMAS.framework.parse(JSON.parse(JSON.stringify(file?.json())));
      const rows = data.dimensions.flatMap((dimension) => dimension.aspects);
      expect(rows.map(({ id }) => id)).toEqual([...aspects]);
      for (const { cells, related } of rows) {
        expect(Object.keys(cells)).toEqual(stages);
        expect(related.filter((id) => !aspects.has(id))).toEqual([]);
      }
      const items = data.checklists.flatMap((list) => list.items);
      expect(items.flatMap((item) => item.aspects).filter((id) => !aspects.has(id))).toEqual([]);
    }
  });
});

describe('CSV', () => {
  const tables = written
    .filter(({ format }) => format === 'csv')
    .map(({ path, text }) => ({ path, rows: parseCsv(text.replace(/^\ufeff/, '')) }));

  test('has lines of one length, ids, and addresses that are built', () => {
    for (const { path, rows } of tables) {
      const [columns = [], ...lines] = rows;
      expect(new Set(rows.map(({ length }) => length)), path).toEqual(new Set([columns.length]));
      expect(lines.length, path).toBeGreaterThan(0);
      expect(dead(lines.map((line) => line[columns.indexOf('address')] ?? '')), path).toEqual([]);
      for (const line of lines) expect(line[columns.indexOf('id')], path).toMatch(/^[a-z0-9-]+$/);
    }
  });

  test('begins no field like a formula', () => {
    for (const { path, rows } of tables) {
      expect(
        rows.flat().filter((field) => /^\s*[=+\-@|%]/.test(field)),
        path,
      ).toEqual([]);
    }
  });

  test('belongs to a page that is built', () => {
    expect(tables.map(({ path }) => parseFile(path)?.page ?? '').filter((page) => !known.has(page))).toEqual([]);
  });
});

describe('Markdown', () => {
  const texts = written
    .filter(({ format }) => format === 'md')
    .map((file) => ({ ...file, read: readMarkdown(file.text) }));

  test('has one main heading, the first, and no level left out', () => {
    for (const { path, read } of texts) {
      const depths = read.headings.map(({ depth }) => depth);
      expect(
        depths.filter((depth) => depth === 1),
        path,
      ).toEqual([1]);
      expect(
        depths.filter((depth, index) => depth > (depths[index - 1] ?? 0) + 1),
        path,
      ).toEqual([]);
    }
  });

  test('has tables with rows of one length', () => {
    for (const { path, read } of texts) {
      for (const table of read.tables) expect(new Set(table.map(({ length }) => length)).size, path).toBe(1);
    }
  });

  test('links only to addresses that are built', () => {
    expect(dead(texts.flatMap(({ read }) => read.links))).toEqual([]);
  });

  test('holds neither HTML nor pictures nor code', () => {
    const odd = texts.filter(({ read }) => ['html', 'image', 'code'].some((type) => read.types.has(type)));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

test('llms.txt links to the Markdown of every page of every guide', () => {
  const files = pageFiles(content, context);
  const guides = content.frameworks.map((framework) => ({ framework, pages: pagesWithMarkdown(framework, files) }));
  const { headings, links } = readMarkdown(llmsText(guides, sharedPages(content), context));
  expect(headings[0]).toEqual({ depth: 1, text: 'Stagecraft' });
  expect(dead(links)).toEqual([]);
  const listed = new Set(links.map(pathIn));
  const unlisted = written.filter(({ path, format }) => format === 'md' && !listed.has(path));
  expect(unlisted.map(({ path }) => path)).toEqual(['/index.md']);
});
