/** Which pages only forward to where something has moved: they are no part of the sitemap. */
import { redirectsOf } from '../model/moves.ts';
import { paths } from '../model/url.ts';
import { loadContent } from '../reader/loader.ts';

/** Whether the path of a page (below the base path) is an old one. */
export const isMovedPath = (path: string): boolean => {
  const { moved } = loadContent();
  const frameworks = moved.filter(({ kind }) => kind === 'framework').map(({ from }) => paths.framework(from));
  return (
    frameworks.some((old) => path.startsWith(old)) || redirectsOf(moved, () => []).some(({ from }) => from === path)
  );
};
