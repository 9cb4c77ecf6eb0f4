/** Keeps the focus with a button that is drawn anew elsewhere. */

let wanted: string | undefined;

/** Remembers which button, by its `data-focus`, is to have the focus once the list has been drawn again. */
export const wantFocus = (name: string): void => {
  wanted = name;
};

/** Gives the focus to the button that was remembered, where it has been lost meanwhile. */
export const giveFocus = (): void => {
  if (wanted === undefined) return;
  const button = document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(wanted)}"]`);
  if (!button) return;
  wanted = undefined;
  if (document.activeElement === document.body || !document.activeElement) button.focus({ preventScroll: true });
};
