/** The view of the matrix on this page. It lives in the address alone: nothing is stored. */
import { cleanWords, choose, DEFAULT_VIEW, formatView, parseView, type Known, type View } from '../view.ts';
import { addressWith, onTravel, readSearch, writeSearch, type Manner } from '../../../shell/address.ts';

/** A list of a view whose values are switched one by one. */
export type Facet = 'stages' | 'dimensions';

export interface ViewStore {
  /** The view of the address; the default one on the server and until `start`. */
  readonly view: () => View;
  /**
   * Reads the address, writes it in its canonical form, and follows Back and Forward from now on.
   * @param early what the controls were already set to; where it differs from the address, it is the newer choice
   * @param show is given the view at once, and each later one
   */
  readonly start: (early?: View, show?: (view: View) => void) => void;
  /** Chooses or leaves out one id. */
  readonly toggle: (facet: Facet, id: string) => void;
  /** Sets parts of the view. */
  readonly change: (part: Partial<View>) => void;
  /** Sets the words; replaces the history entry, since it follows every key. */
  readonly setWords: (text: string) => void;
  /** The canonical address of the view. */
  readonly address: () => string;
}

/** Makes the store for a page whose address may name these ids. */
export const createViewStore = (known: Known): ViewStore => {
  let view = DEFAULT_VIEW;
  let tell: ((view: View) => void) | undefined;
  const set = (next: View, manner: Manner): void => {
    view = next;
    writeSearch(formatView(next), manner);
    tell?.(next);
  };
  const change = (part: Partial<View>, manner: Manner = 'push'): void => {
    set({ ...view, ...part }, manner);
  };
  const read = (): void => {
    const next = parseView(readSearch(), known);
    // A jump within the page travels too, and changes nothing.
    if (formatView(next) === formatView(view)) writeSearch(formatView(next), 'replace');
    else set(next, 'replace');
  };
  return {
    view: () => view,
    start: (early, show) => {
      read();
      onTravel(read);
      if (early && formatView(early) !== formatView(view)) change(early);
      tell = show;
      show?.(view);
    },
    toggle: (facet, id) => {
      const chosen = new Set(view[facet]);
      if (!chosen.delete(id)) chosen.add(id);
      change({ [facet]: choose(chosen, known[facet]) });
    },
    change,
    setWords: (text) => {
      change({ q: cleanWords(text) }, 'replace');
    },
    address: () => addressWith(formatView(view)),
  };
};
