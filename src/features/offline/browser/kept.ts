/** Where guides are listed with their copies: says which are kept on this device, and forgets them when asked to. */
import { FORGET, KEPT_ON, buildOf, dayWords, packAt } from '../copies.ts';

const list = document.querySelector<HTMLElement>('[data-kept]');
const button = document.querySelector<HTMLButtonElement>('[data-forget]');
const base = list?.dataset['base'] ?? '/';

/**
 * Whether no copies are kept: the reader wants none, which `offline` says by any value, here and in `offline.ts`, for
 * all sites of the origin; or the browser refuses.
 */
const isOff = (): boolean => {
  try {
    return Boolean(localStorage['offline']);
  } catch {
    return true;
  }
};

/** The caches of this site. */
const ownCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => buildOf(name, base) !== undefined);

/** When each guide was kept, by its id. */
const keptGuides = async (): Promise<ReadonlyMap<string, string | null>> => {
  const kept = new Map<string, string | null>();
  for (const name of await ownCaches()) {
    const cache = await caches.open(name);
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
    line.textContent = date === undefined ? 'Not kept on this device.' : `Kept on this device on ${dayWords(date)}.`;
  }
  if (button) button.textContent = isOff() ? 'Keep copies again' : 'Forget the copies and keep none';
};

const forget = async (): Promise<void> => {
  localStorage.setItem('offline', 'going');
  const registration = await navigator.serviceWorker.getRegistration(base);
  // Where this site has none, another site's may answer for its address.
  if (registration?.scope === location.origin + base) {
    // What is arriving would be kept all the same.
    for (const worker of [registration.installing, registration.active]) worker?.postMessage(FORGET);
    await registration.unregister();
  }
  for (const name of await ownCaches()) await caches.delete(name);
  // Another value, so that other tabs hear of it once nothing is kept any more.
  localStorage.setItem('offline', 'no');
};

const change = async (): Promise<void> => {
  const status = button?.nextElementSibling;
  try {
    if (isOff()) localStorage.removeItem('offline');
    else await forget();
    if (status) status.textContent = isOff() ? 'Nothing is kept any more.' : 'Guides are kept from the next page on.';
  } catch {
    if (status) status.textContent = 'This browser refuses to store or delete anything here.';
  }
  await show();
};

const look = (): void => void show();

button?.addEventListener('click', () => void change());
look();
// The first copies arrive while the page is open.
(navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker?.addEventListener('controllerchange', look);
// Another tab may keep copies or forget them, and Back brings the page as it was left.
for (const event of ['storage', 'pageshow']) addEventListener(event, look);
document.addEventListener('visibilitychange', look);
