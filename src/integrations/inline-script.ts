/**
 * Imports a TypeScript file as the text of a finished script: `import code from './x.ts?script'`.
 * For the few scripts that must run before the first paint, where a module comes too late.
 */
import { buildSync } from 'esbuild';
import type { Plugin } from 'vite';

const SUFFIX = '?script';

/** The Vite plugin behind `?script`. */
export const inlineScript = (): Plugin => ({
  name: 'inline-script',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(SUFFIX)) return undefined;
    const resolved = await this.resolve(source.slice(0, -SUFFIX.length), importer);
    return resolved && resolved.id + SUFFIX;
  },
  load(id) {
    if (!id.endsWith(SUFFIX)) return undefined;
    const { outputFiles, metafile } = buildSync({
      entryPoints: [id.slice(0, -SUFFIX.length)],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      write: false,
      metafile: true,
      // Nothing in the text may end the element that holds it.
      supported: { 'inline-script': false },
    });
    for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file);
    return `export default ${JSON.stringify((outputFiles[0]?.text ?? '').trim())};`;
  },
});
