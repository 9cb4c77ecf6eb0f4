import { readFile } from 'node:fs/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { staticFiles } from '../../../src/build/preview/static-files.ts';
import { makeSite } from './small-site.ts';

vi.mock('node:fs/promises', { spy: true });

const site = makeSite();
afterAll(site.remove);

test('a file that could not be read once is read the next time', async () => {
  const lookUp = staticFiles(site.root);
  vi.mocked(readFile).mockRejectedValueOnce(new Error('EMFILE: too many open files'));
  await expect(lookUp('feed.xml')).rejects.toThrow('EMFILE');
  expect(await lookUp('feed.xml')).toMatchObject({ kind: 'file', file: { type: 'application/xml; charset=utf-8' } });
});
