/** What changed in the content: by day, by page, and as entries of a feed. */
import type { ChangeDay, ChangeItem } from '../schemas/change-log.ts';
import type { AddressOf } from './export/context.ts';
import { paths } from './url.ts';

export type ChangeLog = readonly ChangeDay[];

/** How many days the page shows at once; older ones are folded. */
const DAYS_SHOWN = 5;

/** The newest days, and the others. */
export const foldDays = (log: ChangeLog): { readonly shown: ChangeLog; readonly folded: ChangeLog } => ({
  shown: log.slice(0, DAYS_SHOWN),
  folded: log.slice(DAYS_SHOWN),
});

/** Whether an entry speaks of a page: it names the page, or one above it. The home page is above none. */
const isAbout = (item: ChangeItem, path: string): boolean =>
  item.path === path || (item.path !== paths.home() && path.startsWith(item.path));

/**
 * The day on which a page last changed, as the log has it; `undefined` where it does not say. The page that shows
 * the log changes with each entry.
 */
export const lastChange = (log: ChangeLog, path: string): string | undefined =>
  path === paths.about() ? log[0]?.date : log.find(({ items }) => items.some((item) => isAbout(item, path)))?.date;

/** A day in words: "20 November 2026". */
export const dayInWords = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** An entry of the feed. */
export interface FeedItem {
  readonly title: string;
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
      title,
      description: text,
      link: addressOf(path),
      pubDate: new Date(date),
      guid: `${addressOf(path)}#changed-${date}`,
    })),
  );
