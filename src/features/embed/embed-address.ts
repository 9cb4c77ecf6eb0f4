/**
 * The addresses of embeds: their colours (`?theme=`), and the choice on the page about embedding
 * (`?page={guide}/stages/{stage}&theme=dark&height=fixed`).
 */
import { readFields, readIds } from '../../routes/forgiving.ts';

const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that a query asks for; any other word leaves it to the reader's system. */
export const parseTheme = (search: string): Theme | undefined =>
  readIds(readFields(search).getAll('theme')).find((id): id is Theme => THEMES.some((theme) => theme === id));

/** A query string, with the theme behind it. */
export const withTheme = (search: string, theme: Theme | undefined): string => {
  if (!theme) return search;
  return `${search}${search === '' ? '?' : '&'}theme=${theme}`;
};

/** What somebody wants to embed. */
export interface EmbedChoice {
  /** The path of the page whose part it is; none where nothing is chosen yet. */
  readonly page: string | undefined;
  readonly theme: Theme | undefined;
  /** Whether the frame keeps its height and scrolls, instead of growing with what it shows. */
  readonly isFixed: boolean;
}

/**
 * Reads the choice of a query string, forgives what `forgiving.ts` does.
 * @param unread takes what stands there as an id or a page and is not known
 * @param pages the paths that can be embedded, and those from which they have moved, each with the path now
 */
export const parseEmbed = (search: string, pages: ReadonlyMap<string, string>, unread: string[] = []): EmbedChoice => {
  const fields = readFields(search);
  const all = (name: string): string[] => readIds(fields.getAll(name));
  const asked = all('page').join('/');
  const page = pages.get(`/${asked}/`);
  const theme = parseTheme(search);
  const isFixed = all('height').includes('fixed');
  unread.push(
    ...(page === undefined ? [asked] : []),
    ...(theme ? [] : all('theme')),
    ...(isFixed ? [] : all('height')),
  );
  return { page, theme, isFixed };
};

/** Writes the canonical query string. The path's slashes may stand as they are. */
export const formatEmbed = ({ page, theme, isFixed }: EmbedChoice): string => {
  const parts = [page && `page=${page.slice(1, -1)}`, theme && `theme=${theme}`, isFixed && 'height=fixed'];
  const query = parts.filter(Boolean).join('&');
  return query === '' ? '' : `?${query}`;
};
