/**
 * The addresses of embeds: their colours (`?theme=`), and the choice on the page about embedding
 * (`?page={guide}/stages/{stage}&theme=dark&height=fixed`).
 */

export type Theme = 'light' | 'dark';

/** The theme that a query asks for; any other word leaves it to the reader's system. */
export const parseTheme = (search: string): Theme | undefined => {
  const theme = new URLSearchParams(search).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : undefined;
};

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
 * Reads the choice of a query string.
 * @param pages the paths that can be embedded, and those from which they have moved, each with the path now
 */
export const parseEmbed = (search: string, pages: ReadonlyMap<string, string>): EmbedChoice => {
  const query = new URLSearchParams(search);
  return {
    page: pages.get(`/${query.get('page') ?? ''}/`),
    theme: parseTheme(search),
    isFixed: query.get('height') === 'fixed',
  };
};

/** Writes the canonical query string. The path's slashes may stand as they are. */
export const formatEmbed = ({ page, theme, isFixed }: EmbedChoice): string => {
  const parts = [page && `page=${page.slice(1, -1)}`, theme && `theme=${theme}`, isFixed && 'height=fixed'];
  const query = parts.filter(Boolean).join('&');
  return query === '' ? '' : `?${query}`;
};
