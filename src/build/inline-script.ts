/**
 * Imports a TypeScript file as the text of a finished script: `import code from './x.ts?script'`, or of a
 * module: `'./x.ts?module'`. For the few scripts that must run before the first paint, where a module comes
 * too late, and for the one that they load by themselves.
 */
import { buildSync } from 'esbuild';
import type { Plugin } from 'vite';

const SUFFIXES = { '?script': 'iife', '?module': 'esm' } as const;

type Suffix = keyof typeof SUFFIXES;

const suffixOf = (id: string): Suffix | undefined =>
  (Object.keys(SUFFIXES) as Suffix[]).find((suffix) => id.endsWith(suffix));

/** The Vite plugin behind `?script` and `?module`. */
export const inlineScript = (): Plugin => ({
  name: 'inline-script',
  enforce: 'pre',
  async resolveId(source, importer) {
    const suffix = suffixOf(source);
    if (!suffix) return undefined;
    const resolved = await this.resolve(source.slice(0, -suffix.length), importer);
    return resolved && resolved.id + suffix;
  },
  load(id) {
    const suffix = suffixOf(id);
    if (!suffix) return undefined;
    const { outputFiles, metafile } = buildSync({
      entryPoints: [id.slice(0, -suffix.length)],
      bundle: true,
      minify: true,
      format: SUFFIXES[suffix],
      target: 'es2022',
      write: false,
      metafile: true,
      // Nothing in the text may end the element that holds it.
      supported: { 'inline-script': true },
      // The type checker sees to it; saying so in each script would take room on every page.
      tsconfigRaw: { compilerOptions: { alwaysStrict: false, strict: false } },
    });
    for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file);
    return `export default ${JSON.stringify((outputFiles[0]?.text ?? '').trim())};`;
  },
});
