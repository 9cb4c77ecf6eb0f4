/** `client:painted`: wakes an island as soon as the page has been painted once, so that no script delays the first paint. */
import type { ClientDirective } from 'astro';

/** The browser's own word, which comes once the first frame with content is on the screen. */
const FIRST_PAINT = 'first-contentful-paint';

/** How long to wait for it, in milliseconds: some readers have switched it off. */
const PATIENCE = 2000;

const wake: ClientDirective = (load) => {
  let isHydrated = false;
  const start = async (): Promise<void> => {
    if (isHydrated) return;
    isHydrated = true;
    const hydrate = await load();
    await hydrate();
  };
  // A window at which nobody looks paints nothing; and not every browser tells what it paints.
  if (document.hidden || !('PerformanceObserver' in window)) {
    void start();
    return;
  }
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName(FIRST_PAINT).length === 0) return;
    observer.disconnect();
    void start();
  }).observe({ type: 'paint', buffered: true });
  setTimeout(() => void start(), PATIENCE);
};

// Astro takes the directive as the default export.
// eslint-disable-next-line no-restricted-syntax
export default wake;
