/** What the worker answers with. */
import { withNote } from '../copies.ts';
import { SHARED, packOf } from '../packs.ts';
import { fileOfPage } from '../requests.ts';
import { PAGE_HEADERS } from '../../../routes/site-headers.ts';
import { dropEarlierBuilds, isEarlier } from './builds.ts';
import { keep, keptBuilds, keptFile, keptPacks, whileWanted } from './kept-packs.ts';
import { home, site } from './scope.ts';

/** How long the network may take to answer for a page that there is a copy of, in milliseconds. */
const PATIENCE = 3000;

/** How long a page is left alone before its guide is fetched. */
const IDLE = 2000;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** An answer made from a copy. It bears the headers that a page of this site is sent with. */
const answerOf = (path: string, text: string, status = 200): Response =>
  new Response(text, {
    status,
    headers: [
      ['Content-Type', `${TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain'}; charset=utf-8`],
      ...PAGE_HEADERS.map(([name, value]): [string, string] => [name, value]),
    ],
  });

const after = (time: number): Promise<undefined> =>
  new Promise((done) => {
    setTimeout(done, time);
  });

/**
 * Answers from the network, with what the browser has asked for ahead if it has.
 * @throws {TypeError} where the network fails: some browsers then resolve `preloadResponse` with an error response,
 *   which handed on would be their own page for errors
 */
const fromNetwork = async (event: FetchEvent): Promise<Response> => {
  const ahead = (await event.preloadResponse) as Response | undefined;
  if (ahead?.type === 'error') throw new TypeError(`${event.request.url}: the network failed`);
  return ahead ?? fetch(event.request);
};

/** The copy of a page; where the address lacks its slash, the way to the right one. */
const copyOf = async (path: string, search: string): Promise<Response | undefined> => {
  const file = fileOfPage(path);
  const found = await keptFile(site.build, file);
  if (!found) return undefined;
  if (path !== '' && !path.endsWith('/')) return Response.redirect(`${home}${path}/${search}`);
  return answerOf(file, withNote(found.text, found.keptOn));
};

/** The page that says that there is no copy. */
const offlinePage = async (): Promise<Response> => {
  const file = fileOfPage('offline/');
  const found = await keptFile(site.build, file);
  return found ? answerOf(file, found.text, 503) : Response.error();
};

/** Answers for a page: from the network while it answers in time and has not failed, else with the copy. */
export const answerPage = async (event: FetchEvent, path: string): Promise<Response> => {
  const online = fromNetwork(event);
  const settled = online.catch(() => undefined);
  event.waitUntil(settled);
  const first = await Promise.race([settled, after(PATIENCE)]);
  if (first && first.status < 500) return first;
  const copy = await copyOf(path, new URL(event.request.url).search);
  return copy ?? (await settled) ?? offlinePage();
};

/** Answers for what is opened, but neither shown from a copy nor kept: the network's answer, asked for once. */
export const answerOpened = (event: FetchEvent): Promise<Response> => fromNetwork(event).catch(() => Response.error());

/**
 * Answers for a file whose address says which bytes it has: the copy of whichever build has it, else the network. It
 * has a file whose name bears a hash, or none; of one that is named by its build it has the newest.
 */
export const answerFile = async (request: Request, path: string, build: string | undefined): Promise<Response> => {
  const builds = build === undefined ? await keptBuilds().catch(() => []) : [build];
  for (const one of builds) {
    const found = await keptFile(one, path);
    if (found) return answerOf(path, found.text);
  }
  // A page does without rather than with another build's.
  return build !== undefined && (await isEarlier(build)) ? Response.error() : fetch(request);
};

/** What is done once a page has come from the network: its guide is kept, and what nobody needs is thrown away. */
export const afterPage = async (answered: Promise<Response>, path: string): Promise<void> => {
  const wanted = whileWanted();
  try {
    if (!(await answered).ok) return;
    await dropEarlierBuilds();
    const packs = [SHARED, packOf(path, Object.keys(site.packs))];
    const kept = await keptPacks(site.build);
    if (packs.every((name) => kept.has(name))) return;
    await after(IDLE);
    await keep(packs, wanted);
  } catch {
    // There is no copy then; the next visit tries again.
  }
};
