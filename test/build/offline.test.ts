import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeOffline, type OfflineOptions } from '../../src/build/offline.ts';
import { unpackFile, type Pack } from '../../src/features/offline/packs.ts';

const OPTIONS: OfflineOptions = { base: '/sub/path/', guides: ['one', 'two'], isOn: true };

const page = (text: string): string =>
  `<!doctype html><html lang="en" data-build="dev"><main><p data-build="dev">${text}</p></main></html>`;

describe('Of a built site', () => {
  let root: string;

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'offline-'));
    for (const path of [
      'index.html',
      '404.html',
      'one/index.html',
      'two/index.html',
      'embed/index.html',
      'embed/one/index.html',
    ])
      write(path, page(path));
    write('search/index.json', '{}');
    write('one.json', '{}');
    write('_astro/a.abc.js', 'a()');
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test('every page bears the build, in its root element only', () => {
    const { build } = writeOffline(root, OPTIONS);
    expect(build).toMatch(/^[0-9a-f]{10}$/);
    for (const path of ['index.html', '404.html', 'one/index.html', 'embed/one/index.html'])
      expect(read(path)).toBe(page(path).replace('"dev"', `"${build}"`));
  });

  test('packs hold the pages as they are served, and what belongs to no pack is in none', () => {
    const { packs } = writeOffline(root, OPTIONS);
    const texts = Object.fromEntries(
      Object.entries(packs).map(([name, { path }]) => [name, JSON.parse(read(path)) as Pack]),
    );
    expect(Object.keys(texts)).toEqual(['', 'one', 'two']);
    for (const [name, path] of [
      ['', 'index.html'],
      ['', 'search/index.json'],
      ['', '_astro/a.abc.js'],
      ['one', 'one/index.html'],
    ] as const)
      expect(texts[name] && unpackFile(texts[name], path)).toBe(read(path));
    const all = Object.values(texts).flatMap(({ files }) => Object.keys(files));
    expect(all.sort()).toEqual([
      '_astro/a.abc.js',
      'embed/index.html',
      'index.html',
      'one/index.html',
      'search/index.json',
      'two/index.html',
    ]);
  });

  test('the worker knows each pack’s hash and size, and the base path', () => {
    const { packs } = writeOffline(root, OPTIONS);
    for (const { path, sha256, bytes } of Object.values(packs)) {
      const text = readFileSync(join(root, path));
      expect(sha256).toBe(createHash('sha256').update(text).digest('base64'));
      expect(bytes).toBe(text.length);
      expect(read('sw.js')).toContain(sha256);
    }
    expect(read('sw.js')).toContain('"/sub/path/"');
  });

  test('the same site is the same build, however often this runs, and any change another', () => {
    const first = writeOffline(root, OPTIONS);
    const worker = read('sw.js');
    expect(writeOffline(root, OPTIONS)).toEqual(first);
    expect(read('sw.js')).toBe(worker);
    write('one.json', '{"exported files":"are not kept"}');
    expect(writeOffline(root, OPTIONS).build).toBe(first.build);
    write('search/index.json', '{"a":1}');
    const second = writeOffline(root, OPTIONS);
    expect(second.build).not.toBe(first.build);
    const left = readdirSync(join(root, '_astro')).filter((name) => name.startsWith('offline'));
    expect(left.sort()).toEqual(
      Object.values(second.packs)
        .map(({ path }) => path.replace('_astro/', ''))
        .sort(),
    );
  });

  test('without a worker there are no packs, and `sw.js` only takes leave', () => {
    writeOffline(root, OPTIONS);
    writeOffline(root, { ...OPTIONS, isOn: false });
    expect(existsSync(join(root, 'sw.js'))).toBe(true);
    expect(readdirSync(join(root, '_astro'))).toEqual(['a.abc.js']);
    expect(read('sw.js')).toContain('unregister');
    expect(read('sw.js')).not.toContain('"fetch"');
  });
});
