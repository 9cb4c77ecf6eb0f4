/** The view of the matrix on this page. It lives in the address alone: nothing is stored. */
import { atom, type ReadableAtom } from 'nanostores';
import { cleanWords, choose, DEFAULT_VIEW, formatView, parseView, type Known, type View } from '../model/view.ts';
import { addressWith, onTravel, readSearch, writeSearch, type Manner } from './location.ts';

/** A list of a view whose values are switched one by one. */
export type Facet = 'stages' | 'dimensions';

export interface ViewStore {
  /** The view of the address; the default one on the server and until `start`. */
  readonly $view: ReadableAtom<View>;
  /**
   * Reads the address, writes it in its canonical form, and follows Back and Forward from now on.
   * @param early what the controls were already set to; where it differs from the address, it is the newer choice
   */
  readonly start: (early?: View) => void;
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
  const $view = atom<View>(DEFAULT_VIEW);
  const set = (view: View, manner: Manner): void => {
    writeSearch(formatView(view), manner);
    $view.set(view);
  };
  const change = (part: Partial<View>, manner: Manner = 'push'): void => {
    set({ ...$view.get(), ...part }, manner);
  };
  const read = (): void => {
    const view = parseView(readSearch(), known);
    // A jump within the page travels too, and changes nothing.
    if (formatView(view) === formatView($view.get())) writeSearch(formatView(view), 'replace');
    else set(view, 'replace');
  };
  return {
    $view,
    start: (early) => {
      read();
      onTravel(read);
      if (early && formatView(early) !== formatView($view.get())) change(early);
    },
    toggle: (facet, id) => {
      const chosen = new Set($view.get()[facet]);
      if (!chosen.delete(id)) chosen.add(id);
      change({ [facet]: choose(chosen, known[facet]) });
    },
    change,
    setWords: (text) => {
      change({ q: cleanWords(text) }, 'replace');
    },
    address: () => addressWith(formatView($view.get())),
  };
};
