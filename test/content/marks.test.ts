/** Whose words they are: what the editors wrote is marked as theirs in everything that leaves the site as text. */
import { describe, expect, test } from 'vitest';
import { aspectsOf, type Framework } from '../../src/domain/framework.ts';
import { noteLabel } from '../../src/domain/labels.ts';
import type { Attributed, Note } from '../../src/catalog/schema/common.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { readExport, writtenFiles } from '../features/export/read-export.ts';
import { readMarkdown } from '../fixtures/read-markdown.ts';
import { ROOT } from './real-content.ts';

const roots = [ROOT, 'test/fixtures/content'].map(readExport);
const written = roots.flatMap(writtenFiles);
const twins = written
  .filter(({ format }) => format === 'md')
  .map(({ path, text }) => ({ path, text: readMarkdown(text).text.replaceAll(/\s+/g, ' ') }));

const isNote = (value: object): value is Note => 'kind' in value && 'text' in value && 'by' in value;
const isAttributed = (value: object): value is Attributed => !('kind' in value) && 'text' in value && 'by' in value;

/** Every object in a value. */
const objectsIn = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

const guides: readonly Framework[] = roots.flatMap(({ content }) => content.frameworks);
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** How often a text stands in the Markdown versions of a guide, and after or before what, by the path of the Markdown version. */
const around = (guide: string, text: string): { path: string; before: string; after: string }[] =>
  twins
    .filter(({ path }) => path.startsWith(`/${guide}/`))
    .flatMap(({ path, text: whole }) =>
      whole
        .split(flat(text))
        .slice(0, -1)
        .map((before, index, all) => ({
          path,
          before: before.slice(-80),
          after: whole.slice(all.slice(0, index + 1).join(flat(text)).length + flat(text).length).slice(0, 12),
        })),
    );

describe.each(guides.map((guide) => [guide.id, guide] as const))('In the twins of %s', (id, guide) => {
  test('each sentence of the editors is followed by their mark', () => {
    const own = objectsIn(guide)
      .filter(isAttributed)
      .filter(({ by }) => by === 'editors');
    const unmarked = own.flatMap(({ text }) => around(id, text).filter(({ after }) => !after.startsWith(' (editors)')));
    expect(unmarked).toEqual([]);
    // What is in no Markdown version could not be found unmarked.
    expect(own.filter(({ text }) => around(id, text).length === 0).map(({ text }) => text)).toEqual([]);
  });

  test('each note stands behind its kind and author', () => {
    const notes = objectsIn(guide).filter(isNote);
    for (const note of notes) {
      const places = around(id, note.text);
      expect(places.length, note.text).toBeGreaterThan(0);
      for (const { path, before } of places) expect(before, path).toMatch(new RegExp(`${noteLabel(note)}[^.]*\\. $`));
    }
  });

  test('what holds the editors’ signs says so', () => {
    const signs = aspectsOf(guide).flatMap(({ signals }) => Object.values(signals).map(({ sign }) => flat(sign)));
    const told = twins.filter(
      ({ path, text }) => path.startsWith(`/${id}/`) && signs.some((sign) => text.includes(sign)),
    );
    expect(told.length > 0).toBe(signs.length > 0);
    expect(
      told.filter(({ text }) => !/“How you notice”.{1,70} are the editors’|in the editors’ words/.test(text)),
    ).toEqual([]);
  });
});

describe('In CSV', () => {
  const tables = written
    .filter(({ format }) => format === 'csv')
    .map(({ path, text }) => ({ path, rows: parseCsv(text.replace(/^\ufeff/, '')) }));

  test('each column that holds the editors’ signs bears their name', () => {
    const signs = new Set(
      guides
        .flatMap(aspectsOf)
        .flatMap(({ signals }) => Object.values(signals).flatMap(({ sign, cost }) => [sign, cost])),
    );
    const names = tables.flatMap(({ rows: [columns = [], ...lines] }) =>
      columns.filter((_, index) => lines.some((line) => signs.has(line[index] ?? ''))),
    );
    expect(new Set(names)).toEqual(new Set(['sign (editors)', 'cost (editors)']));
  });

  test('each line names its guide, so that lines of several files can be told apart', () => {
    for (const { path, rows } of tables) {
      const [columns = [], ...lines] = rows;
      const guide = path.split('/')[1]?.replace('.csv', '');
      expect(new Set(lines.map((line) => line[columns.indexOf('framework')])), path).toEqual(new Set([guide]));
    }
  });
});
