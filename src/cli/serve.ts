/**
 * `npm start`: serves the built site at http://localhost:4321.
 *
 * `PORT` chooses another port, `HOST` the address to listen at (a container says
 * `0.0.0.0`), `BASE_PATH` is the path that the site was built for, and the first argument another folder than `dist`.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isPortTaken, startServer } from '../build/preview/static-server.ts';

const DEFAULT_PORT = '4321';

/** Ends the program with one line. */
const stopWith = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const readPort = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port <= 65_535 ? port : stopWith(`PORT is "${text}"; expected a number from 0 to 65535.`);
};

const root = resolve(process.argv[2] ?? 'dist');
const port = readPort(process.env['PORT'] ?? DEFAULT_PORT);
if (!existsSync(join(root, 'index.html'))) {
  stopWith(`There is no built site in ${relative('.', root) || '.'}: run "npm run build" first.`);
}

try {
  const server = await startServer({ root, base: process.env['BASE_PATH'], port, host: process.env['HOST'] });
  console.log(`Stagecraft is at ${server.url} (Ctrl+C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  stopWith(
    isPortTaken(error)
      ? `Port ${String(port)} is taken: stop the program that uses it, or choose another with PORT=${String(port + 1)} npm start`
      : `The server did not start: ${error instanceof Error ? error.message : String(error)}`,
  );
}
