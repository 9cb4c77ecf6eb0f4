/** The glossary's terms in a text: found by title or alias, the longest name first, word by word. */
import { splitWords } from './words.ts';

/** The least of a term that is needed to find it. */
export interface TermNames {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

interface Name {
  readonly id: string;
  readonly words: readonly string[];
  /** Where it counts only as it is written: abbreviations, which may be words in small letters. */
  readonly exact: string | undefined;
  /** What may stand between its words. */
  readonly gap: RegExp;
}

/** Where a term stands in a text. */
export interface Occurrence {
  readonly id: string;
  /** Position of its first character, and the one behind its last. */
  readonly start: number;
  readonly end: number;
}

/** Finds terms in texts. */
export type TermFinder = (text: string) => Occurrence[];

/** A word of a text, in the form in which words are compared, and where it stands. */
interface Place {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const placesOf = (text: string): Place[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: found, index }) => ({
    word: splitWords(found).join(''),
    start: index,
    end: index + found.length,
  }));

/** What may stand between two words of a name: "blue-green", "CI/CD", "pen test". */
const GAP = /^(?:[\s\-‑/.’'&+]|\s[-/&+]\s)$/u;

/** The same for names with a comma in them. */
const GAP_OR_COMMA = new RegExp(`${GAP.source}|^, $`, GAP.flags);

/** Whether a name is one of capitals and digits, so that "IT" does not find "it". */
const isAbbreviation = (name: string): boolean => /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);

/** Whether a name stands at a word of the text. */
const fits = (name: Name, words: readonly Place[], index: number, text: string): boolean => {
  const own = words.slice(index, index + name.words.length);
  if (own.length < name.words.length || !own.every(({ word }, at) => word === name.words[at])) return false;
  const isJoined = own.every((word, at) => at === 0 || name.gap.test(text.slice(own[at - 1]?.end, word.start)));
  const [first, last] = [own[0], own.at(-1)];
  return isJoined && (name.exact === undefined || text.slice(first?.start, last?.end) === name.exact);
};

/** A finder of these terms. */
export const termFinder = (terms: readonly TermNames[]): TermFinder => {
  const byFirst = new Map<string, Name[]>();
  for (const { id, title, aliases } of terms) {
    for (const text of [title, ...aliases]) {
      const words = splitWords(text);
      const first = words[0];
      if (first === undefined) continue;
      const gap = text.includes(',') ? GAP_OR_COMMA : GAP;
      const name = { id, words, exact: isAbbreviation(text) ? text : undefined, gap };
      byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const words = placesOf(text);
    const found: Occurrence[] = [];
    for (let index = 0; index < words.length;) {
      const name = byFirst.get(words[index]?.word ?? '')?.find((it) => fits(it, words, index, text));
      const [start, end] = [words[index]?.start, words[index + (name?.words.length ?? 1) - 1]?.end];
      if (name && start !== undefined && end !== undefined) found.push({ id: name.id, start, end });
      index += name?.words.length ?? 1;
    }
    return found;
  };
};

/** Elements whose text is left alone: it is a link or name already, or no prose. */
const CLOSED = ['a', 'button', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'th', 'b', 'caption', 'summary', 'svg'];

/** A piece of HTML that is no text: a comment, a script or style with its code, a tag with any attributes. */
const MARKUP =
  /(<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script\s*>|<style\b[\s\S]*?<\/style\s*>|<\/?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>)/gi;

/** The tag at the beginning of a piece of markup. */
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

/** How far an occurrence of a term keeps the next from being a link: all of the page, or the row of a table. */
export type TermScope = 'page' | 'row';

/** Follows the elements whose text is left alone, one tag after another. */
const closedElements = () => {
  const open: string[] = [];
  return {
    isOpen: () => open.length > 0,
    /** @throws {Error} where a tag closes another element than the last one opened */
    read: (name: string, isEnd: boolean): void => {
      if (!CLOSED.includes(name)) return;
      if (!isEnd) open.push(name);
      else if (open.pop() !== name) throw new Error(`Terms cannot be linked: </${name}> closes nothing that is open`);
    },
    /** @throws {Error} where an element is still open */
    end: (): void => {
      if (open.length > 0) throw new Error(`Terms cannot be linked: <${String(open.at(-1))}> is never closed`);
    },
  };
};

/**
 * HTML in which the first occurrence of each term is a link to its definition; one right behind a link stays text.
 * @param seen ids of terms that are linked already; those linked here are added
 * @param scope with `row`, each row of a table begins afresh, so that every row has its links
 * @throws {Error} where an element whose text is left alone is not closed, or closed twice
 */
export const linkTerms = (
  html: string,
  find: TermFinder,
  hrefOf: (id: string) => string,
  seen: Set<string>,
  scope: TermScope = 'page',
): string => {
  const closed = closedElements();
  /** What the row has linked, within one. */
  let row: Set<string> | undefined;
  const linked = (text: string): string => {
    let done = '';
    let from = 0;
    for (const { id, start, end } of find(text)) {
      // A name with a character reference in it is left alone.
      if ((row ?? seen).has(id) || text.slice(start, end).includes('&')) continue;
      // With nothing but a blank between them, two links read as one, and lie too close where the line breaks.
      if (done !== '' && text.slice(from, start).trim() === '') continue;
      row?.add(id);
      seen.add(id);
      done += `${text.slice(from, start)}<a class="t" href="${hrefOf(id)}">${text.slice(start, end)}</a>`;
      from = end;
    }
    return done + text.slice(from);
  };
  // Text and markup take turns.
  const parts = html.split(MARKUP).map((part, index) => {
    if (index % 2 === 0) return closed.isOpen() || part.trim() === '' ? part : linked(part);
    const [, slash, name = ''] = TAG.exec(part) ?? [];
    const isEnd = slash === '/';
    if (name.toLowerCase() === 'tr' && scope === 'row') row = isEnd ? undefined : new Set();
    if (!part.endsWith('/>')) closed.read(name.toLowerCase(), isEnd);
    return part;
  });
  closed.end();
  return parts.join('');
};
