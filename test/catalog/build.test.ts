import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { GOOD, replaced, withFolder } from './good-content.ts';

const MINUTE = 60_000;

/** Builds a content folder into a folder within it. */
const build = (root: string) => {
  const outDir = join(root, '.built');
  const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin/astro'), ['build', '--outDir', outDir], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { status, output: stdout + stderr, outDir };
};

test(
  'The build stops at a mistake in the content, with the words of the check',
  () => {
    withFolder(replaced('guide/dimensions/data.mdx', 'not stated', '5'), (root) => {
      const { status, output, outDir } = build(root);
      expect(status).toBe(1);
      expect(output).toMatch(/guide\/dimensions\/data\.mdx:19:15: found 5; expected one entry, a list of entries/);
      expect(existsSync(join(outDir, 'index.html'))).toBe(false);
    });
  },
  MINUTE,
);

test(
  'A site without a glossary, second opinions and a change log links none, and has no feed',
  () => {
    withFolder(GOOD, (root) => {
      const { status, output, outDir } = build(root);
      expect(status, output).toBe(0);
      const read = (path: string): string => readFileSync(join(outDir, path, 'index.html'), 'utf8');
      for (const path of ['', 'guide', 'guide/stages/first', 'guide/aspects/backups', 'about']) {
        expect(read(path), path).not.toMatch(/href="[^"]*\/(glossary|second-opinions)\//);
      }
      expect(read('glossary')).toContain('No term of the guides is explained here yet.');
      expect(read('second-opinions')).toContain('No topic on which guides differ has been gathered here yet.');
      expect(read('second-opinions')).not.toMatch(/class="topic-filter|<figure class="axis"/);
      for (const path of ['', 'about']) expect(read(path), path).not.toMatch(/feed\.xml|What changed/);
      expect(existsSync(join(outDir, 'feed.xml'))).toBe(false);
      expect(existsSync(join(outDir, 'sitemap-index.xml'))).toBe(true);
      expect(readFileSync(join(outDir, 'sitemap-0.xml'), 'utf8')).not.toContain('lastmod');
    });
  },
  MINUTE,
);
