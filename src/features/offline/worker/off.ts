/**
 * What stands in the place of the service worker when the site is built without one (`SERVICE_WORKER=off`): takes
 * over from it, deletes what it has kept, and signs off. Open pages go on as they are.
 */
import { buildOf, cacheName } from '../copies.ts';
import { site, worker } from './scope.ts';

const leave = async (): Promise<void> => {
  const builds = (await caches.keys()).flatMap((name) => buildOf(name, site.base) ?? []);
  await Promise.all(builds.map((build) => caches.delete(cacheName(site.base, build))));
  await worker.registration.unregister();
};

worker.addEventListener('install', () => {
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(leave().catch(() => worker.registration.unregister()));
});
