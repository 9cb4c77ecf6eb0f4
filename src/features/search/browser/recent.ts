/** What was searched for on this machine, the latest first. It stays here. */
import { cleanLine } from '../../../domain/own-words.ts';

const KEY = 'searches';
const MOST = 6;
const LONGEST = 200;

/** The latest searches; none where storage is refused or holds something else. */
export const recentSearches = (): string[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored
      .map((it) => (typeof it === 'string' && it.length <= LONGEST ? cleanLine(it) : ''))
      .filter(Boolean)
      .slice(0, MOST);
  } catch {
    return [];
  }
};

/** Puts a search on top of the list. */
export const rememberSearch = (query: string): void => {
  const text = cleanLine(query).slice(0, LONGEST);
  if (text === '') return;
  try {
    const others = recentSearches().filter((it) => it !== text);
    localStorage.setItem(KEY, JSON.stringify([text, ...others].slice(0, MOST)));
  } catch {
    // Storage is refused: nothing is remembered.
  }
};

/** Forgets all searches. */
export const forgetSearches = (): void => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is refused: there is nothing to forget.
  }
};

/** Calls back when another tab, or a page that was open meanwhile, may have searched or forgotten searches. */
export const onSearchesElsewhere = (callback: () => void): void => {
  for (const event of ['storage', 'pageshow']) addEventListener(event, callback);
};
