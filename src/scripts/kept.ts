/** Where guides are listed with their copies: says which are kept on this device, and forgets them when asked to. */
import { KEPT_ON, buildOf, cacheName, dayWords, packAt } from '../model/offline/copies.ts';

const list = document.querySelector<HTMLElement>('[data-kept]');
const button = document.querySelector<HTMLButtonElement>('[data-forget]');
const base = list?.dataset['base'] ?? '/';

/** Whether the reader wants no copies. Kept under `offline` as `no`; anything else, or nothing, means yes. */
const isRefused = (): boolean => {
  try {
    return localStorage.getItem('offline') === 'no';
  } catch {
    return true;
  }
};

/** The builds of which something is kept. */
const builds = async (): Promise<string[]> => (await caches.keys()).flatMap((name) => buildOf(name, base) ?? []);

/** When each guide was kept, by its id. */
const keptGuides = async (): Promise<ReadonlyMap<string, string | null>> => {
  const kept = new Map<string, string | null>();
  for (const build of await builds()) {
    const cache = await caches.open(cacheName(base, build));
    for (const request of await cache.keys()) {
      const pack = packAt(request.url);
      if (pack !== undefined) kept.set(pack, (await cache.match(request))?.headers.get(KEPT_ON) ?? null);
    }
  }
  return kept;
};

const show = async (): Promise<void> => {
  const kept = await keptGuides().catch(() => new Map<string, string | null>());
  for (const line of list?.querySelectorAll<HTMLElement>('[data-pack]') ?? []) {
    const date = kept.get(line.dataset['pack'] ?? '');
    line.hidden = false;
    line.textContent = date === undefined ? 'Not kept on this device.' : `Kept on this device on ${dayWords(date)}.`;
  }
  if (button) button.textContent = isRefused() ? 'Keep copies again' : 'Forget the copies and keep none';
};

const forget = async (): Promise<void> => {
  localStorage.setItem('offline', 'no');
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  await Promise.all((await builds()).map((build) => caches.delete(cacheName(base, build))));
};

const change = async (): Promise<void> => {
  const status = button?.nextElementSibling;
  try {
    if (isRefused()) localStorage.removeItem('offline');
    else await forget();
    if (status)
      status.textContent = isRefused() ? 'Nothing is kept any more.' : 'Guides are kept from the next page on.';
  } catch {
    if (status) status.textContent = 'This browser refuses to store or delete anything here.';
  }
  await show();
};

button?.addEventListener('click', () => void change());
void show();
// The first copies arrive while the page is open.
(navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker?.addEventListener('controllerchange', () => {
  void show();
});
