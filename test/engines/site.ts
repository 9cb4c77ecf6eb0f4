/** The built site on a server that can be stopped and started again at the same address. */
import { resolve } from 'node:path';
import { startServer, type RunningServer } from '../../src/build/preview/static-server.ts';
import { SITES } from '../site/sites.ts';

export class JourneySite {
  #server: RunningServer | undefined;
  #port = 0;

  /** The address of its home. */
  get home(): string {
    return `http://localhost:${String(this.#port)}${SITES.real.base}`;
  }

  /** From now on it answers. */
  async start(): Promise<void> {
    this.#server = await startServer({ root: resolve(SITES.real.folder), base: SITES.real.base, port: this.#port });
    this.#port = Number(new URL(this.#server.url).port);
  }

  /** From now on nobody answers. */
  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }
}
