/** Keeps the reader's place in the matrix when a filter changes what stands above it. */

/** Room for the stage header under the bar, in CSS pixels. */
const HEADER = 40;

/** Whether the reader has scrolled into the matrix, so that its bar is stuck to the top. */
const isWithin = (matrix: Element): boolean => matrix.getBoundingClientRect().top < 0;

/** The first row in sight under the bar. */
const rowInSight = (bar: Element): Element | null => {
  const { bottom, left } = bar.getBoundingClientRect();
  // Not the topmost element: the open menu may lie above the row.
  for (const element of document.elementsFromPoint(left + 8, bottom + HEADER)) {
    const row = element.closest('.matrix tr, .dim');
    if (row) return row;
  }
  return null;
};

/** How many frames the place is held: sections that come near the window take their size only then. */
const FRAMES = 3;

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
  const hold = (frames: number): void => {
    const isGone = !row || row.getBoundingClientRect().height === 0;
    const distance = isGone ? matrix.getBoundingClientRect().top : row.getBoundingClientRect().top - before;
    if (distance !== 0) scrollBy({ top: distance, behavior: 'instant' });
    if (frames > 0) {
      requestAnimationFrame(() => {
        hold(frames - 1);
      });
    }
  };
  // The controls are drawn in a microtask that the change has asked for: one layout for both.
  queueMicrotask(() => {
    hold(FRAMES);
  });
};
