/**
 * The search engine. Words are looked up in the vocabulary of the index: as they are, as beginnings, by
 * their stem, joined and split, and with slips of the finger (which Fuse finds). Each thing then counts what
 * it holds of the query: rare words more than common ones, titles more than texts.
 */
import Fuse from 'fuse.js/basic';
import type { IndexGuide, SearchIndex } from './search-index.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import {
  addUnit,
  isAsked,
  KIND_WEIGHTS,
  named,
  shownAlias,
  shownText,
  whole,
  type Found,
  type SearchOptions,
  type Term,
} from './score.ts';
import { unitsOf, type Unit } from './units.ts';
import { isSmall } from './spelling.ts';
import { foundPaths as paths } from '../../routes/found-paths.ts';
import { better, Vocabulary, type Meanings } from './vocabulary.ts';
import { splitWords } from '../../domain/words.ts';

export interface SearchResult {
  readonly record: SearchRecord;
  /** The cell of an aspect, or the text of another thing, in which most was found; -1 for none. */
  readonly text: number;
  /** The alias by which it was found, where its title and texts say nothing of it. */
  readonly alias: string | undefined;
  readonly score: number;
}

export interface SearchAnswer {
  /** The best first. */
  readonly results: readonly SearchResult[];
  /** The words of the content that were found: these are to be marked. */
  readonly words: ReadonlySet<string>;
}

/** The longest query that is looked at, in characters, and the most words. */
const LONGEST = 200;
const MOST_WORDS = 10;

/** Small words count so much of what others do. */
const SMALL_SHARE = 0.12;

/** More than any other score: what a reader's own guide holds of much of a query, or under a whole name, comes first. */
const OWN_FIRST = 1000;

/** How many words that look like a term are looked at more closely, and how much of a long term. */
const NEARBY = { limit: 60, letters: 32 };

const near = (words: readonly string[]): ((term: string) => string[]) => {
  const fuse = new Fuse(words, { threshold: 0.45, distance: 20 });
  return (term) => fuse.search(term.slice(0, NEARBY.letters), { limit: NEARBY.limit }).map(({ item }) => item);
};

/** Finds things in one index. */
export class Search {
  readonly #guides: readonly IndexGuide[];
  readonly #records: readonly SearchRecord[];
  readonly #units: readonly Unit[];
  readonly #vocabulary: Vocabulary;

  constructor(index: SearchIndex) {
    this.#guides = index.guides;
    this.#records = recordsOf(index);
    this.#units = this.#records.flatMap(unitsOf);
    this.#vocabulary = new Vocabulary(this.#units, near);
  }

  /** Where somebody who has typed nothing may begin: the stages of a guide, or the guides. */
  starts(): { readonly path: string; readonly title: string }[] {
    const [guide, other] = this.#guides;
    if (!guide) return [];
    if (other) return this.#guides.map(({ id, title }) => ({ path: paths.framework(id), title }));
    const stages = this.#records.filter(({ kind }) => kind === 'stage');
    return [
      ...stages.map(({ path, title }) => ({ path, title })),
      { path: paths.aspects(guide.id), title: 'Everything, A to Z' },
    ];
  }

  /** All that a query finds, the best first. Any text is a query; without a letter or digit it finds nothing. */
  find(query: string, options: SearchOptions = {}): SearchAnswer {
    const typed = splitWords(query.slice(0, LONGEST)).slice(0, MOST_WORDS);
    const words = new Set<string>();
    const terms = this.#terms(typed, words);
    const scores = new Map<number, Found>();
    for (const unit of new Set(terms.flatMap(({ hits }) => [...hits.keys()]))) {
      const record = this.#records[unit.record];
      if (!record || !isAsked(record, unit, options)) continue;
      let found = scores.get(unit.record);
      if (!found) scores.set(unit.record, (found = { record, best: terms.map(() => 0), units: [] }));
      found.units.push(addUnit(unit, terms, found.best, typed));
    }
    const all = terms.reduce((sum, { rarity, isSmall: small }) => sum + (small ? 0 : rarity), 0);
    const results = [...scores.values()].map((found) => this.#result(found, terms, all, typed, options));
    return {
      results: results.sort((a, b) => b.score - a.score || a.record.title.length - b.record.title.length),
      words,
    };
  }

  /** The terms of a query; the words of the content that they mean go to `words`. */
  #terms(typed: readonly string[], words: Set<string>): Term[] {
    const hits = typed.map((term) => this.#hits(this.#vocabulary.meanings(term), words));
    for (const [index, term] of typed.entries()) {
      const next = typed[index + 1];
      const own = hits[index];
      const following = hits[index + 1];
      // "roll back" → "rollback": the joined word says what both say.
      if (next !== undefined && own && following && (term + next).length > 3) {
        const joined = this.#vocabulary.beginning(term + next);
        const both = this.#hits(new Map(joined.map((word) => [word, word === term + next ? 1 : 0.85])), words);
        for (const [unit, quality] of both) {
          better(own, unit, quality);
          better(following, unit, quality);
        }
      }
      if (own && !this.#vocabulary.has(term)) this.#addParts(term, own, words);
    }
    const isAllSmall = typed.every(isSmall);
    return hits.map((own, index) => {
      const small = !isAllSmall && isSmall(typed[index] ?? '');
      const holders = new Set([...own.keys()].map(({ record }) => record)).size;
      const rarity = Math.log(1 + this.#records.length / (1 + holders)) * (small ? SMALL_SHARE : 1);
      return { hits: own, rarity, isSmall: small };
    });
  }

  #hits(meanings: Meanings, words: Set<string>): Map<Unit, number> {
    const hits = new Map<Unit, number>();
    for (const [word, quality] of meanings) {
      words.add(word);
      for (const unit of this.#vocabulary.unitsOf(word)) better(hits, unit, quality);
    }
    return hits;
  }

  /** "soc2" → "soc 2", "ratelimiting" → "rate limiting": both parts in one unit. */
  #addParts(term: string, own: Map<Unit, number>, words: Set<string>): void {
    for (let cut = 2; cut < term.length; cut++) {
      const [head, tail] = [term.slice(0, cut), term.slice(cut)];
      const isNumber = /^\p{N}+$/u.test(tail);
      if (!this.#vocabulary.has(head) || (tail.length < 3 && !isNumber)) continue;
      const tails = this.#vocabulary.beginning(tail);
      if (tails.length === 0) continue;
      const heads = new Set(this.#vocabulary.unitsOf(head));
      for (const word of tails) {
        for (const unit of this.#vocabulary.unitsOf(word)) {
          if (!heads.has(unit)) continue;
          words.add(head).add(word);
          better(own, unit, word === tail ? 0.95 : 0.8);
        }
      }
    }
  }

  #result(
    { record, best, units }: Found,
    terms: readonly Term[],
    all: number,
    typed: readonly string[],
    { guide, stage }: SearchOptions,
  ): SearchResult {
    const said = best.reduce((sum, value) => sum + value, 0);
    const held = best.map((value, term) => (value > 0 && !terms[term]?.isSmall ? (terms[term]?.rarity ?? 0) : 0));
    const covered = held.reduce((sum, rarity) => sum + rarity, 0) / all;
    const top = units.reduce((a, b) => (b.score > a.score ? b : a));
    const name = named(units);
    const isOwn = guide === record.guide.id && (covered > 0.4 || name > 0) ? OWN_FIRST : 0;
    return {
      record,
      text: shownText(record, units, stage),
      alias: shownAlias(record, units, top),
      score: ((said + top.score) * covered ** 2 + name) * KIND_WEIGHTS[record.kind] + isOwn + whole(top, typed),
    };
  }
}
