import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pageFolders } from '../../src/build/headers-file.ts';

test('folders that hold pages are found, those of each guide’s embeds apart, and no others', () => {
  const root = mkdtempSync(join(tmpdir(), 'stagecraft-folders-'));
  try {
    for (const path of [
      'index.html',
      '404.html',
      'about/index.html',
      'embed/index.html',
      'embed/choice.js',
      'embed/one/stages/first/index.html',
      'embed/two/stages/first/index.html',
      'one/embed/first/index.html',
      'api/v1/index.json',
    ]) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), '');
    }
    expect(pageFolders(root)).toEqual(['about', 'embed', 'embed/one', 'embed/two', 'one']);
  } finally {
    rmSync(root, { recursive: true });
  }
});
