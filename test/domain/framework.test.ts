import { describe, expect, test } from 'vitest';
import {
  around,
  aspectsOf,
  hasIntroduction,
  joinFramework,
  notesOf,
  type FrameworkFiles,
} from '../../src/domain/framework.ts';
import { allPages } from '../../src/routes/pages.ts';
import { checklist } from '../../src/catalog/schema/checklist.ts';
import { dimension } from '../../src/catalog/schema/dimension.ts';
import { framework } from '../../src/catalog/schema/framework.ts';
import { faq, page } from '../../src/catalog/schema/prose.ts';

const stage = (id: string, label?: string) => ({
  id,
  title: `The ${id} stage`,
  ...(label && { label }),
  goal: 'Go on',
  summary: 'A stage.',
  purpose: ['You are here.'],
  leaveAlone: ['The rest.'],
  done: ['You are done.'],
});

const group = (id: string, ...aspects: string[]) =>
  dimension.parse({
    id,
    title: id,
    summary: 'A dimension.',
    aspects: aspects.map((aspect) => ({
      id: aspect,
      title: aspect,
      // Written the other way round than the stages stand.
      cells: { second: `${aspect} at second`, first: 'None' },
    })),
  });

/** Files in another order than the framework lists them. */
const files = (): FrameworkFiles => ({
  framework: framework.parse({
    id: 'guide',
    title: 'Guide',
    headline: 'What to do',
    summary: 'Two steps.',
    suits: 'Anyone',
    counts: 'Steps',
    source: { title: 'The guide' },
    stages: [stage('first'), stage('second', '2nd')],
    dimensions: ['looks', 'data'],
    checklists: ['list'],
    faq: ['why', 'how'],
    pages: ['introduction', 'method'],
  }),
  dimensions: [group('data', 'backups'), group('looks', 'colours', 'type')],
  checklists: [
    checklist.parse({ id: 'list', title: 'List', kind: 'do', summary: 'A list.', items: [{ id: 'a', title: 'A' }] }),
  ],
  wizards: [],
  signals: [],
  faq: ['how', 'why'].map((id) => faq.parse({ id, title: `${id}?` })),
  pages: ['method', 'introduction'].map((id) => page.parse({ id, title: id, summary: 'Prose.' })),
});

describe('A framework', () => {
  const joined = joinFramework(files());

  test('has its files in the order that it lists, wherever they were found', () => {
    expect(joined.dimensions.map(({ id, index }) => [id, index])).toEqual([
      ['looks', 0],
      ['data', 1],
    ]);
    expect(joined.faq.map(({ id }) => id)).toEqual(['why', 'how']);
    expect(aspectsOf(joined).map(({ id, dimension: of }) => `${of}/${id}`)).toEqual([
      'looks/colours',
      'looks/type',
      'data/backups',
    ]);
  });

  test('has a row’s cells in the order of the stages', () => {
    expect(aspectsOf(joined)[0]?.cells).toEqual([
      { state: 'not-yet', word: 'None' },
      { state: 'entries', entries: ['colours at second'] },
    ]);
  });

  test('calls a stage by its label, or by its title where it has none', () => {
    expect(joined.stages.map(({ label, index }) => [label, index])).toEqual([
      ['The first stage', 0],
      ['2nd', 1],
    ]);
  });

  test('is frozen to its last cell, and leaves the files it was made from alone', () => {
    const own = files();
    const frozen = joinFramework(own);
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(frozen)).toBe(true);
    expect(Object.isFrozen(own.framework)).toBe(false);
    expect(Object.isFrozen(own.dimensions[0]?.aspects[0])).toBe(false);
  });

  test('does not join where a listed file is missing, and names it', () => {
    expect(() => joinFramework({ ...files(), dimensions: [group('data', 'backups')] })).toThrow(/guide.*"looks"/);
    expect(() => joinFramework({ ...files(), checklists: [] })).toThrow(/guide.*"list"/);
  });

  test('does not join where a cell is missing, and names row and stage', () => {
    const { framework: data, ...rest } = files();
    const stages = [...data.stages, { ...data.stages[0], id: 'third' } as (typeof data.stages)[number]];
    expect(() => joinFramework({ ...rest, framework: { ...data, stages } })).toThrow(/looks.*"colours".*"third"/);
  });

  test('opens with its introduction, which is no note', () => {
    expect(hasIntroduction(joined)).toBe(true);
    expect(notesOf(joined).map(({ id }) => id)).toEqual(['method']);
    expect(hasIntroduction({ ...joined, pages: [] })).toBe(false);
  });

  test('has a page for itself, for each index it needs and for each thing in it, each with its own address', () => {
    const pages = allPages(joined).map(({ path }) => path);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toEqual([
      '/guide/',
      '/guide/stages/',
      '/guide/stages/first/',
      '/guide/stages/second/',
      '/guide/dimensions/',
      '/guide/dimensions/looks/',
      '/guide/dimensions/data/',
      '/guide/aspects/',
      '/guide/aspects/colours/',
      '/guide/aspects/type/',
      '/guide/aspects/backups/',
      '/guide/changes/',
      '/guide/changes/first-to-second/',
      '/guide/checklists/',
      '/guide/checklists/list/',
      '/guide/notes/method/',
      '/guide/audit/',
      '/guide/audit/compare/',
      '/guide/print/',
      '/guide/faq/',
    ]);
  });
});

test('The neighbours in a list end where the list ends', () => {
  expect(around(['a', 'b', 'c'], 'b')).toEqual({ previous: 'a', next: 'c' });
  expect(around(['a', 'b', 'c'], 'a')).toEqual({ previous: undefined, next: 'b' });
  expect(around(['a', 'b', 'c'], 'c')).toEqual({ previous: 'b', next: undefined });
});
