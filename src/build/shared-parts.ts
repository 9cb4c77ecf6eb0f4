/** Tells the shell, as `virtual:shared-parts`, which of the pages that all guides share have anything on them. */
import type { Plugin } from 'vite';
import { sharedParts } from '../routes/shared-parts.ts';
import { loadContent } from '../catalog/read/loader.ts';

const NAME = 'virtual:shared-parts';

/** The Vite plugin behind `virtual:shared-parts`. */
export const sharedPartsPlugin = (): Plugin => ({
  name: 'shared-parts',
  resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
  load: (id) =>
    id === `\0${NAME}` ? `export default ${JSON.stringify(sharedParts(loadContent().entries))};` : undefined,
});
