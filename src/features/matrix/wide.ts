/** Tables with more columns than a screen holds at a readable width. */

/** More stages than these, and a table scrolls within a box of its own. */
const MOST_COLUMNS = 6;

/** Whether a framework's tables need a box that scrolls. */
export const hasWideTables = ({ stages }: { readonly stages: readonly unknown[] }): boolean =>
  stages.length > MOST_COLUMNS;

/** Attributes by which a section that scrolls has a name and can be reached and scrolled by keyboard. */
export const scroller = (name: string) => ({ 'aria-label': `Table: ${name}`, tabindex: 0 }) as const;
