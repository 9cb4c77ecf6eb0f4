import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inlineScript } from '../../src/build/inline-script.ts';

/** The finished text of a script. */
const textOf = (source: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'inline-script-'));
  const file = join(folder, 'script.ts');
  writeFileSync(file, source);
  try {
    const load = inlineScript().load as unknown as (this: { addWatchFile: () => void }, id: string) => string;
    const code = load.call({ addWatchFile: () => undefined }, `${file}?script`);
    return JSON.parse(code.replace(/^export default |;$/g, '')) as string;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test.each([
  ['a string', 'window.name = "</script>";'],
  ['a template', 'window.name = `<script>${location.hash}</script>`;'],
  ['a regular expression', 'window.name = String(/<\\/script>/.test(location.hash));'],
])('A script may name the end of its own element in %s', (_, source) => {
  const text = textOf(source);
  expect(text).toContain('script>');
  expect(text).not.toContain('</script');
});
