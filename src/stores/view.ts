/** The view of the matrix on this page. It lives in the address alone: nothing is stored. */
import { computed, type ReadableAtom } from 'nanostores';
import { cleanWords, choose, DEFAULT_VIEW, formatView, parseView, type Known, type Show, type View } from '../model/view.ts';
import { $search, addressWith, goTo } from './location.ts';

/** A list of a view whose values are switched one by one. */
export type Facet = 'stages' | 'dimensions';

export interface ViewStore {
  readonly $view: ReadableAtom<View>;
  /** Chooses or leaves out one id. */
  readonly toggle: (facet: Facet, id: string) => void;
  /** Chooses nothing of these parts, so that they hide nothing. */
  readonly clear: (...parts: (keyof View)[]) => void;
  readonly setShow: (show: Show | undefined) => void;
  /** Sets the words; replaces the history entry, since it follows every key. */
  readonly setWords: (text: string) => void;
  /** The canonical address of the view. */
  readonly address: () => string;
  /** Writes the address in its canonical form, without a history entry. */
  readonly tidy: () => void;
}

/** Makes the store for a page whose address may name these ids. */
export const createViewStore = (known: Known): ViewStore => {
  const $view = computed($search, (search) => parseView(search, known));
  const change = (part: Partial<View>, manner: 'push' | 'replace' = 'push'): void => {
    goTo(formatView({ ...$view.get(), ...part }), manner);
  };
  return {
    $view,
    toggle: (facet, id) => {
      const chosen = new Set($view.get()[facet]);
      if (!chosen.delete(id)) chosen.add(id);
      change({ [facet]: choose(chosen, known[facet]) });
    },
    clear: (...parts) => {
      change(Object.fromEntries(parts.map((part) => [part, DEFAULT_VIEW[part]])));
    },
    setShow: (show) => {
      change({ show });
    },
    setWords: (text) => {
      change({ q: cleanWords(text) }, 'replace');
    },
    address: () => addressWith(formatView($view.get())),
    tidy: () => {
      change({}, 'replace');
    },
  };
};
