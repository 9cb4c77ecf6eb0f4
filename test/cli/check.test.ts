import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { GOOD, replaced, withFolder, type Files } from '../catalog/good-content.ts';

const check = (files: Files) =>
  withFolder(files, (root) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', root], { encoding: 'utf8' });
    return { status, stdout, stderr };
  });

describe('The content check', () => {
  test('passes good content and says how much it read', () => {
    expect(check(GOOD)).toEqual({ status: 0, stdout: '7 files of content, no mistake\n', stderr: '' });
  });

  test('stops at a mistake with file, line, column, what was found and what was expected', () => {
    const { status, stdout, stderr } = check(replaced('guide/dimensions/data.mdx', 'not stated', '5'));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /guide\/dimensions\/data\.mdx:19:15: found 5; expected one entry, .*\n1 mistake in the content\n$/,
    );
  });

  test('stops where there is no content at all', () => {
    const { status, stderr } = check({});
    expect(status).toBe(1);
    expect(stderr).toContain('found no framework; expected at least one folder with a framework');
  });
});
