/** `client:painted`: wakes an island as soon as the page has been painted once, so that no script delays the first paint. */
import type { ClientDirective } from 'astro';

const wake: ClientDirective = (load) => {
  const start = async (): Promise<void> => {
    const hydrate = await load();
    await hydrate();
  };
  // A window at which nobody looks paints nothing.
  if (document.hidden) void start();
  else requestAnimationFrame(() => setTimeout(() => void start()));
};

// Astro takes the directive as the default export.
// eslint-disable-next-line no-restricted-syntax
export default wake;
