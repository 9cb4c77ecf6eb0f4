/** The words of the index, and what a typed term may mean among them. */
import { ALIAS, TITLE, type Unit } from './units.ts';
import { allowedEdits, editsTo, stem } from './spelling.ts';

/** A word of the vocabulary that a term may mean, and how surely: 1 for the word itself. */
export type Meanings = ReadonlyMap<string, number>;

/** Keeps the larger value. */
export const better = <K>(map: Map<K, number>, key: K, value: number): void => {
  if (value > (map.get(key) ?? 0)) map.set(key, value);
};

/** Where the words begin that are not before `start`. */
const firstFrom = (sorted: readonly string[], start: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Names of more words than this are not typed as one. */
const MOST_JOINED = 4;

/** A name typed without its blanks: "single sign-on" → "singlesignon". */
const joinedOf = ({ words, place }: Unit): string[] =>
  (place === TITLE || place <= ALIAS) && words.length > 1 && words.length <= MOST_JOINED ? [words.join('')] : [];

/** The words of all units. */
export class Vocabulary {
  readonly #units = new Map<string, Unit[]>();
  readonly #sorted: readonly string[];
  readonly #nearby: (term: string) => readonly string[];
  readonly #known = new Map<string, Meanings>();

  /** @param near makes what proposes words that look like a term */
  constructor(units: readonly Unit[], near: (words: readonly string[]) => (term: string) => readonly string[]) {
    for (const unit of units) {
      for (const word of new Set([...unit.words, ...joinedOf(unit)])) {
        const list = this.#units.get(word);
        if (list) list.push(unit);
        else this.#units.set(word, [unit]);
      }
    }
    this.#sorted = [...this.#units.keys()].sort();
    this.#nearby = near(this.#sorted.filter((word) => word.length > 2));
  }

  unitsOf(word: string): readonly Unit[] {
    return this.#units.get(word) ?? [];
  }

  has(word: string): boolean {
    return this.#units.has(word);
  }

  /** The words that begin like this. */
  beginning(start: string): string[] {
    const found: string[] = [];
    for (let index = firstFrom(this.#sorted, start); index < this.#sorted.length; index++) {
      const word = this.#sorted[index] ?? '';
      if (!word.startsWith(start)) break;
      found.push(word);
    }
    return found;
  }

  /** What a term may mean. Remembered, since a query grows by a letter at a time. */
  meanings(term: string): Meanings {
    let meanings = this.#known.get(term);
    if (!meanings) {
      meanings = this.#find(term);
      if (this.#known.size > 500) this.#known.clear();
      this.#known.set(term, meanings);
    }
    return meanings;
  }

  #find(term: string): Meanings {
    const found = new Map<string, number>();
    for (const word of this.beginning(term)) {
      better(found, word, word === term ? 1 : 0.55 + (0.4 * term.length) / word.length);
    }
    const root = stem(term);
    if (root !== term || !found.has(term)) {
      for (const word of this.beginning(root)) {
        if (stem(word) === root) better(found, word, 0.85);
        else if (root.length > 3 && root !== term) better(found, word, 0.4 + (0.3 * root.length) / word.length);
      }
    }
    if (found.size === 0) this.#addSlips(term, found);
    return found;
  }

  /** Words that differ by a slip of the finger. */
  #addSlips(term: string, found: Map<string, number>): void {
    const most = allowedEdits(term);
    if (most === 0) return;
    const beginnings = new Map<string, number>();
    for (const word of this.#nearby(term)) {
      const { whole, beginning } = editsTo(term, word);
      // The first letter is seldom the wrong one.
      const first = word.startsWith(term.charAt(0)) ? 0 : 0.1;
      if (whole <= most) found.set(word, 0.85 - whole * 0.15 - first);
      else if (beginning <= most) beginnings.set(word, 0.65 - beginning * 0.15 - first);
    }
    if (found.size === 0) for (const [word, quality] of beginnings) found.set(word, quality);
  }
}
