import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../../src/build/preview/static-server.ts';
import { ask } from './ask.ts';
import { makeSite } from './small-site.ts';

const site = makeSite();
const outside = dirname(site.root);
let server: RunningServer;

const write = (path: string, text: string): void => {
  const file = join(site.root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

beforeAll(async () => {
  for (const path of ['.git/config', '.env', 'guide/.secret', '.well-known/.secret']) write(path, 'secret');
  write('.well-known/security.txt', 'Contact: mailto:us@example.com');
  mkdirSync(join(outside, 'private'));
  writeFileSync(join(outside, 'private', 'index.html'), 'secret');
  for (const [link, target] of [
    ['file.txt', join(outside, 'secret.txt')],
    ['relative.txt', '../secret.txt'],
    ['folder', join(outside, 'private')],
    ['settings.txt', '.git/config'],
    ['twice.txt', 'file.txt'],
    ['nowhere.txt', 'no-such-file'],
    ['circle.txt', 'circle.txt'],
    ['home.html', 'index.html'],
    ['stages', 'guide/stages'],
  ] as const)
    symlinkSync(target, join(site.root, link));
  server = await startServer({ root: site.root });
});

afterAll(async () => {
  await server.stop();
  site.remove();
});

const statusOf = async (path: string): Promise<number | undefined> => (await ask(server.url, path)).status;

describe('Nobody is sent', () => {
  test.each([
    '/file.txt',
    '/relative.txt',
    '/twice.txt',
    '/folder',
    '/folder/',
    '/folder/index.html',
    '/nowhere.txt',
    '/circle.txt',
  ])('what a link leads to out of the folder, or nowhere: %s', async (path) => {
    const { status, body } = await ask(server.url, path);
    expect([status, body.toString().includes('secret')]).toEqual([404, false]);
  });

  test.each([
    '/.git/config',
    '/.git/',
    '/.env',
    '/%2Eenv',
    '/guide/.secret',
    '/.well-known/.secret',
    '/settings.txt',
    '/./feed.xml',
  ])('what is hidden: %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test('what is no file: it would be waited for', { timeout: 5000 }, async () => {
    execFileSync('mkfifo', [join(site.root, 'pipe.txt')]);
    expect(await statusOf('/pipe.txt')).toBe(404);
  });
});

describe('Everybody is sent', () => {
  test.each(['/home.html', '/stages/mvp/', '/.well-known/security.txt'])(
    'what a link leads to within the folder, and what is well known: %s',
    async (path) => {
      expect(await statusOf(path)).toBe(200);
    },
  );

  test('a site whose folder is a link itself, as some deploy it', async () => {
    const link = join(outside, 'current');
    symlinkSync(site.root, link);
    const linked = await startServer({ root: link });
    try {
      expect((await ask(linked.url, '/feed.xml')).status).toBe(200);
      expect((await ask(linked.url, '/file.txt')).status).toBe(404);
    } finally {
      await linked.stop();
    }
  });
});
