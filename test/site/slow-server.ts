/** Sends a page in two halves, so that a test can look at what is painted in between. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlowServer {
  readonly url: string;
  /** Sends the other half, now and at every request from now on. */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Stands in front of a site.
 * @param origin where the files are
 * @param split text of the page behind which the first half ends
 */
export const startSlowServer = async (origin: string, split: string): Promise<SlowServer> => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', origin));
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'Content-Type': type });
      const at = body.indexOf(split);
      if (!type.startsWith('text/html') || at < 0) {
        response.end(body);
        return;
      }
      response.write(body.subarray(0, at + split.length));
      await released;
      response.end(body.subarray(at + split.length));
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    release,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
