/**
 * Serves a built site as a good static host would: compressed, with ETags, with the site's own
 * 404 page, below any base path. `npm start`, the browser tests and the benchmarks stand on it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticFiles, type StaticFile } from './static-files.ts';

export interface ServerOptions {
  /** The folder with the built site. */
  readonly root: string;
  /** The path below which the site lies, as it was built; `/` where left out. */
  readonly base?: string | undefined;
  /** 0 or left out: any free port. */
  readonly port?: number | undefined;
  /** Response headers that every answer carries beside the server's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface RunningServer {
  /** The address of the site's home, with its base path and a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Both families of `localhost`, so that no other program answers on one of them. */
const HOSTS = ['127.0.0.1', '::1'];

/** How often another free port is tried where the first was free in one family only. */
const ATTEMPTS = 10;

/** Addresses of any length reach the site: what a query means is for its pages to judge. */
const MAX_HEADER_BYTES = 1_048_576;

const FOREVER = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** `sub/path` → `/sub/path/`; nothing → `/`. */
export const normalizeBase = (base = '/'): string =>
  `/${base
    .split('/')
    .filter((part) => part !== '')
    .join('/')}/`.replace('//', '/');

const decode = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

const acceptsBrotli = (header = ''): boolean =>
  header.split(',').some((part) => {
    const [coding = '', quality = ''] = part.split(';');
    return coding.trim().toLowerCase() === 'br' && !/^\s*q=0(\.0*)?\s*$/i.test(quality);
  });

const matchesEtag = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;

const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
};

/** Answers with a file, or says that the browser's copy is still good. */
const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  { status, cache }: { readonly status: number; readonly cache: string },
): Promise<void> => {
  const isBrotli = file.isCompressible && acceptsBrotli(request.headers['accept-encoding']);
  const { bytes, etag } = isBrotli ? await file.brotli() : file.plain;
  const headers = {
    'Cache-Control': cache,
    ETag: etag,
    ...(file.isCompressible && { Vary: 'Accept-Encoding' }),
  };
  if (status === 200 && matchesEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, {
    ...headers,
    'Content-Type': file.type,
    'Content-Length': bytes.length,
    ...(isBrotli && { 'Content-Encoding': 'br' }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

/** The function that answers requests for the files below `root`. */
const answerer = ({ root, base, headers = {} }: ServerOptions) => {
  const prefix = normalizeBase(base);
  const lookUp = staticFiles(root);

  const sendNotFound = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const page = await lookUp('404.html');
    if (page.kind === 'file') await sendFile(request, response, page.file, { status: 404, cache: REVALIDATE });
    else sendText(response, 404, 'Not found');
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(response, 405, 'Method not allowed');
      return;
    }
    const [, rawPath = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '/') ?? [];
    const path = decode(rawPath);
    if (path === undefined) {
      sendText(response, 400, 'Bad request: a % in the address is not followed by two hexadecimal digits');
      return;
    }
    const isHome = `${path}/` === prefix;
    // An empty segment would make two addresses for one page, and a redirect that leaves the site.
    if ((!isHome && !path.startsWith(prefix)) || path.includes('//')) {
      await sendNotFound(request, response);
      return;
    }
    const below = path.slice(prefix.length);
    const isFolder = below === '' || below.endsWith('/');
    const found = await lookUp(isFolder ? `${below}index.html` : below);
    const index = found.kind === 'folder' && !isFolder ? await lookUp(`${below}/index.html`) : undefined;
    if (isHome || index?.kind === 'file') {
      response.writeHead(301, { Location: `${encodeURI(path)}/${query}` }).end();
    } else if (found.kind === 'file') {
      const cache = below.startsWith('_astro/') ? FOREVER : REVALIDATE;
      await sendFile(request, response, found.file, { status: 200, cache });
    } else {
      await sendNotFound(request, response);
    }
  };
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code;

/** A machine without IPv6 has no `::1`. */
const isMissingFamily = (error: unknown): boolean =>
  ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(String(codeOf(error)));

/** Whether an error of `startServer` says that another program has the port. */
export const isPortTaken = (error: unknown): boolean => codeOf(error) === 'EADDRINUSE';

/**
 * Starts a server.
 * @throws {Error} `isPortTaken` where another program has the port
 */
export const startServer = async (options: ServerOptions, attempt = 1): Promise<RunningServer> => {
  const answer = answerer(options);
  const servers: Server[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(close));
  };
  let port = options.port ?? 0;
  for (const host of HOSTS) {
    const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
      answer(request, response).catch((error: unknown) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else sendText(response, 500, 'The server failed');
      });
    });
    try {
      port = await listen(server, port, host);
      servers.push(server);
    } catch (error) {
      if (isMissingFamily(error) && servers.length > 0) continue;
      await stop();
      if (isPortTaken(error) && !options.port && attempt < ATTEMPTS) return startServer(options, attempt + 1);
      throw error;
    }
  }
  return { url: `http://localhost:${String(port)}${normalizeBase(options.base)}`, stop };
};
