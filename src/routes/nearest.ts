/** Which addresses are nearest to one that leads nowhere. */
import { distance } from 'fastest-levenshtein';

/** The last segment that says something. */
const lastOf = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? '';

/**
 * The paths most like a wrong one: by the whole path, and by the last segment, so that a right name
 * in a wrong folder is found too. Those too unlike are left out.
 */
export const nearestPaths = (wrong: string, paths: readonly string[], limit = 5): string[] => {
  // Addresses are short; a long one is cut so that the work stays bounded.
  const asked = wrong.slice(0, 200).toLowerCase();
  const name = lastOf(asked);
  return paths
    .map((path) => ({
      path,
      score: Math.min(
        distance(asked, path) / Math.max(asked.length, path.length),
        name ? 0.05 + distance(name, lastOf(path)) / Math.max(name.length, lastOf(path).length) : 1,
      ),
    }))
    .filter(({ score }) => score <= 0.45)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ path }) => path);
};

/**
 * A path, and the query and fragment that stand in it where mail has encoded their sign: `/a/%3Fb%3Dc` is `/a/` and
 * `?b=c`. Any text is read.
 */
export const splitView = (path: string): readonly [path: string, view: string] => {
  const at = path.search(/%(25)*(3F|23)/i);
  if (at < 0) return [path, ''];
  try {
    return [path.slice(0, at), decodeURIComponent(path.slice(at).replace(/%(25)+/g, '%'))];
  } catch {
    return [path.slice(0, at), ''];
  }
};
