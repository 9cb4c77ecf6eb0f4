/**
 * Serves a built site as a good static host would: compressed, with ETags, with the headers of its
 * `_headers` file and its own 404 page, below any base path. `npm start`, the container, the browser
 * tests and the benchmarks stand on it.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as SocketServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { headersFor, readHeaders, type HeaderRule } from '../../formats/headers-file.ts';
import { normalizeBase } from '../../routes/paths.ts';
import { ENCODINGS, staticFiles, type Encoding, type StaticFile } from './static-files.ts';

export interface ServerOptions {
  /** The folder with the built site. */
  readonly root: string;
  /** The path below which the site lies, as it was built; `/` where left out. */
  readonly base?: string | undefined;
  /** 0 or left out: any free port. */
  readonly port?: number | undefined;
  /** The address that it listens at; left out, this machine alone can ask it. */
  readonly host?: string | undefined;
}

export interface RunningServer {
  /** The address of the site's home, with its base path and a slash at the end. */
  readonly url: string;
  /** Ends once the answers that are under way are sent, or after five seconds. */
  readonly stop: () => Promise<void>;
}

/** Both families of `localhost`, so that no other program answers on one of them. */
const HOSTS = ['127.0.0.1', '::1'];

/** The rules for response headers, which are no file of the site. */
const HEADERS_FILE = '_headers';

/** How often another free port is tried where the first was free in one family only. */
const ATTEMPTS = 10;

/** Addresses of any length reach the site: what a query means is for its pages to judge. */
const MAX_HEADER_BYTES = 1_048_576;

/** What a file's answer says where `_headers` says nothing. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

const decode = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** The best encoding of those that a browser accepts. */
const acceptedEncoding = (header = ''): Encoding | undefined =>
  ENCODINGS.find((encoding) =>
    header.split(',').some((part) => {
      const [coding = '', quality = ''] = part.split(';');
      return coding.trim().toLowerCase() === encoding && !/^\s*q=0(\.0*)?\s*$/i.test(quality);
    }),
  );

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
  status: number,
): Promise<void> => {
  const encoding = file.isCompressible ? acceptedEncoding(request.headers['accept-encoding']) : undefined;
  const { bytes, etag } = encoding ? await file.packed(encoding) : file.plain;
  const headers = {
    // What is not there yet may be there tomorrow, whatever the rule of its folder.
    ...((status === 404 || !response.hasHeader('Cache-Control')) && { 'Cache-Control': REVALIDATE }),
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
    ...(encoding && { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

/** The function that answers requests for the files below `root`. */
const answerer = ({ root, base }: ServerOptions) => {
  const prefix = normalizeBase(base);
  const lookUp = staticFiles(root);

  let known: { readonly file: StaticFile; readonly rules: readonly HeaderRule[] } | undefined;

  const setHeaders = async (response: ServerResponse, path: string): Promise<void> => {
    const found = await lookUp(HEADERS_FILE);
    if (found.kind === 'file' && known?.file !== found.file) {
      known = { file: found.file, rules: readHeaders(found.file.plain.bytes.toString()) };
    }
    for (const [name, value] of headersFor(known?.rules ?? [], path)) response.setHeader(name, value);
    response.setHeader('X-Content-Type-Options', 'nosniff');
  };

  const sendNotFound = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const page = await lookUp('404.html');
    if (page.kind === 'file') await sendFile(request, response, page.file, 404);
    else sendText(response, 404, 'Not found');
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, rawPath = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '/') ?? [];
    const path = decode(rawPath);
    await setHeaders(response, path ?? rawPath);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(response, 405, 'Method not allowed');
      return;
    }
    if (path === undefined) {
      sendText(response, 400, 'Bad request: a % in the address is not followed by two hexadecimal digits');
      return;
    }
    const isHome = `${path}/` === prefix;
    // An empty segment would make two addresses for one page, and a redirect that leaves the site.
    const below = path.slice(prefix.length);
    if ((!isHome && !path.startsWith(prefix)) || path.includes('//') || below === HEADERS_FILE) {
      await sendNotFound(request, response);
      return;
    }
    const isFolder = below === '' || below.endsWith('/');
    const found = await lookUp(isFolder ? `${below}index.html` : below);
    const index = found.kind === 'folder' && !isFolder ? await lookUp(`${below}/index.html`) : undefined;
    if (isHome || index?.kind === 'file') {
      response.writeHead(301, { Location: `${encodeURI(path)}/${query}` }).end();
    } else if (found.kind === 'file') {
      await sendFile(request, response, found.file, 200);
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

/** How long answers that are under way may take once the server is to stop, in milliseconds. */
const PATIENCE = 5000;

/** Takes no more requests, lets the answers that are under way come to their end, and closes what is open. */
const close = async (server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> => {
  // The close of an HTTP server would cut off what has been written, but is not yet sent.
  const closed = new Promise((resolve) => SocketServer.prototype.close.call(server, resolve));
  const answered = Promise.all([...underWay].map((response) => once(response, 'close')));
  await Promise.race([answered, setTimeout(PATIENCE, undefined, { ref: false })]);
  server.close();
  server.closeAllConnections();
  await closed;
};

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
  const underWay = new Set<ServerResponse>();
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => close(server, underWay)));
  };
  let port = options.port ?? 0;
  for (const host of options.host === undefined ? HOSTS : [options.host]) {
    const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
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
