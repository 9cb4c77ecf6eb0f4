/** Ids that have moved, and where their old addresses lead. */
import type { Move } from '../catalog/schema/redirects.ts';
import { pathOf, paths } from './paths.ts';

/** Moved stages and dimensions of a framework, old id to new, for reading queries that name the old ones. */
export const movedIds = (framework: string, moves: readonly Move[]): Record<string, string> =>
  Object.fromEntries(
    moves
      .filter((move) => move.framework === framework && (move.kind === 'stage' || move.kind === 'dimension'))
      .map(({ from, to }) => [from, to]),
  );

/** An old path and the one it has now. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The redirects of what moved within frameworks. */
const redirectsWithin = (moves: readonly Move[]): Redirect[] =>
  moves
    .filter(({ kind }) => kind !== 'framework')
    .map(({ kind, framework = '', from, to }) => ({
      from: pathOf(kind, framework, from),
      to: pathOf(kind, framework, to),
    }));

/**
 * The redirects that moved ids ask for.
 * @param below the paths of all pages below a framework's own, needed where a framework itself moved
 */
export const redirectsOf = (moves: readonly Move[], below: (framework: string) => readonly string[]): Redirect[] => {
  const within = redirectsWithin(moves);
  const whole = moves
    .filter(({ kind }) => kind === 'framework')
    .flatMap(({ from, to }) => {
      const [old, now] = [paths.framework(from), paths.framework(to)];
      const pages = below(to).map((path) => ({ from: path, to: path }));
      // What had moved inside before the framework did has an address from then too.
      const earlier = within.filter((redirect) => redirect.from.startsWith(now));
      return [...pages, ...earlier].map((redirect) => ({ ...redirect, from: old + redirect.from.slice(now.length) }));
    });
  return [...within, ...whole];
};

/** Everything that moved in a framework, old to new, each behind its kind: `aspect:old` to `new`. */
export const movedKeys = (framework: string, moves: readonly Move[]): Record<string, string> =>
  Object.fromEntries(
    moves
      .filter((move) => move.framework === framework || (move.kind === 'framework' && move.to === framework))
      .map(({ kind, from, to }) => [`${kind}:${from}`, to]),
  );
