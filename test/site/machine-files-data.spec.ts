/** What scripts read of the built site: JSON by the schemas that were built with it, CSV, and what pages say they are. */
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { isHowTo } from '../../src/formats/json-ld.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { builtFiles, textOf, textsOf } from './machine-files.ts';
import { expect, test } from './test.ts';

/** JSON for the site's own scripts, and what is no content: it names no schema. */
const OWN_JSON = /^(_astro|search|schemas|glossary\/terms)\/|\/audit\/[^/]+\.json$/;

interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** What the pages below a path are, beside the way to them. */
const TYPES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[^/]+\/faq\/$/, ['FAQPage']],
  [/^[^/]+\/notes\/[^/]+\/$/, ['Article']],
  [/^glossary\/$/, ['DefinedTermSet']],
];

for (const site of ['real', 'fixture', 'below'] as const) {
  test.describe(`Of the ${site} site`, () => {
    const { home, read, all, dead } = builtFiles(site);

    /** The JSON that is for everybody. */
    const openJson = () =>
      all('.json')
        .filter((file) => !OWN_JSON.test(file))
        .map((file) => ({ file, data: JSON.parse(read(file)) as { readonly $schema: string } }));

    test('every file of JSON for scripts keeps to the schema that it names, as that was built', () => {
      const ajv = new Ajv2020({
        allErrors: true,
        formats: { uri: (text: string) => URL.canParse(text), date: /^\d{4}-\d{2}-\d{2}$/ },
      });
      const validators = new Map(
        all('.json')
          .filter((file) => file.startsWith('schemas/'))
          .map((file) => [home + file, ajv.compile(JSON.parse(read(file)) as AnySchemaObject)]),
      );
      const files = openJson();
      for (const { file, data } of files) {
        const validate = validators.get(data.$schema);
        expect(validate, `${file}: ${data.$schema}`).toBeDefined();
        expect(validate?.(data) ? [] : validate?.errors, file).toEqual([]);
      }
      const used = new Set(files.map(({ data }) => data.$schema));
      expect([...validators.keys()].filter((address) => !used.has(address))).toEqual([]);
    });

    test('addresses in JSON and CSV lead to what is built, down to the place on the page', () => {
      // An entry of a fixture is an address itself.
      const inJson = openJson().flatMap(({ data }) =>
        textsOf(data).filter((text) => /^https?:\/\/(?!example\.com\/)\S+$/.test(text)),
      );
      const inCsv = all('.csv').flatMap((file) => {
        const [columns = [], ...lines] = parseCsv(read(file).replace(/^\ufeff/, ''));
        return lines.map((line) => line[columns.indexOf('address')] ?? '');
      });
      expect(inJson.some((address) => address.includes('#'))).toBe(true);
      expect(inCsv.length).toBeGreaterThan(20);
      expect(dead([...inJson, ...inCsv])).toEqual([]);
    });

    test.describe('Structured data', () => {
      /** The pages that search engines may show, with what each says it is. */
      const pages = () =>
        all('index.html')
          .map((file) => ({ path: file.replace(/index\.html$/, ''), html: read(file) }))
          .filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'))
          .map(({ path, html }) => {
            const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
            const data = blocks.map(([, text = '']) => JSON.parse(text) as Thing & { readonly '@graph'?: Thing[] });
            return { path, html, data, things: data.flatMap((it) => it['@graph'] ?? [it]) };
          });

      test('is one block of schema.org on a page, and says of each kind of page what it is', () => {
        const checklists = new Set(
          all('.json')
            .filter((file) => /^[^/]+\/checklists\/[^/]+\.json$/.test(file))
            .filter((file) => isHowTo(JSON.parse(read(file)) as Parameters<typeof isHowTo>[0]))
            .map((file) => file.replace(/\.json$/, '/')),
        );
        const found = new Set<string>();
        for (const { path, data, things } of pages()) {
          const [, own = []] = TYPES.find(([pattern]) => pattern.test(path)) ?? [];
          const expected = [
            ...(path === '' ? [] : ['BreadcrumbList']),
            ...own,
            ...(checklists.has(path) ? ['HowTo'] : []),
          ];
          expect(
            things.map((thing) => thing['@type']),
            path,
          ).toEqual(expected);
          expect(
            data.map((it) => it['@context']),
            path,
          ).toEqual(expected.length > 0 ? ['https://schema.org'] : []);
          for (const type of expected) found.add(type);
        }
        // No list of the fixtures is steps in an order.
        const steps = site === 'fixture' ? [] : ['HowTo'];
        expect([...found].sort()).toEqual(['Article', 'BreadcrumbList', 'DefinedTermSet', 'FAQPage', ...steps]);
      });

      test('leads to what is built, and the way to a page ends at the page itself', () => {
        for (const { path, things } of pages()) {
          const addresses = textsOf(things).filter((text) => /^https?:\/\/(?!schema\.org$)/.test(text));
          expect(dead(addresses), path).toEqual([]);
          const ways = things.filter((thing) => thing['@type'] === 'BreadcrumbList');
          for (const way of ways) {
            const items = way['itemListElement'] as { readonly position: number; readonly item: string }[];
            expect(
              items.map(({ position }) => position),
              path,
            ).toEqual(items.map((_, index) => index + 1));
            expect([items[0]?.item, items.at(-1)?.item], path).toEqual([home, home + path]);
          }
        }
      });

      test('names questions, steps and headings that stand on the page', () => {
        for (const { path, html, things } of pages()) {
          const named = things
            .filter((thing) => thing['@type'] !== 'BreadcrumbList')
            .flatMap((thing) => [thing, ...((thing['mainEntity'] ?? thing['step'] ?? []) as Thing[])])
            .flatMap(({ name, headline }) => (name ?? headline ?? []) as string | string[]);
          const text = named.length > 0 ? textOf(html) : '';
          expect(
            named.filter((name) => !text.includes(name)),
            path,
          ).toEqual([]);
        }
      });
    });
  });
}
