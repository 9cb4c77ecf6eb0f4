/** Caches of earlier builds: kept while a window is open that may belong to them, and no longer. */
import { cacheName } from '../model/offline/copies.ts';
import { keptBuilds } from './kept-packs.ts';
import { home, site, worker } from './scope.ts';

/** The entry of an earlier build's cache that lists the windows which were open when a later one took over. */
const HELD_BY = `${home}offline/held-by`;

/** The windows of the site, those included that no worker serves. */
export const openWindows = (): Promise<readonly WindowClient[]> =>
  worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Notes in the cache of each earlier build which windows may still need it: all that are open now. */
export const holdEarlierBuilds = async (): Promise<void> => {
  const windows = (await openWindows()).map(({ id }) => id);
  for (const build of await keptBuilds()) {
    const cache = await caches.open(cacheName(site.base, build));
    if (build === site.build) await cache.delete(HELD_BY);
    else if (!(await cache.match(HELD_BY))) await cache.put(HELD_BY, Response.json(windows));
  }
};

/** Deletes the caches of earlier builds whose windows are all closed. A build that is still arriving is held by none. */
export const dropEarlierBuilds = async (): Promise<void> => {
  const open = (await openWindows()).map(({ id }) => id);
  for (const build of await keptBuilds()) {
    if (build === site.build) continue;
    const name = cacheName(site.base, build);
    const held = await (await caches.open(name)).match(HELD_BY);
    const holders = held ? ((await held.json()) as readonly string[]) : open;
    if (held && !holders.some((id) => open.includes(id))) await caches.delete(name);
  }
};
