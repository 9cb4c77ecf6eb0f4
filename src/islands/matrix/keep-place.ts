/** Keeps the reader's place in the matrix when a filter changes what stands above it. */

/** Room for the stage header under the bar, in CSS pixels. */
const HEADER = 40;

/** Whether the reader has scrolled into the matrix, so that its bar is stuck to the top. */
const isWithin = (matrix: Element): boolean => matrix.getBoundingClientRect().top < 0;

/** The first row in sight under the bar. */
const rowInSight = (bar: Element): Element | null => {
  const { bottom, left } = bar.getBoundingClientRect();
  return document.elementFromPoint(left + 8, bottom + HEADER)?.closest('tr, .dim') ?? null;
};

/**
 * Runs a change of the matrix. Afterwards the row that was in sight is where it was; where it is gone,
 * the beginning of the matrix is in sight instead.
 */
export const keepPlace = (change: () => void): void => {
  const matrix = document.querySelector('#matrix');
  const bar = document.querySelector('.bar');
  if (!matrix || !bar || !isWithin(matrix)) {
    change();
    return;
  }
  const row = rowInSight(bar);
  const before = row?.getBoundingClientRect().top ?? 0;
  change();
  const after = row?.getBoundingClientRect();
  const distance = after && after.height > 0 ? after.top - before : bar.parentElement?.getBoundingClientRect().top;
  scrollBy({ top: distance ?? 0, behavior: 'instant' });
};
