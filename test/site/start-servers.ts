/** Playwright's global setup: serves the built sites on free ports while the tests run. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startServer } from '../../src/build/preview/static-server.ts';
import { SITES } from './sites.ts';

const startServers = async (): Promise<() => Promise<void>> => {
  const servers = await Promise.all(
    Object.values(SITES).map(async ({ folder, base, urlVariable }) => {
      const root = resolve(folder);
      if (!existsSync(join(root, 'index.html'))) {
        throw new Error(`There is no built site in ${folder}: run "npm run build:test" first.`);
      }
      const server = await startServer({ root, base });
      process.env[urlVariable] = server.url;
      return server;
    }),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
};

export default startServers;
