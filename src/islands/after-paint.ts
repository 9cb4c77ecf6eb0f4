/** `client:painted`: wakes an island as soon as the page has been painted once, so that no script delays the first paint. */
import type { ClientDirective } from 'astro';

/** The browser's own word, which comes once the first frame with content is on the screen. */
const FIRST_PAINT = 'first-contentful-paint';

const wake: ClientDirective = (load) => {
  const start = async (): Promise<void> => {
    const hydrate = await load();
    await hydrate();
  };
  // A window at which nobody looks paints nothing.
  if (document.hidden) {
    void start();
    return;
  }
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName(FIRST_PAINT).length === 0) return;
    observer.disconnect();
    void start();
  }).observe({ type: 'paint', buffered: true });
};

// Astro takes the directive as the default export.
// eslint-disable-next-line no-restricted-syntax
export default wake;
