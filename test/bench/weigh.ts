/** What a page loads until it is idle. Also the measure of the size tests in `test/site`. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Compressed bytes by what they are for, and requests. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  /** Script in files of its own. */
  readonly script: number;
  readonly other: number;
  readonly headers: number;
  /** Everything on the wire. */
  readonly total: number;
  readonly requests: number;
  /** Addresses of other origins that were asked for. */
  readonly foreign: readonly string[];
}

/** What of a page's own HTML is script and style, each compressed by itself. */
export interface Inline {
  readonly script: number;
  readonly css: number;
}

const brotli = (text: string): number => {
  if (text === '') return 0;
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
};

/** The content of every element of a name whose attributes a test lets through. */
const contents = (html: string, name: string, isWanted: (attributes: string) => boolean): string =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))]
    .flatMap(([, attributes = '', text = '']) => (isWanted(attributes) ? [text] : []))
    .join('\n');

/** A block of data is no script. */
const isScript = (attributes: string): boolean =>
  !/\bsrc=/.test(attributes) && !/\btype="?(application|speculationrules)/.test(attributes);

/** Weighs the scripts and styles that stand in the HTML. */
export const weighInline = (html: string): Inline => ({
  script: brotli(contents(html, 'script', isScript)),
  css: brotli(contents(html, 'style', () => true)),
});

type Kind = 'html' | 'css' | 'script' | 'other';

const KINDS: Readonly<Record<string, Kind>> = { Document: 'html', Stylesheet: 'css', Script: 'script' };

/** How long nothing may have been asked for before a page counts as idle. */
const QUIET = 500;

/**
 * Opens an address in a fresh page and weighs what comes, until nothing more does. The fetches of a
 * service worker are its own and not counted.
 * @param use what is then done to the page; what comes of that is weighed too
 */
export const weighPage = async (page: Page, url: string, use?: () => Promise<void>): Promise<Weight> => {
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, Kind>();
  const foreign: string[] = [];
  const bytes = { html: 0, css: 0, script: 0, other: 0 };
  let total = 0;
  let last = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!/^https?:/.test(request.url)) return;
    last = performance.now();
    kinds.set(requestId, KINDS[type ?? ''] ?? 'other');
    if (new URL(request.url).origin !== new URL(url).origin) foreign.push(request.url);
  });
  session.on('Network.responseReceived', ({ requestId, response: { headers } }) => {
    const kind = kinds.get(requestId);
    if (kind) bytes[kind] += Number(headers['Content-Length'] ?? headers['content-length'] ?? 0);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    last = performance.now();
    if (kinds.has(requestId)) total += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'load' });
  const rest = async (): Promise<void> => {
    while (performance.now() - last < QUIET) await page.waitForTimeout(QUIET / 5);
  };
  await rest();
  if (use) {
    await use();
    last = performance.now();
    await rest();
  }
  await session.detach();
  const { html, css, script, other } = bytes;
  return { ...bytes, headers: total - html - css - script - other, total, requests: kinds.size, foreign };
};
