/** Which pages the sitemap lists, and on which day each last changed. */
import { lastChange } from '../domain/change-log.ts';
import { redirectsOf } from '../routes/redirects.ts';
import { isEmbedPath, isPrintPath, paths, withoutBase } from '../routes/paths.ts';
import { loadContent } from '../catalog/read/loader.ts';

/** Whether a page repeats others in another form: for paper, for frames, for readers without a network. */
const isOtherForm = (path: string): boolean => isEmbedPath(path) || isPrintPath(path) || path === '/offline/';

/** Whether the path of a page (below the base path) is an old one, which only forwards. */
const isMovedPath = (path: string): boolean => {
  const { moved } = loadContent();
  const frameworks = moved.filter(({ kind }) => kind === 'framework').map(({ from }) => paths.framework(from));
  return (
    frameworks.some((old) => path.startsWith(old)) || redirectsOf(moved, () => []).some(({ from }) => from === path)
  );
};

/** Options of the sitemap for a site below a base path. */
export const sitemapPages = (base: string) => {
  const pathOf = (address: string): string => withoutBase(new URL(address).pathname, base);
  return {
    filter: (address: string): boolean => {
      const path = pathOf(address);
      return !isOtherForm(path) && !isMovedPath(path);
    },
    /** The day is that of the change log: a build's own says nothing of the content, and a clone may have no history. */
    serialize: <T extends { readonly url: string }>(item: T): T & { lastmod?: string } => {
      const day = lastChange(loadContent().log, pathOf(item.url));
      return day === undefined ? item : { ...item, lastmod: day };
    },
  };
};
