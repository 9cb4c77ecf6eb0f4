/**
 * One file less for each island: where a group of modules has a single entry among them, the group's file is that
 * entry. Else a second file of fifty bytes would stand before it, which takes a request of its own.
 */
import type { Plugin } from 'vite';

/** The Vite plugin that lets entries export what other files share with them; Astro's own setting forbids it. */
export const entryChunks = (): Plugin => ({
  name: 'entry-chunks',
  applyToEnvironment: ({ name }) => name === 'client',
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
});
