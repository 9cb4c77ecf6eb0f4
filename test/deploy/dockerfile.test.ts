/** The container without a container: what its last stage copies must be all that the server needs. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSite } from '../build/preview/small-site.ts';
import { buildVariables } from './build-variables.ts';

const text = readFileSync('Dockerfile', 'utf8');
const stages = text.split(/^(?=FROM )/m).slice(1);

/** What a stage copies from the project: sources and where they go. */
const copiesOf = (stage: string): { readonly from: string; readonly to: string }[] =>
  [...stage.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, words = '']) => {
    const paths = words.split(' ');
    const to = paths.pop() ?? '';
    return paths.map((from) => ({ from, to: to.endsWith('/') ? join(to, from.split('/').at(-1) ?? '') : to }));
  });

const allowed = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

test('What the container copies is there, and not ignored', () => {
  const sources = stages.flatMap(copiesOf).map(({ from }) => from);
  expect(sources.length).toBeGreaterThan(8);
  expect(sources.filter((path) => !existsSync(path))).toEqual([]);
  expect(sources.filter((path) => !allowed.some((it) => path === it || path.startsWith(`${it}/`)))).toEqual([]);
});

test('Whoever builds the container can set every variable that the README names, before the build runs', () => {
  const [before = ''] = (stages[0] ?? '').split(/^RUN npm run build$/m);
  const args = [...before.matchAll(/^ARG (\w+)=/gm)].map(([, name = '']) => name);
  expect(args.sort()).toEqual(buildVariables());
});

test('The container runs without rights, and asks itself whether it is well', () => {
  const last = stages.at(-1) ?? '';
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK /m);
});

test.each(['/sub/path/', 'sub/path', ''])(
  'What its last stage copies serves the site at %j, and the check of its health agrees',
  async (base) => {
    const root = mkdtempSync(join(tmpdir(), 'stagecraft-image-'));
    const site = makeSite();
    const last = stages.at(-1) ?? '';
    for (const { from, to } of copiesOf(last)) {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      cpSync(from, join(root, to), { recursive: true });
    }
    cpSync(site.root, join(root, 'dist'), { recursive: true });
    const commands = [...last.matchAll(/CMD (\[.+\])$/gm)].map(([, list = '']) => JSON.parse(list) as string[]);
    const [health = [], serve = []] = commands;
    const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', BASE_PATH: base };
    const server = spawn(process.execPath, serve.slice(1), { cwd: root, env });
    try {
      const url = await new Promise<string>((done, fail) => {
        let output = '';
        server.stdout.on('data', (chunk: Buffer) => {
          output += chunk.toString();
          const [found] = /http:\S+/.exec(output) ?? [];
          if (found) done(found);
        });
        server.stderr.on('data', (chunk: Buffer) => {
          fail(new Error(chunk.toString()));
        });
      });
      const response = await fetch(url.replace('localhost', '127.0.0.1'));
      expect([response.status, response.headers.get('x-below')]).toEqual([200, base === '' ? null : 'yes']);
      const check = (port: string): Promise<number | null> =>
        new Promise((done) => {
          spawn(process.execPath, health.slice(1), { env: { ...env, PORT: port } }).on('close', done);
        });
      expect(await check(new URL(url).port)).toBe(0);
      expect(await check('1')).toBe(1);
    } finally {
      server.kill();
      rmSync(root, { recursive: true });
      site.remove();
    }
  },
);
