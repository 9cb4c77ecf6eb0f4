/** What changed in the content: by day, by page, and as entries of a feed. */
import type { ChangeDay, ChangeItem } from '../catalog/schema/change-log.ts';
import { capital } from './text.ts';
import { paths, type AddressOf } from '../routes/paths.ts';

export type ChangeLog = readonly ChangeDay[];

/** How many days the page shows at once; older ones are folded. */
const DAYS_SHOWN = 5;

/** The newest days, and the others. */
export const foldDays = (log: ChangeLog): { readonly shown: ChangeLog; readonly folded: ChangeLog } => ({
  shown: log.slice(0, DAYS_SHOWN),
  folded: log.slice(DAYS_SHOWN),
});

/** The path of a page of a guide as entries name it in every guide: `/{guide}/audit/`. */
export const inEveryGuide = (path: string): string => path.replace(/^\/[^/]+\/(?=.)/, '/{guide}/');

/** Whether an entry speaks of a page: it names the page, or one above it. The home page is above none. */
const isAbout = ({ path: first, also }: ChangeItem, path: string): boolean => {
  const same = [path, inEveryGuide(path)];
  return [first, ...also].some(
    (name) => name === path || (name !== paths.home() && same.some((it) => it.startsWith(name))),
  );
};

/**
 * The day on which a page last changed, as the log has it; `undefined` where it does not say. The page that shows
 * the log changes with each entry, and so does home, which shows the newest.
 */
export const lastChange = (log: ChangeLog, path: string): string | undefined =>
  [paths.about(), paths.home()].includes(path)
    ? log[0]?.date
    : log.find(({ items }) => items.some((item) => isAbout(item, path)))?.date;

/** How many entries of the newest day the home page shows. */
const NEWEST_SHOWN = 6;

/** The first entries of the newest day; `undefined` where there is no log. */
export const newestChanges = ([newest]: ChangeLog): ChangeDay | undefined =>
  newest && { ...newest, items: newest.items.slice(0, NEWEST_SHOWN) };

/** What an entry says up to its first comma or stop. */
export const firstClause = (text: string): string => text.split(/[,;:.!?](?:\s|$)/, 1)[0] ?? text;

/** A day in words: "20 November 2026". */
export const dayInWords = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** An entry of the feed. */
export interface FeedItem {
  /** The page's name, and what is new about it up to the first comma: a name alone would stand there again and again. */
  readonly title: string;
  /** All that is new about it, as a sentence. */
  readonly description: string;
  readonly link: string;
  readonly pubDate: Date;
  /** The day and the page, which stay when the words of an entry are mended; not an address that leads anywhere. */
  readonly guid: string;
}

/** The log as entries of a feed, the newest first. */
export const feedItems = (log: ChangeLog, addressOf: AddressOf): FeedItem[] =>
  log.flatMap(({ date, items }) =>
    items.map(({ title, path, text }) => ({
      title: `${title}: ${firstClause(text)}`,
      description: capital(text),
      link: addressOf(path),
      pubDate: new Date(date),
      guid: `${addressOf(path)}#changed-${date}`,
    })),
  );
