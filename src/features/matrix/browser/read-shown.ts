/** Reads what is shown of the matrix back from the HTML, so that what is exported is what is seen. */
import type { MatrixDimension } from '../../../domain/framework.ts';

type Cell = MatrixDimension['aspects'][number]['cells'][number];

const textOf = (element: Element | null): string => element?.textContent.trim() ?? '';

const readCell = (cell: Element): Cell => {
  if (cell.matches('.u')) return { state: 'not-stated' };
  if (cell.matches('.n')) return { state: 'not-yet', word: textOf(cell) };
  const entries = [...cell.querySelectorAll('li')].map(textOf);
  return { state: 'entries', entries: entries.length > 0 ? entries : [textOf(cell)] };
};

/** The last segment of the path that a link leads to. */
const idOf = (link: HTMLAnchorElement | null): string => link?.pathname.split('/').at(-2) ?? '';

/** The dimensions below an element, with those of their rows that a selector leaves. */
const readSections = (root: ParentNode, rows: string): MatrixDimension[] =>
  [...root.querySelectorAll<HTMLElement>('.dim')].map((section) => ({
    id: section.id,
    title: textOf(section.querySelector('h2')),
    aspects: [...section.querySelectorAll<HTMLElement>(rows)].map((row) => ({
      id: idOf(row.querySelector('th a')),
      title: textOf(row.querySelector('th')),
      kind: row.dataset['kind'] === 'description' ? 'description' : 'practice',
      cells: [...row.querySelectorAll('td')].map(readCell),
    })),
  }));

/** The whole matrix, shown or not. */
export const readAll = (root: ParentNode): MatrixDimension[] => readSections(root, 'tbody tr');

/**
 * The dimensions of which something is shown, with the rows that are.
 * @param chosen ids of the dimensions that the view shows; none where it shows all
 */
export const readShown = (root: ParentNode, chosen: readonly string[]): MatrixDimension[] =>
  readSections(root, '.dim:not(.outside) tbody tr:not([hidden])').filter(
    ({ id, aspects }) => aspects.length > 0 && (chosen.length === 0 || chosen.includes(id)),
  );
