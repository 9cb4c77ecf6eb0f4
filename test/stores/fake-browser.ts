/** As much of a browser as the stores touch: an address, its history, and Back and Forward. */
import { vi } from 'vitest';

export interface FakeBrowser {
  /** Path, query and fragment of every entry, oldest first. */
  readonly entries: () => string[];
  /** The query of the entry that is shown. */
  readonly search: () => string;
  readonly back: () => void;
  readonly forward: () => void;
  /** From now on the browser refuses to change the address, as some do when it changes too often. */
  readonly refuse: () => void;
}

/** Puts a browser at an address in place of the globals; `vi.unstubAllGlobals` takes it away. */
export const fakeBrowser = (address: string): FakeBrowser => {
  const entries = [new URL(address)];
  let index = 0;
  let isRefusing = false;
  const target = new EventTarget();
  const current = (): URL => {
    const url = entries[index];
    if (!url) throw new Error('the history has no such entry');
    return url;
  };
  const write = (isNew: boolean) => (_state: unknown, _title: string, to: string) => {
    if (isRefusing) throw new DOMException('too many calls', 'SecurityError');
    const url = new URL(to, current());
    if (isNew) entries.splice(++index, Infinity, url);
    else entries[index] = url;
  };
  const travel = (step: number) => (): void => {
    index += step;
    current();
    target.dispatchEvent(new Event('popstate'));
  };
  vi.stubGlobal('location', {
    get search() {
      return current().search;
    },
    get pathname() {
      return current().pathname;
    },
    get hash() {
      return current().hash;
    },
    get origin() {
      return current().origin;
    },
  });
  vi.stubGlobal('history', { pushState: write(true), replaceState: write(false) });
  // Other events are those of a storage, where a test has one.
  const { addEventListener: ofOthers } = globalThis as Partial<typeof globalThis>;
  vi.stubGlobal('addEventListener', (name: string, listen: EventListener) => {
    if (/^(popstate|hashchange)$/.test(name)) target.addEventListener(name, listen);
    else ofOthers?.(name, listen);
  });
  // The page's head is what the browser tests look at.
  vi.stubGlobal('document', { querySelector: () => null });
  return {
    entries: () => entries.map(({ pathname, search, hash }) => pathname + search + hash),
    search: () => current().search,
    back: travel(-1),
    forward: travel(1),
    refuse: () => {
      isRefusing = true;
    },
  };
};
