/** What the worker is given: its global scope with the right type, and the site that it belongs to. */
import type { OfflineSite } from '../packs.ts';

/** Put in when the worker is built. */
declare const SITE: OfflineSite;

export const site: OfflineSite = SITE;

export const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** The whole address of the site's home. */
export const home = worker.registration.scope;
