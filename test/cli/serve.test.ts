import { spawn } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/build/preview/static-server.ts';
import { makeSite } from '../build/preview/small-site.ts';

const site = makeSite();
afterAll(site.remove);

/** Runs the command; `onOutput` sees its output so far and may end it with a signal. */
const serve = (env: Record<string, string>, onOutput?: (output: string) => Promise<NodeJS.Signals>, root = site.root) =>
  new Promise<{ code: number | null; output: string; errors: string }>((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/serve.ts', root], { env: { ...process.env, ...env } });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      onOutput?.(output).then((signal) => child.kill(signal), reject);
    });
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('close', (code) => {
      resolve({ code, output, errors });
    });
  });

describe('The command that serves the site', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('says where it is, and ends at %s', async (signal) => {
    const { code, output, errors } = await serve({ PORT: '0' }, async (said) => {
      const [url = ''] = /http:\S+/.exec(said) ?? [];
      expect((await fetch(url)).status).toBe(200);
      return signal;
    });
    expect(output).toMatch(/^Stagecraft is at http:\/\/localhost:\d+\/ \(Ctrl\+C stops it\)\n$/);
    expect([code, errors]).toEqual([0, '']);
  });

  test('serves below the base path that the site was built for', async () => {
    const { output } = await serve({ PORT: '0', BASE_PATH: '/sub/path' }, () => Promise.resolve('SIGTERM'));
    expect(output).toMatch(/http:\/\/localhost:\d+\/sub\/path\/ /);
  });

  test('says in one line that the port is taken', async () => {
    const other = await startServer({ root: site.root });
    const { port } = new URL(other.url);
    const { code, errors } = await serve({ PORT: port });
    await other.stop();
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`^Port ${port} is taken: .*PORT=\\d+ npm start\n$`));
  });

  test.each(['abc', '-1', '65536', '4321x', '1e3', ''])('says in one line that %j is no port', async (port) => {
    const { code, errors } = await serve({ PORT: port });
    expect([code, errors]).toEqual([1, `PORT is "${port}"; expected a number from 0 to 65535.\n`]);
  });

  test('says in one line that nothing is built yet', async () => {
    const { code, errors } = await serve({ PORT: '0' }, undefined, `${site.root}/guide`);
    expect(code).toBe(1);
    expect(errors).toMatch(/^There is no built site in .*: run "npm run build" first\.\n$/);
  });
});
