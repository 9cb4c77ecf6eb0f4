/**
 * Caches of earlier builds. That of the build before the current one stays until the next update: the browser may
 * bring a page of it back, by Back, of which no list of windows knew. Others stay while a window is open that may
 * belong to them.
 */
import { cacheName } from '../copies.ts';
import { HELD_BY, keptBuilds } from './kept-packs.ts';
import { home, site, worker } from './scope.ts';

/** The entry of a build's cache that says what there was before it. */
const HISTORY = `${home}offline/history`;

/** How many earlier builds are remembered: pages of older ones do not come back. */
const REMEMBERED = 20;

interface History {
  /** The builds from which this one took over: the current one of then, and what may have failed to follow it. */
  readonly before: readonly string[];
  /** All that are known to be earlier, whether something is kept of them or not. */
  readonly earlier: readonly string[];
}

const historyOf = async (build: string): Promise<History> => {
  const name = cacheName(site.base, build);
  const found = (await caches.has(name)) ? await (await caches.open(name)).match(HISTORY) : undefined;
  return found ? ((await found.json()) as History) : { before: [], earlier: [] };
};

/** Whether a build is known to be earlier than this one: the network no longer has what belongs to it. */
export const isEarlier = async (build: string): Promise<boolean> => {
  if (build === site.build) return false;
  try {
    return (await historyOf(site.build)).earlier.includes(build);
  } catch {
    // Storage is refused.
    return false;
  }
};

/** The windows of the site, those included that no worker serves. */
export const openWindows = (): Promise<readonly WindowClient[]> =>
  worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Notes in the cache of each earlier build which windows may still need it (all that are open now), and which builds these are. */
export const holdEarlierBuilds = async (): Promise<void> => {
  const windows = (await openWindows()).map(({ id }) => id);
  const builds = (await keptBuilds()).filter((build) => build !== site.build);
  if (builds.length === 0) return;
  const left: string[] = [];
  const histories = [await historyOf(site.build)];
  for (const build of builds) {
    histories.push(await historyOf(build));
    const cache = await caches.open(cacheName(site.base, build));
    if (await cache.match(HELD_BY)) continue;
    await cache.put(HELD_BY, Response.json(windows));
    left.push(build);
  }
  const earlier = new Set([...histories.flatMap((history) => history.earlier), ...builds]);
  earlier.delete(site.build);
  const history: History = {
    before: left.length > 0 ? left : (histories[0]?.before ?? []),
    earlier: [...earlier].slice(-REMEMBERED),
  };
  const own = await caches.open(cacheName(site.base, site.build));
  await own.put(HISTORY, Response.json(history));
};

/**
 * Deletes the caches of earlier builds whose windows are all closed, but not of the one before this. A build that is
 * still arriving is held by none.
 */
export const dropEarlierBuilds = async (): Promise<void> => {
  const open = (await openWindows()).map(({ id }) => id);
  const { before } = await historyOf(site.build);
  for (const build of await keptBuilds()) {
    if (build === site.build || before.includes(build)) continue;
    const name = cacheName(site.base, build);
    const held = await (await caches.open(name)).match(HELD_BY);
    const holders = held ? ((await held.json()) as readonly string[]) : open;
    if (held && !holders.some((id) => open.includes(id))) await caches.delete(name);
  }
};
