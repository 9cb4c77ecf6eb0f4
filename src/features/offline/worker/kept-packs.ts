/** Packs in the browser's cache: fetched and proved, kept whole or not at all, and read. */
import { KEPT_ON, buildOf, cacheName, packAt } from '../copies.ts';
import { packOf, unpackFile, type Pack, type PackFile } from '../packs.ts';
import { home, site } from './scope.ts';

/** After a failure nothing is asked for again for so long, in milliseconds: whoever reads on pays for it once. */
const REST = 10 * 60_000;

/** The entry of a build's cache that says when fetching its packs failed. */
const FAILED = `${home}offline/failed`;

/** The entry of an earlier build's cache that lists the windows which were open when a later one took over. */
export const HELD_BY = `${home}offline/held-by`;

/** The room left for everything else, as a multiple of what comes. */
const ROOM = 2;

const addressOf = ({ path }: PackFile): string => home + path;

const isProved = async (bytes: ArrayBuffer, sha256: string): Promise<boolean> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)) === sha256;
};

/**
 * Fetches a pack.
 * @throws {Error} where what comes is not the pack to the byte: cut off, of another build, a portal's sign-in page
 */
const fetchPack = async (file: PackFile, signal: AbortSignal): Promise<Response> => {
  const address = addressOf(file);
  // What is wrong may only be the browser's own copy: of some hosts it keeps even that there is nothing.
  for (const cache of ['default', 'reload'] as const) {
    // Who may read the site only after signing in may have its packs, too.
    const answer = await fetch(address, { cache, priority: 'low', credentials: 'same-origin', signal });
    const bytes = await answer.arrayBuffer();
    if (answer.ok && (await isProved(bytes, file.sha256))) {
      return new Response(bytes, {
        headers: { 'Content-Type': 'application/json', [KEPT_ON]: new Date().toISOString() },
      });
    }
  }
  throw new Error(`${address}: not the bytes that belong to build ${site.build}`);
};

interface Thrift {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the reader has asked the browser to save data. */
export const isThrifty = (): boolean => (navigator as Thrift).connection?.saveData === true;

/** @throws {Error} where this is not the time to fetch: data is saved, there is no room, or it failed just now */
const assertTime = async (cache: Cache, files: readonly PackFile[]): Promise<void> => {
  if (isThrifty()) throw new Error('The reader saves data: nothing is fetched ahead');
  const failed = await cache.match(FAILED);
  if (failed && Date.now() - Date.parse(failed.headers.get(KEPT_ON) ?? '') < REST) {
    throw new Error('Fetching failed a short while ago');
  }
  // Some browsers tell nothing of their room, refuse to, or have no word for it at all.
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  const { quota = Infinity, usage = 0 } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  const wanted = files.reduce((sum, { bytes }) => sum + bytes, 0) * ROOM;
  if (quota - usage < wanted) throw new Error(`No room for ${String(wanted)} bytes`);
};

const keepNow = async (names: readonly string[], wanted: AbortSignal): Promise<void> => {
  wanted.throwIfAborted();
  const cache = await caches.open(cacheName(site.base, site.build));
  // A build that comes back is an earlier one no longer.
  await cache.delete(HELD_BY);
  const missing: PackFile[] = [];
  for (const name of names) {
    const file = site.packs[name];
    if (file && !(await cache.match(addressOf(file)))) missing.push(file);
  }
  if (missing.length === 0) return;
  await assertTime(cache, missing);
  try {
    const answers = await Promise.all(missing.map((file) => fetchPack(file, wanted)));
    wanted.throwIfAborted();
    // One after the other: were one still on its way when another fails, it would come after what clears up.
    for (const [index, file] of missing.entries()) await cache.put(addressOf(file), answers[index] ?? Response.error());
    await cache.delete(FAILED);
  } catch (error) {
    // Where storage is in trouble these may fail as well; what went wrong first is what is told.
    await Promise.allSettled(missing.map((file) => cache.delete(addressOf(file))));
    await Promise.allSettled([
      cache.put(FAILED, new Response(null, { headers: { [KEPT_ON]: new Date().toISOString() } })),
    ]);
    throw error;
  }
};

let last: Promise<unknown> = Promise.resolve();

/** Ends what is under way when the reader wants no copies. */
let wish = new AbortController();

/** What is begun now is wanted until this says otherwise. */
export const whileWanted = (): AbortSignal => wish.signal;

/**
 * Keeps these packs of this build, all of them or none; those that are there are left alone.
 * @param wanted what was begun before the reader said no keeps nothing
 * @throws {Error} where one of them cannot be had or kept
 */
export const keep = (names: readonly string[], wanted = whileWanted()): Promise<void> => {
  const own = last.then(() => keepNow(names, wanted));
  last = own.catch(() => undefined);
  return own;
};

/** Deletes all that is kept of this site, and ends what is still arriving. */
export const forget = async (): Promise<void> => {
  wish.abort(new Error('The reader wants no copies'));
  wish = new AbortController();
  await last;
  await Promise.all((await keptBuilds()).map((build) => caches.delete(cacheName(site.base, build))));
};

/** The builds of this site that have a cache, this one first. */
export const keptBuilds = async (): Promise<string[]> => {
  const builds = (await caches.keys()).flatMap((name) => buildOf(name, site.base) ?? []);
  return builds.sort((a, b) => Number(b === site.build) - Number(a === site.build));
};

/** The names of the packs that are kept of a build, with their addresses. */
export const keptPacks = async (build: string): Promise<ReadonlyMap<string, string>> => {
  const name = cacheName(site.base, build);
  if (!(await caches.has(name))) return new Map();
  const keys = await (await caches.open(name)).keys();
  return new Map(
    keys.flatMap(({ url }) => {
      const pack = packAt(url);
      return pack === undefined ? [] : [[pack, url] as const];
    }),
  );
};

/** A file out of a pack. */
export interface KeptFile {
  readonly text: string;
  /** When the pack came, as the header has it. */
  readonly keptOn: string | null;
}

/** Packs that have been read since the worker woke. */
const read = new Map<string, Promise<{ readonly pack: Pack; readonly keptOn: string | null } | undefined>>();

const readPack = async (build: string, address: string) => {
  const answer = await (await caches.open(cacheName(site.base, build))).match(address);
  return answer && { pack: (await answer.json()) as Pack, keptOn: answer.headers.get(KEPT_ON) };
};

/** A file of a build by its path below the base path; `undefined` where it is not kept, or cannot be read. */
export const keptFile = async (build: string, path: string): Promise<KeptFile | undefined> => {
  try {
    const address = (await keptPacks(build)).get(packOf(path, Object.keys(site.packs)));
    if (address === undefined) return undefined;
    const reading = read.get(address) ?? readPack(build, address);
    read.set(address, reading);
    const found = await reading.catch(() => undefined);
    // What cannot be read now may be there the next time.
    if (!found) read.delete(address);
    const text = found && unpackFile(found.pack, path);
    return found && text !== undefined ? { text, keptOn: found.keptOn } : undefined;
  } catch {
    // Storage is refused: there is no copy.
    return undefined;
  }
};
