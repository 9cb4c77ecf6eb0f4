/**
 * Where the focus goes when what has it is taken away, or is drawn anew elsewhere. Elements that can get it so are
 * named by `data-focus`.
 */

/** The names of what is to get the focus, the first that is there. */
let wanted: readonly string[] = [];

const forget = (): void => {
  wanted = [];
};

/**
 * Says where the focus is to go, should it be lost by what comes of a control that is being pressed. Once the reader
 * goes elsewhere that no longer holds.
 */
export const wantFocus = (...names: readonly string[]): void => {
  wanted = names;
  addEventListener('focusin', forget, { once: true });
};

/** Has what has the focus keep it, should it be drawn elsewhere. Called before that. */
export const holdFocus = (): void => {
  const name = document.activeElement?.getAttribute('data-focus');
  if (name && wanted[0] !== name) wantFocus(name);
};

/** Gives the focus to what was named, where it has been lost. Called after each drawing. */
export const giveFocus = (): void => {
  if (document.activeElement && document.activeElement !== document.body) return;
  for (const name of wanted) {
    const element = document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`);
    element?.focus({ preventScroll: true });
    // What is hidden does not take it.
    if (!element || element !== document.activeElement) continue;
    // Whoever points with something looks where that is, and would only see the page move.
    if (element.matches(':focus-visible')) element.scrollIntoView({ block: 'nearest' });
    return;
  }
};
