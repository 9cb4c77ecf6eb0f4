import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PictureCache } from '../../../../src/features/share-image/draw/cache.ts';
import { readPngSize, writePng } from '../../../../src/features/share-image/draw/png.ts';

const DAY = 24 * 60 * 60 * 1000;

const PICTURE = writePng(Uint8Array.from([1, 2, 3, 255]), { width: 1, height: 1 });

let root = '';
let folder = '';
let drawn = 0;

const draw = (): Promise<Buffer> => {
  drawn += 1;
  return Promise.resolve(PICTURE);
};

const open = (path = folder): PictureCache => new PictureCache(path, (file) => readPngSize(file) !== undefined);

/** The only file in the cache. */
const only = (): string => {
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  folder = join(root, 'made', 'when-needed');
  drawn = 0;
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('The cache of pictures', () => {
  test('draws what is unchanged once, also for the next build', async () => {
    expect(await open().get('a', draw)).toEqual(PICTURE);
    expect(await open().get('a', draw)).toEqual(PICTURE);
    expect(drawn).toBe(1);
  });

  test('draws anew what has changed', async () => {
    await open().get('a', draw);
    await open().get('b', draw);
    expect(drawn).toBe(2);
  });

  test.each([
    [
      'cut off',
      () => {
        truncateSync(only(), PICTURE.length - 5);
      },
    ],
    [
      'empty',
      () => {
        truncateSync(only(), 0);
      },
    ],
    [
      'something else',
      () => {
        writeFileSync(only(), 'not a picture');
      },
    ],
  ])('draws anew and mends a file that is %s', async (_, damage) => {
    await open().get('a', draw);
    damage();
    expect(await open().get('a', draw)).toEqual(PICTURE);
    expect(drawn).toBe(2);
    expect(readFileSync(only())).toEqual(PICTURE);
  });

  test('does without a folder that cannot be made', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    const cache = open(join(file, 'below'));
    expect(await cache.get('a', draw)).toEqual(PICTURE);
    cache.prune();
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  test('keeps nothing of a picture that could not be drawn', async () => {
    await expect(open().get('a', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
    expect(await open().get('a', draw)).toEqual(PICTURE);
  });

  test('removes what no build has asked for in 30 days, and nothing sooner', async () => {
    await open().get('a', draw);
    open().prune(Date.now() + 29 * DAY);
    expect(statSync(only()).size).toBe(PICTURE.length);
    const old = new Date(Date.now() - 40 * DAY);
    utimesSync(only(), old, old);
    await open().get('a', draw);
    open().prune();
    expect(drawn, 'to be asked for makes it young again').toBe(1);
    open().prune(Date.now() + 31 * DAY);
    expect(readdirSync(folder)).toEqual([]);
  });
});
