import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { replaced, withFolder } from './good-content.ts';

const MINUTE = 60_000;

test(
  'The build stops at a mistake in the content, with the words of the check',
  () => {
    withFolder(replaced('guide/dimensions/data.mdx', 'not stated', '5'), (root) => {
      const outDir = join(root, 'built');
      const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin/astro'), ['build', '--outDir', outDir], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1' },
      });
      expect(status).toBe(1);
      expect(stdout + stderr).toMatch(
        /guide\/dimensions\/data\.mdx:19:15: found 5; expected one entry, a list of entries/,
      );
      expect(existsSync(join(outDir, 'index.html'))).toBe(false);
    });
  },
  MINUTE,
);
