/**
 * Audits that the browser could not keep. They stay in memory, by the key under which they would be stored, and
 * while there is one the reader is asked before the page closes over it.
 */
import type { Audit } from '../audit.ts';

interface Unkept {
  readonly audit: Audit;
  /** Why it could not be kept. */
  readonly failure: string;
}

const unkept = new Map<string, Unkept>();

const ask = (event: Event): void => {
  event.preventDefault();
};

/** Holds an audit until it is kept or let go. */
export const holdUnkept = (key: string, audit: Audit, failure: string): void => {
  if (unkept.size === 0) addEventListener('beforeunload', ask);
  unkept.set(key, { audit, failure });
};

/** Holds an audit no longer: it is kept now, or nobody wants it. */
export const letGo = (key: string): void => {
  if (unkept.delete(key) && unkept.size === 0) removeEventListener('beforeunload', ask);
};

/** What is held under a key. */
export const unkeptUnder = (key: string): Unkept | undefined => unkept.get(key);

/** All that is held under keys that begin alike, by key. */
export const unkeptBelow = (prefix: string): [key: string, audit: Audit][] =>
  [...unkept].flatMap(([key, { audit }]) => (key.startsWith(prefix) ? [[key, audit]] : []));
