/** Storage that several tabs share, with the event that the others get when one of them changes it. */
import { vi } from 'vitest';

export interface FakeStorage {
  /** All that is stored. */
  readonly texts: Map<string, string>;
  /** From now on the storage takes nothing more, as when it is full; or takes again. */
  readonly fill: (isFull: boolean) => void;
  /** From now on every access is refused, as some browsers do by their settings. */
  readonly refuse: () => void;
  /** What is heard from now on is heard in a tab of its own; returns how to do something in it. */
  readonly openTab: () => <T>(act: () => T) => T;
  /** Lets the events arrive that have not yet, and says how many those were. */
  readonly deliver: () => number;
  /** Tells the first tab of an event of another kind. */
  readonly tell: (event: Event) => void;
}

/** Puts a storage in place of the globals; `vi.unstubAllGlobals` takes it away. */
export const fakeStorage = (): FakeStorage => {
  const texts = new Map<string, string>();
  const tabs: EventTarget[] = [new EventTarget()];
  const pending: (() => void)[] = [];
  let current = 0;
  let isFull = false;
  let isRefusing = false;
  const tell = (key: string, newValue: string | null): void => {
    for (const [index, tab] of tabs.entries()) {
      if (index === current) continue;
      pending.push(() => tab.dispatchEvent(Object.assign(new Event('storage'), { key, newValue })));
    }
  };
  const methods: Record<string, unknown> = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      if (texts.get(key) === text) return;
      texts.set(key, text);
      tell(key, text);
    },
    removeItem: (key: string) => {
      if (texts.delete(key)) tell(key, null);
    },
  };
  // A real one has its keys as properties of its own.
  const storage = new Proxy(methods, {
    get: (_, name) => {
      if (isRefusing) throw new DOMException('no access', 'SecurityError');
      return methods[String(name)];
    },
    ownKeys: () => {
      if (isRefusing) throw new DOMException('no access', 'SecurityError');
      return [...texts.keys()];
    },
    getOwnPropertyDescriptor: (_, name) => ({ value: texts.get(String(name)), enumerable: true, configurable: true }),
  });
  const inTab =
    (index: number) =>
    <T>(act: () => T): T => {
      const before = current;
      current = index;
      try {
        return act();
      } finally {
        current = before;
      }
    };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('addEventListener', (name: string, listen: EventListener) => {
    tabs[current]?.addEventListener(name, listen);
  });
  vi.stubGlobal('removeEventListener', (name: string, listen: EventListener) => {
    tabs[current]?.removeEventListener(name, listen);
  });
  return {
    texts,
    fill: (full) => {
      isFull = full;
    },
    refuse: () => {
      isRefusing = true;
    },
    openTab: () => inTab(tabs.push(new EventTarget()) - 1),
    deliver: () => {
      const now = pending.splice(0);
      for (const act of now) act();
      return now.length;
    },
    tell: (event) => tabs[0]?.dispatchEvent(event),
  };
};
