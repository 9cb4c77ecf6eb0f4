/** The words of the guide where the browser has translated those on the page. */
import type { MatrixDimension } from '../../../domain/framework.ts';
import { matrixTexts } from '../../../domain/matrix.ts';
import { checkOf } from '../../../domain/text-check.ts';
import { readAll } from './read-shown.ts';

/** What the file beside the page says of rows, of which this needs the least. */
interface GuideFile {
  readonly dimensions: readonly (Pick<MatrixDimension, 'id' | 'title'> & {
    readonly aspects: readonly (Omit<MatrixDimension['aspects'][number], 'cells'> & {
      readonly cells: Readonly<Record<string, MatrixDimension['aspects'][number]['cells'][number]>>;
    })[];
  })[];
}

/** Whether the page still says what it was sent with. */
export const isOwn = (root: ParentNode, check: number): boolean => checkOf(matrixTexts(readAll(root))) === check;

/**
 * The same rows in the guide's own words, from the JSON beside the page.
 * @param stages the ids of all stages, in order
 * @throws {Error} where the file does not come
 */
export const inOwnWords = async (
  shown: readonly MatrixDimension[],
  stages: readonly string[],
): Promise<MatrixDimension[]> => {
  const { home = '/' } = document.documentElement.dataset;
  const answer = await fetch(`${home.replace(/\/$/, '')}.json`);
  if (!answer.ok) throw new Error(`${answer.url}: ${String(answer.status)}`);
  const { dimensions } = (await answer.json()) as GuideFile;
  const rows = new Map(dimensions.flatMap(({ aspects }) => aspects.map((aspect) => [aspect.id, aspect] as const)));
  return shown.map((dimension) => ({
    id: dimension.id,
    title: dimensions.find(({ id }) => id === dimension.id)?.title ?? dimension.title,
    aspects: dimension.aspects.flatMap(({ id }) => {
      const row = rows.get(id);
      if (!row) throw new Error(`${answer.url} has no row ${id}`);
      return [{ ...row, cells: stages.map((stage) => row.cells[stage] ?? { state: 'not-stated' }) }];
    }),
  }));
};
