/** Ids that have moved, and where their old addresses lead. */
import type { Move } from '../schemas/redirects.ts';
import { pathOf } from './url.ts';

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

/**
 * The redirects that moved ids ask for.
 * @param below the paths of all pages below a framework's own, needed where a framework itself moved
 */
export const redirectsOf = (moves: readonly Move[], below: (framework: string) => readonly string[]): Redirect[] =>
  moves.flatMap(({ kind, framework = '', from, to }) => {
    const old = pathOf(kind, framework, from);
    const now = pathOf(kind, framework, to);
    if (kind !== 'framework') return [{ from: old, to: now }];
    return below(to).map((path) => ({ from: path.replace(now, old), to: path }));
  });
