import { describe, expect, test } from 'vitest';
import { filesIn, pageFiles, pagesWithMarkdown } from '../../../src/features/export/files.ts';
import { allPages } from '../../../src/routes/pages.ts';
import { isPrintPath, paths } from '../../../src/routes/paths.ts';
import { parseCsv } from '../../fixtures/parse-csv.ts';
import { readExport, writtenFiles } from './read-export.ts';
import { readMarkdown } from '../../fixtures/read-markdown.ts';

const exported = readExport('test/fixtures/content');
const { content, context } = exported;
const files = writtenFiles(exported);

const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';

/** What a CSV file holds, without its byte order mark. */
const tableOf = (path: string): string[][] => parseCsv(textOf(path).replace(/^\ufeff/, ''));

describe.each(content.frameworks.map((framework) => [framework.id, framework] as const))('%s', (id, framework) => {
  const [first, last] = [framework.stages[0], framework.stages.at(-1)];
  const rows = framework.dimensions.flatMap(({ aspects }) => aspects);

  test('has a table with a line for each row and a column for each stage', () => {
    const [columns = [], ...lines] = tableOf(`/${id}.csv`);
    expect(lines.map((line) => line[columns.indexOf('id')])).toEqual(rows.map((row) => row.id));
    expect(columns.filter((column) => column.endsWith(']'))).toEqual(
      framework.stages.map((stage) => `${stage.label} [${stage.id}]`),
    );
  });

  test('has a table for each stage, dimension, pair of stages and list', () => {
    const tables = files.filter(({ path, format }) => format === 'csv' && path.startsWith(`/${id}`));
    const { stages, dimensions, checklists } = framework;
    const pairs = (stages.length * (stages.length - 1)) / 2;
    expect(tables).toHaveLength(1 + stages.length + dimensions.length + pairs + checklists.length);
    for (const { path } of tables) {
      const [columns = [], ...lines] = tableOf(path);
      expect(new Set(columns).size, path).toBe(columns.length);
      for (const line of lines) expect(line, path).toHaveLength(columns.length);
    }
  });

  test('has a Markdown version for each of its pages but what is for paper', () => {
    const own = pagesWithMarkdown(framework, pageFiles(content, context)).map(({ path }) => path);
    const pages = allPages(framework).map(({ path }) => path);
    expect(own).toEqual(pages.filter((path) => !isPrintPath(path)));
  });

  test('says of each stage in Markdown what the stage asks for', () => {
    for (const stage of framework.stages) {
      const { tables } = readMarkdown(textOf(`${paths.stage(id, stage.id)}index.md`));
      expect(tables.flatMap(([, ...lines]) => lines)).toHaveLength(rows.length);
    }
  });

  test('says of a change view what begins and what changes, by the words of the site', () => {
    if (!first || !last) throw new Error('a framework has two stages');
    const path = `/${id}/changes/${first.id}-to-${last.id}.csv`;
    const [columns = [], ...lines] = tableOf(path);
    const words = new Set(lines.map((line) => line[columns.indexOf('in words')]));
    expect(words).not.toContain('');
    expect(lines).toHaveLength(rows.filter(({ kind }) => kind === 'practice').length);
  });
});

describe('Files', () => {
  test('stand at old paths as well, for they cannot forward', () => {
    const moved = [{ from: '/twelve-levels/stages/level-zero/', to: '/twelve-levels/stages/level-1/' }];
    const at = filesIn('csv', pageFiles(content, context), moved).map(({ path }) => path);
    expect(at).toContain('/twelve-levels/stages/level-1.csv');
    expect(at).toContain('/twelve-levels/stages/level-zero.csv');
  });

  test('have a path each', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });

  test('hold no markup of content as markup', () => {
    for (const { path, text } of files.filter(({ format }) => format === 'md')) {
      expect(
        [...readMarkdown(text).types].filter((type) => type === 'html' || type === 'image'),
        path,
      ).toEqual([]);
    }
  });
});
