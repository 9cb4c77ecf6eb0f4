/** Keeps the reader's place in the matrix when a filter changes what stands above it. */

/** Room for the stage header under the bar, in CSS pixels. */
const HEADER = 40;

/** Whether the reader has scrolled into the matrix, so that its bar is stuck to the top. */
const isWithin = (matrix: Element): boolean => matrix.getBoundingClientRect().top < 0;

/** What is first in sight, under the bar where that is there: a row, or what follows the matrix. */
const firstInSight = (bar: Element): Element | null => {
  const { bottom, left } = bar.getBoundingClientRect();
  // Not the topmost element: the open menu may lie above the row.
  for (const element of document.elementsFromPoint(left + 8, Math.max(bottom, 0) + HEADER)) {
    const found = element.closest('.matrix tr, .dim, #matrix ~ *');
    if (found) return found;
  }
  return null;
};

/** How many frames the place is held: sections that come near the window take their size only then. */
const FRAMES = 3;

/**
 * Runs a change of the matrix. Afterwards the row that was in sight is where it was, or what follows the matrix;
 * where the row is gone, the beginning of the matrix is in sight instead.
 */
export const keepPlace = (change: () => void): void => {
  const matrix = document.querySelector('#matrix');
  const bar = document.querySelector('.bar');
  if (!matrix || !bar || !isWithin(matrix)) {
    change();
    return;
  }
  const row = firstInSight(bar);
  const before = row?.getBoundingClientRect().top ?? 0;
  change();
  if (!row) return;
  const hold = (frames: number): void => {
    const { top, height } = row.getBoundingClientRect();
    const distance = height === 0 ? matrix.getBoundingClientRect().top : top - before;
    if (distance !== 0) scrollBy({ top: distance, behavior: 'instant' });
    const place = scrollY;
    if (frames > 0) {
      requestAnimationFrame(() => {
        // Whoever has scrolled or jumped meanwhile wants to be there.
        if (scrollY === place) hold(frames - 1);
      });
    }
  };
  // The controls are drawn in a microtask that the change has asked for: one layout for both.
  queueMicrotask(() => {
    hold(FRAMES);
  });
};
