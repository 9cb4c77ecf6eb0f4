/**
 * Imports on demand without what Vite wraps around them: it preloads the sheets and modules that a module needs,
 * and ours have no sheets and share their modules with the page. 1.7 kB for every page that asks, and a list of files.
 */
import type { Plugin } from 'vite';

const HELPER = /vite\/preload-helper\.js$/;

/** The Vite plugin that puts a plain call in the helper's place. */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  // In the project's own configuration Astro overwrites this.
  config: () => ({ build: { modulePreload: false } }),
  transform: {
    filter: { id: HELPER },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
