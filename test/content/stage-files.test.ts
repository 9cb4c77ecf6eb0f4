/** What the files of a stage say of a step, held against the files of the change view that has the same step. */
import { describe, expect, test } from 'vitest';
import { stagePairs } from '../../src/domain/changes.ts';
import type { Framework } from '../../src/domain/framework.ts';
import { formatFile, paths, type FileFormat } from '../../src/routes/paths.ts';
import { API_SCHEMAS } from '../../src/features/api/schema/api.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { readExport, writtenFiles } from '../features/export/read-export.ts';
import { readMarkdown } from '../fixtures/read-markdown.ts';
import { ROOT } from './real-content.ts';

const roots = [ROOT, 'test/fixtures/content'].map(readExport);
const texts = new Map(roots.flatMap(writtenFiles).map(({ path, text }) => [path, text]));
const guides = roots.flatMap(({ content }) => content.frameworks);

const textOf = (page: string, format: FileFormat): string => texts.get(formatFile(page, format)) ?? '';

/** The lines of a CSV file by the names of its columns. */
const linesOf = (page: string): Record<string, string>[] => {
  const [columns = [], ...lines] = parseCsv(textOf(page, 'csv').replace(/^\ufeff/, ''));
  return lines.map((line) => Object.fromEntries(columns.map((column, index) => [column, line[index] ?? ''])));
};

const stageRows = (guide: Framework, stage: string) =>
  API_SCHEMAS.stage
    .parse(JSON.parse(textOf(paths.stage(guide.id, stage), 'json')))
    .dimensions.flatMap(({ aspects }) => aspects);

const steps = (guide: Framework, from: string, to: string) =>
  API_SCHEMAS.changes
    .parse(JSON.parse(textOf(paths.change(guide.id, from, to), 'json')))
    .dimensions.flatMap((dimension) => dimension.steps);

/** The words in the column "Step" of all tables of a Markdown version, by the name of the row. */
const stepWords = (page: string): [string, string][] =>
  readMarkdown(textOf(page, 'md')).tables.flatMap(([columns = [], ...rows]) => {
    const step = columns.indexOf('Step');
    return step < 0 ? [] : rows.map((row): [string, string] => [row[0] ?? '', row[step] ?? '']);
  });

const neighbours = guides.flatMap((guide) =>
  stagePairs(guide)
    .filter(({ from, to }) => to.index === from.index + 1)
    .map(({ from, to }) => [guide.id, from.id, to.id, guide] as const),
);

describe.each(neighbours)('%s from %s to %s', (_, from, to, guide) => {
  const told = steps(guide, from, to);

  test('the JSON of the stage names each practice’s step as the change file does, and none of a description', () => {
    const rows = stageRows(guide, to);
    expect(rows.filter(({ kind }) => kind === 'practice').map(({ id, change }) => [id, change])).toEqual(
      told.map(({ id, kind }) => [id, kind]),
    );
    expect(rows.filter(({ kind }) => kind === 'description').flatMap(({ change }) => change ?? [])).toEqual([]);
  });

  test('so does its CSV', () => {
    const lines = linesOf(paths.stage(guide.id, to));
    expect(lines.filter(({ kind }) => kind === 'practice').map(({ id, change }) => [id, change])).toEqual(
      linesOf(paths.change(guide.id, from, to)).map(({ id, step }) => [id, step]),
    );
    expect(new Set(lines.filter(({ kind }) => kind === 'description').map(({ change }) => change))).toEqual(
      new Set(lines.some(({ kind }) => kind === 'description') ? [''] : []),
    );
  });

  test('so does its Markdown, of all that moves', () => {
    const moved = stepWords(paths.stage(guide.id, to)).filter(([, word]) => word !== '' && word !== 'as before');
    expect(moved.toSorted()).toEqual(stepWords(paths.change(guide.id, from, to)).toSorted());
  });
});

describe.each(guides.map((guide) => [guide.id, guide] as const))('What %s asks for next', (_, guide) => {
  test('is what the first later change view with a move of the practice says', () => {
    for (const { id: stage, index } of guide.stages) {
      const later = guide.stages.slice(index + 1).map((to) => ({ to: to.id, steps: steps(guide, stage, to.id) }));
      for (const { id, kind, next } of stageRows(guide, stage)) {
        if (kind === 'description') continue;
        const found = later.find(({ steps: own }) =>
          own.some((step) => step.id === id && ['begins', 'stated', 'raised', 'ends'].includes(step.kind)),
        );
        expect(next?.stage, `${id} after ${stage}`).toBe(found?.to);
      }
    }
  });

  test('is something that its source states, in every file', () => {
    for (const { id } of guide.stages) {
      expect(stageRows(guide, id).filter(({ next }) => next?.cell.state === 'not-stated')).toEqual([]);
      expect(linesOf(paths.stage(guide.id, id)).filter(({ next }) => next === 'not stated')).toEqual([]);
      expect(textOf(paths.stage(guide.id, id), 'md')).not.toMatch(/:\*\* _not stated_/);
    }
  });
});
