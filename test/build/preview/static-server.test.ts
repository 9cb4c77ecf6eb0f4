import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPortTaken, startServer, type RunningServer } from '../../../src/build/preview/static-server.ts';
import { ask } from './ask.ts';
import { HOME, makeSite } from './small-site.ts';

const site = makeSite();
const servers: RunningServer[] = [];
let atRoot: RunningServer;
let below: RunningServer;

beforeAll(async () => {
  atRoot = await startServer({ root: site.root });
  below = await startServer({ root: site.root, base: 'sub/path' });
  servers.push(atRoot, below);
});

afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  site.remove();
});

describe('A page', () => {
  test('is sent with its type and length', async () => {
    const { status, headers, body } = await ask(atRoot.url, '/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(HOME);
  });

  test('is compressed for browsers that accept it', async () => {
    const { headers, body } = await ask(atRoot.url, '/', { headers: { 'Accept-Encoding': 'gzip, br;q=1.0' } });
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.length).toBeLessThan(HOME.length / 4);
    expect(brotliDecompressSync(body).toString()).toBe(HOME);
  });

  test('is compressed the other way for browsers that accept only that', async () => {
    const { headers, body } = await ask(atRoot.url, '/', { headers: { 'Accept-Encoding': 'gzip, br;q=0' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(HOME);
  });

  test('is sent as it is where compression is refused', async () => {
    const { headers } = await ask(atRoot.url, '/', { headers: { 'Accept-Encoding': 'zstd, br;q=0' } });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
  });

  test('is not sent again while it is the same', async () => {
    const compressed = { 'Accept-Encoding': 'br' };
    const { etag = '' } = (await ask(atRoot.url, '/', { headers: compressed })).headers;
    const again = await ask(atRoot.url, '/', { headers: { ...compressed, 'If-None-Match': `"other", W/${etag}` } });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    const plain = await ask(atRoot.url, '/', { headers: { 'If-None-Match': etag } });
    expect([plain.status, plain.headers.etag === etag]).toEqual([200, false]);
  });

  test('is sent anew after a new build', async () => {
    const file = join(site.root, 'changing.html');
    writeFileSync(file, 'old');
    const before = await ask(atRoot.url, '/changing.html');
    writeFileSync(file, 'newer');
    const after = await ask(atRoot.url, '/changing.html');
    expect([before.body.toString(), after.body.toString()]).toEqual(['old', 'newer']);
    expect(before.headers.etag).not.toBe(after.headers.etag);
  });

  test('shows its headers alone where only they are asked for', async () => {
    const { status, headers, body } = await ask(atRoot.url, '/', { method: 'HEAD' });
    expect([status, headers['content-length'], body.length]).toEqual([200, String(HOME.length), 0]);
  });

  test('may have any letters in its address', async () => {
    expect((await ask(atRoot.url, `/${encodeURIComponent('ärger & co')}/`)).status).toBe(200);
  });

  test('is the same page for any query, however long', async () => {
    expect((await ask(atRoot.url, `/guide/stages/mvp/?q=%zz${'x'.repeat(100_000)}`)).status).toBe(200);
  });
});

describe('An address without its slash at the end', () => {
  test('leads to the one with it, and keeps the query', async () => {
    const { status, headers } = await ask(atRoot.url, '/guide/stages/mvp?q=%22a%22');
    expect([status, headers.location]).toEqual([301, '/guide/stages/mvp/?q=%22a%22']);
  });

  test('keeps odd letters', async () => {
    const { headers } = await ask(atRoot.url, `/${encodeURI('ärger & co')}`);
    expect(headers.location).toBe('/%C3%A4rger%20&%20co/');
  });

  test('leads nowhere where there is no page', async () => {
    expect((await ask(atRoot.url, '/guide/stages')).status).toBe(404);
  });
});

describe('Where there is nothing', () => {
  test.each([
    '/no/such/page/',
    '/guide/',
    '/index.html/',
    '//guide/stages/mvp',
    '/guide//stages/mvp/',
    '/%00/',
    `/${'x'.repeat(5000)}/`,
  ])("%.40s is answered with the site's own page", async (path) => {
    const { status, body, headers } = await ask(atRoot.url, path);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body.toString()).toContain('<h1>Not found</h1>');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/guide/../../secret.txt',
  ])('%s does not lead out of the folder', async (path) => {
    const { status, body } = await ask(atRoot.url, path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });
});

describe('A request that makes no sense', () => {
  test.each(['/%', '/%zz/', '/%E0%A4%A/', '/%ff'])('is refused: %s', async (path) => {
    const { status, headers } = await ask(atRoot.url, path);
    expect([status, headers['content-type']]).toEqual([400, 'text/plain; charset=utf-8']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('is refused: %s', async (method) => {
    const { status, headers } = await ask(atRoot.url, '/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('Files', () => {
  test.each([
    ['/_astro/page.abc123.css', 'text/css; charset=utf-8'],
    ['/_astro/page.abc123.js', 'text/javascript; charset=utf-8'],
    ['/guide/stages/mvp/index.md', 'text/markdown; charset=utf-8'],
    ['/picture.svg', 'image/svg+xml; charset=utf-8'],
    ['/picture.png', 'image/png'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/unknown.kind', 'application/octet-stream'],
  ])('%s is sent as %s', async (path, type) => {
    const { status, headers } = await ask(atRoot.url, path);
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, type, 'nosniff']);
  });

  test('are kept as long as the file of headers says, others are asked about each time', async () => {
    const hashed = await ask(atRoot.url, '/_astro/page.abc123.css');
    const page = await ask(atRoot.url, '/');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  test('that are not there are asked about again, whatever is said of their folder', async () => {
    const { status, headers } = await ask(atRoot.url, '/_astro/page.old.css');
    expect([status, headers['cache-control']]).toEqual([404, 'public, max-age=0, must-revalidate']);
  });

  test('that are compressed by themselves are not compressed again', async () => {
    const { headers } = await ask(atRoot.url, '/picture.png', { headers: { 'Accept-Encoding': 'br' } });
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
  });
});

describe('A site below a base path', () => {
  test('says so in its address', () => {
    expect(new URL(below.url).pathname).toBe('/sub/path/');
  });

  test('is found there and nowhere else', async () => {
    const statuses = [
      '/sub/path/',
      '/sub/path/guide/stages/mvp/',
      '/',
      '/guide/stages/mvp/',
      '/sub/',
      '/sub/pathology/',
    ];
    const answers = await Promise.all(statuses.map((path) => ask(below.url, path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404, 404]);
  });

  test('is led to from the address without a slash', async () => {
    const home = await ask(below.url, '/sub/path?q=a');
    const page = await ask(below.url, '/sub/path/guide/stages/mvp');
    expect([home.status, home.headers.location]).toEqual([301, '/sub/path/?q=a']);
    expect([page.status, page.headers.location]).toEqual([301, '/sub/path/guide/stages/mvp/']);
  });
});

describe('A server that is to stop', () => {
  test('sends what it has begun to the end, and takes no more', async () => {
    const size = 30_000_000;
    writeFileSync(join(site.root, 'large.kind'), Buffer.alloc(size));
    const server = await startServer({ root: site.root });
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(new URL('large.kind', server.url), resolve).on('error', reject);
    });
    await once(response, 'readable');
    const stopped = server.stop();
    let received = 0;
    response.on('data', (chunk: Buffer) => (received += chunk.length));
    await once(response, 'end');
    expect(received).toBe(size);
    await stopped;
    await expect(ask(server.url, '/')).rejects.toThrow();
  });

  test('does not wait for connections on which nothing is asked', async () => {
    const server = await startServer({ root: site.root });
    const { hostname, port } = new URL(server.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    const start = performance.now();
    await server.stop();
    expect(performance.now() - start).toBeLessThan(2000);
    idle.destroy();
  });
});

test('A port that another server has is refused', async () => {
  const port = Number(new URL(atRoot.url).port);
  const error: unknown = await startServer({ root: site.root, port }).catch((reason: unknown) => reason);
  expect(isPortTaken(error)).toBe(true);
});

test.skipIf(process.platform !== 'linux')('Another address of the machine answers where it is asked to', async () => {
  const open = await startServer({ root: site.root, host: '0.0.0.0' });
  servers.push(open);
  expect((await ask(open.url.replace('localhost', '127.0.0.2'), '/')).status).toBe(200);
  await expect(ask(atRoot.url.replace('localhost', '127.0.0.2'), '/')).rejects.toThrow();
});
