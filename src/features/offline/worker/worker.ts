/**
 * The service worker: the site without a network, after one visit. Its rules:
 *
 * 1. What is kept is one build's packs (`src/features/offline/packs.ts`), in a cache that bears the build's name. A
 *    pack is proved against its hash before it is kept. All that a build needs is kept together or not at all;
 *    where that fails, installing fails, and the build before it goes on whole.
 * 2. Everything that a page loads has an address that says which bytes it has: by a hash in its name (`_astro/`),
 *    or by the build in its query (`ownFile`). So a page gets the files of its own build, from whichever cache
 *    has them; a page of an earlier build gets from the network none that are named by their build.
 * 3. Therefore a new worker need not wait until all windows are closed: it takes over as soon as its build is kept.
 *    The cache of the build before it stays until the next update, since Back may bring its pages back; those of
 *    earlier ones until every window is closed that was open when they were left.
 * 4. A page comes from the network; only where that fails or takes long, from the copy, which is always of the
 *    worker's own build and says that it is a copy. So the next page after an update is the new one.
 * 5. Other origins, other methods, parts of files, exported files and embeds come from the network alone.
 * 6. What fails is not asked for again at once, and nothing is fetched ahead for readers who save data.
 */
import { FORGET } from '../copies.ts';
import { packOf, SHARED } from '../packs.ts';
import { wayOf } from '../requests.ts';
import { afterPage, answerFile, answerOpened, answerPage } from './answers.ts';
import { holdEarlierBuilds, openWindows } from './builds.ts';
import { forget, isThrifty, keep, keptBuilds, keptPacks } from './kept-packs.ts';
import { home, site, worker } from './scope.ts';

/** The packs to begin with: what all pages share, the guides that are open, and those that were kept before. */
const firstPacks = async (): Promise<string[]> => {
  const names = new Set([SHARED]);
  for (const { url } of await openWindows()) {
    if (url.startsWith(home)) names.add(packOf(url.slice(home.length), Object.keys(site.packs)));
  }
  for (const build of await keptBuilds()) for (const name of (await keptPacks(build)).keys()) names.add(name);
  return [...names];
};

const install = async (): Promise<void> => {
  // Who saves data and has no copies gets a worker that has none either; who has some keeps those.
  if (!isThrifty() || (await keptBuilds()).length > 0) await keep(await firstPacks());
  await worker.skipWaiting();
};

const activate = async (): Promise<void> => {
  await holdEarlierBuilds();
  // Some browsers have none: there the page waits until the worker is awake.
  await (worker.registration.navigationPreload as NavigationPreloadManager | undefined)?.enable();
  await worker.clients.claim();
};

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

worker.addEventListener('message', (event) => {
  if (event.data === FORGET) event.waitUntil(forget().catch(() => undefined));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, mode, url, headers } = request;
  const way = wayOf({ method, mode, url, hasRange: headers.has('range') }, home);
  switch (way.kind) {
    case 'page': {
      const answer = answerPage(event, way.path);
      event.respondWith(answer);
      event.waitUntil(afterPage(answer, way.path));
      break;
    }
    case 'opened':
      event.respondWith(answerOpened(event));
      break;
    case 'file':
      event.respondWith(answerFile(request, way.path, way.build));
      break;
    case 'leave':
  }
});
