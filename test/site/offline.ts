/** A built site of a test's own, that can go offline and be updated, and what a browser has kept of it. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startServer, type RunningServer } from '../../src/build/preview/static-server.ts';
import { writeOffline } from '../../src/build/offline.ts';
import { buildOf, cacheName, packAt } from '../../src/features/offline/copies.ts';
import type { OfflineSite } from '../../src/features/offline/packs.ts';
import { SITES } from './sites.ts';
import { test as siteTest } from './test.ts';

/** An answer that the host gives instead of a file; `silence` is none at all. */
export type Fault =
  | 'silence'
  | {
      readonly status: number;
      readonly type: string;
      readonly text: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** A site whose host can fail, and whose files can be changed. */
export class OwnSite {
  readonly root: string;
  readonly base: string;
  /** The paths that were asked for, below the base path. */
  readonly asked: string[] = [];
  /** What is wrong with an answer, by its path below the base path; a promise holds the answer back. */
  faultOf: (path: string) => Fault | Promise<undefined> | undefined = () => undefined;
  #behind: RunningServer | undefined;
  #front: Server | undefined;
  #port = 0;

  private constructor(root: string, base: string) {
    this.root = root;
    this.base = base;
  }

  /** One of the built sites as it is. Nothing may be changed in it. */
  static async of(site: keyof typeof SITES): Promise<OwnSite> {
    const own = new OwnSite(resolve(SITES[site].folder), SITES[site].base);
    await own.start();
    return own;
  }

  /** A copy of one of the built sites below a folder. */
  static async copyOf(site: keyof typeof SITES, folder: string): Promise<OwnSite> {
    cpSync(resolve(SITES[site].folder), folder, { recursive: true });
    const own = new OwnSite(folder, SITES[site].base);
    await own.start();
    return own;
  }

  get home(): string {
    return `http://localhost:${String(this.#port)}${this.base}`;
  }

  async start(): Promise<void> {
    const behind = await startServer({ root: this.root, base: this.base });
    this.#behind = behind;
    const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
      const path = (incoming.url ?? '').slice(this.base.length);
      this.asked.push(path);
      const fault = await this.faultOf(path);
      if (fault === 'silence') return;
      if (fault) {
        outgoing.writeHead(fault.status, { 'Content-Type': fault.type, ...fault.headers }).end(fault.text);
        return;
      }
      const { method, headers, url } = incoming;
      const ask = request(new URL(url ?? '/', behind.url), { method, headers }, (found) => {
        outgoing.writeHead(found.statusCode ?? 500, found.headers);
        found.pipe(outgoing);
      });
      ask.on('error', () => outgoing.destroy());
      // Who no longer reads would keep the other side waiting.
      outgoing.on('close', () => ask.destroy());
      ask.end();
    };
    this.#front = createServer((incoming, outgoing) => void answer(incoming, outgoing));
    const front = this.#front;
    await new Promise<void>((done) => {
      front.listen(this.#port, 'localhost', done);
    });
    this.#port = (front.address() as AddressInfo).port;
  }

  /** How often the worker's script was asked for. */
  workerRequests(): number {
    return this.asked.filter((path) => path === 'sw.js').length;
  }

  /** How often packs were asked for. */
  packRequests(): number {
    return this.asked.filter((path) => packAt(path) !== undefined).length;
  }

  /** From now on nobody answers. */
  async stop(): Promise<void> {
    const front = this.#front;
    this.#front = undefined;
    front?.closeAllConnections();
    if (front) await new Promise((done) => front.close(done));
    await this.#behind?.stop();
    this.#behind = undefined;
  }

  /** Publishes another build: every text changed by a function of its path. */
  publish(change: (text: string, path: string) => string): OfflineSite {
    const guides = Object.keys(this.packs()).filter((name) => name !== '');
    for (const path of readdirSync(this.root, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(html|json)$/.test(path) || packAt(path) !== undefined) continue;
      const file = join(this.root, path);
      const before = readFileSync(file, 'utf8');
      const after = change(before, path);
      if (after !== before) writeFileSync(file, after);
    }
    return writeOffline(this.root, { base: this.base, guides, isOn: true });
  }

  /** Publishes one of the built sites instead. */
  replaceBy(site: keyof typeof SITES): void {
    rmSync(this.root, { recursive: true });
    cpSync(resolve(SITES[site].folder), this.root, { recursive: true });
  }

  /** The paths of the packs, by their names. */
  packs(): Record<string, string> {
    return Object.fromEntries(
      readdirSync(join(this.root, '_astro')).flatMap((file) => {
        const name = packAt(`_astro/${file}`);
        return name === undefined ? [] : [[name, `_astro/${file}`]];
      }),
    );
  }
}

/** The names of the packs that a browser has kept, by build. */
export const keptIn = async (page: Page, base: string): Promise<Record<string, string[]>> => {
  const caches = await page.evaluate(async () => {
    const names = await window.caches.keys();
    return Promise.all(
      names.map(async (name) => [name, (await (await window.caches.open(name)).keys()).map(({ url }) => url)] as const),
    );
  });
  return Object.fromEntries(
    caches.flatMap(([name, urls]) => {
      const build = buildOf(name, base);
      if (build === undefined || name !== cacheName(base, build)) return [];
      const packs = urls.flatMap((url) => packAt(url) ?? []);
      return packs.length > 0 ? [[build, packs.sort()]] : [];
    }),
  );
};

/** The text of a file as a page gets it, below the site's home; `undefined` where it gets none. */
export const fetchedBy = (page: Page, own: OwnSite, path: string): Promise<string | undefined> =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        (answer) => (answer.ok ? answer.text() : undefined),
        () => undefined,
      ),
    own.home + path,
  );

/** Runs something in the worker before the worker itself. */
export const hinderWorker = (own: OwnSite, code: string): void => {
  const worker = join(own.root, 'sw.js');
  writeFileSync(worker, code + readFileSync(worker, 'utf8'));
};

/** The build that a page belongs to. */
export const buildOn = async (page: Page): Promise<string> =>
  (await page.locator('html').getAttribute('data-build')) ?? '';

/** Waits until these packs are kept, of the build that is named or of one only; the name of nobody's guide comes of itself. */
export const waitKept = async (
  page: Page,
  { base }: OwnSite,
  guides: readonly string[],
  build?: string,
): Promise<void> => {
  const wanted = ['', ...guides].sort();
  await expect
    .poll(
      async () => {
        const kept = await keptIn(page, base);
        return build === undefined ? Object.values(kept) : kept[build];
      },
      { message: 'packs that are kept', timeout: 20_000 },
    )
    .toEqual(build === undefined ? [wanted] : wanted);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
};

/** Whether a worker is registered for the site that a page belongs to. */
export const isRegistered = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);

/** A build in which every page says so in its title, and every definition in its text. */
export const marked = (mark: string) => (text: string, path: string) =>
  path.endsWith('.html')
    ? text.replace(/<title>(?:\[\w+\] )?/, `<title>[${mark}] `)
    : path.includes('/terms/')
      ? text.replace(/"definition":"(?:\[\w+\] )?/, `"definition":"[${mark}] `)
      : text;

/**
 * `test` with a site of each test's own, in browsers that let service workers in: the real one as it is, or a copy of
 * the fixtures' one, which may be changed.
 */
export const test = siteTest.extend<{ own: OwnSite }>({
  serviceWorkers: 'allow',
  own: async ({ site }, use, testInfo) => {
    const own = site === 'fixture' ? await OwnSite.copyOf(site, testInfo.outputPath('site')) : await OwnSite.of(site);
    await use(own);
    await own.stop();
  },
});

export { expect };
