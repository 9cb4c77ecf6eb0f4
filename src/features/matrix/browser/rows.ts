/** The rows of the matrix as they stand in the HTML, and what a view does to them. */
import { filterRows, type Filtered, type FilterRow } from '../filters.ts';
import { formatView, isChosen, shownStages, viewClasses, type Known, type View } from '../view.ts';
import { splitWords } from '../../../domain/words.ts';

interface Section {
  readonly element: HTMLElement;
  readonly rows: readonly HTMLElement[];
  /** Its place in the list of dimensions beside the matrix, if there is such a list. */
  readonly jump: HTMLElement | null | undefined;
}

/** The matrix on a page. */
export interface MatrixRows {
  readonly sections: readonly Section[];
  /** All rows, in the order of the sections. */
  readonly rows: readonly FilterRow[];
}

const textOf = (element: Element | null): string => element?.textContent.trim() ?? '';

/** The entries of a cell, one a line. */
const entriesOf = (cell: Element): string => [...cell.querySelectorAll('li')].map(textOf).join('\n') || textOf(cell);

/** The class of a cell that has no entry. */
const emptyState = (cell: Element): string | undefined => ['n', 'u'].find((name) => cell.classList.contains(name));

const readRow = (row: HTMLElement, dimension: string, title: string): FilterRow => {
  const cells = [...row.querySelectorAll('td')];
  const entries = cells.filter((cell) => !emptyState(cell)).map(entriesOf);
  const { a: aliases = '', c: same = '' } = row.dataset;
  const firsts = same.split(' ');
  return {
    dimension,
    words: splitWords([title, textOf(row.querySelector('th')), aliases, ...entries].join(' ')),
    // Not by the texts, which a translator may have made different, or the same.
    cells: cells.map((cell, index) => emptyState(cell) ?? firsts[index] ?? String(index)),
    notYet: new Set(cells.flatMap((cell, index) => (cell.matches('.n') ? [index] : []))),
    begins: cells.findIndex((cell) => cell.matches('.b')),
  };
};

/** Reads the sections and rows below an element. */
export const readRows = (root: ParentNode): MatrixRows => {
  const sections = [...root.querySelectorAll<HTMLElement>('.dim')].map((element) => ({
    element,
    rows: [...element.querySelectorAll<HTMLElement>('tbody tr')],
    jump: document.querySelector<HTMLElement>(`.jump [href="#${element.id}"]`)?.parentElement,
  }));
  const rows = sections.flatMap(({ element, rows: own }) => {
    const title = [textOf(element.querySelector('h2')), element.dataset['a'] ?? ''].join(' ');
    return own.map((row) => readRow(row, element.id, title));
  });
  return { sections, rows };
};

/**
 * Sets the root's classes so that the sheet hides what the view leaves out.
 * @param landed the fragment, where the address has just led there: a dimension of that id is shown all the same
 */
export const applyClasses = (root: HTMLElement, view: View, known: Known, landed?: string): void => {
  const kept = [...root.classList].filter((name) => !/^(h[sd]-\d+|pending|filtered|no-islands)$/.test(name));
  const filtered = formatView(view) === '' ? [] : ['filtered'];
  const classes = [...kept, ...viewClasses(view, known, landed), ...filtered].join(' ');
  if (root.className !== classes) root.className = classes;
};

/**
 * Hides the rows that the view leaves out, and the sections of which nothing is left.
 * @param landed the fragment, where the address has just led there: a dimension of that id is shown as a whole, and
 *   marked where the view leaves it out (`outside`)
 */
export const applyRows = (matrix: MatrixRows, view: View, known: Known, landed?: string): Filtered => {
  const filtered = filterRows(matrix.rows, view, shownStages(view, known));
  let index = 0;
  for (const { element, rows, jump } of matrix.sections) {
    let left = 0;
    for (const row of rows) {
      const passes = filtered.passes[index++] ?? true;
      row.hidden = !passes;
      if (passes) left++;
    }
    const isOutside = element.id === landed && !(left && isChosen(view.dimensions, element.id));
    element.classList.toggle('outside', isOutside);
    if (isOutside) for (const row of rows) row.hidden = false;
    element.hidden = left === 0 && !isOutside;
    const number = jump?.querySelector('span');
    if (jump && number) {
      jump.hidden = left === 0;
      number.textContent = String(left);
    }
  }
  // Marks of which none is left explain nothing.
  const key = document.querySelector<HTMLElement>('.key');
  if (key) key.hidden = filtered.count === 0;
  return filtered;
};
