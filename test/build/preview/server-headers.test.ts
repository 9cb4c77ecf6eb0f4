import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../../src/build/preview/static-server.ts';
import { ask } from './ask.ts';
import { makeSite } from './small-site.ts';

const site = makeSite();
let atRoot: RunningServer;
let below: RunningServer;

beforeAll(async () => {
  atRoot = await startServer({ root: site.root });
  below = await startServer({ root: site.root, base: 'sub/path' });
});

afterAll(async () => {
  await Promise.all([atRoot.stop(), below.stop()]);
  site.remove();
});

describe('The file of headers', () => {
  test('is obeyed for every answer, by its whole path', async () => {
    const paths = ['/guide/stages/mvp/', '/guide/stages/mvp', '/guide/nothing/', '/%67uide/stages/mvp/', '/'];
    const answers = await Promise.all(paths.map((path) => ask(atRoot.url, path)));
    expect(answers.map(({ headers }) => headers['x-guide'])).toEqual(['yes', 'yes', 'yes', 'yes', undefined]);
    expect(answers.map(({ headers }) => headers['x-site'])).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
    const { headers } = await ask(below.url, '/sub/path/guide/stages/mvp/');
    expect([headers['x-below'], headers['x-guide']]).toEqual(['yes', undefined]);
  });

  test('is obeyed for requests that make no sense, too', async () => {
    expect((await ask(atRoot.url, '/%')).headers['x-site']).toBe('yes');
    expect((await ask(atRoot.url, '/', { method: 'POST' })).headers['x-site']).toBe('yes');
  });

  test('is obeyed as it stands after a new build', async () => {
    const file = join(site.root, '_headers');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, '/*\n  X-Site: new\n');
    const { headers } = await ask(atRoot.url, '/guide/stages/mvp/');
    writeFileSync(file, before);
    expect([headers['x-site'], headers['x-guide']]).toEqual(['new', undefined]);
  });

  test.each(['/_headers', '/%5Fheaders'])('is no file of the site: %s', async (path) => {
    const { status, body } = await ask(atRoot.url, path);
    expect([status, body.toString().includes('X-Site')]).toEqual([404, false]);
  });
});
