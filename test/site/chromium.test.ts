import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stagecraft-chromium-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A program that prints a line and ends with a code. */
const program = (name: string, line: string, code: number): string => {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "${line}"\nexit ${String(code)}\n`, { mode: 0o755 });
  return path;
};

const find = (path: string) => {
  const env = { ...process.env, CHROMIUM_PATH: path };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/site/find-chromium.ts'], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
};

describe('A Chromium that is named with CHROMIUM_PATH', () => {
  test('is taken where it starts', () => {
    const path = program('good', 'Chromium 156.0', 0);
    expect(find(path)).toEqual({ status: 0, stdout: `${path}\n`, stderr: '' });
  });

  test.each([
    ['is not there', join(folder, 'nothing')],
    ['only says how to install it', program('stub', 'Chromium: please run snap install chromium', 1)],
    ['is another program', program('other', 'Firefox 200', 0)],
  ])('is refused in one line where it %s', (_, path) => {
    const { status, stderr } = find(path);
    expect([status, stderr]).toEqual([1, `CHROMIUM_PATH is "${path}", which is no Chromium that starts.\n`]);
  });
});
