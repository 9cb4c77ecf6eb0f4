/** The rule about the change log: what it names are pages that are there. */
import type { ChangeDay, ChangeItem } from '../schema/change-log.ts';
import { inEveryGuide } from '../../domain/change-log.ts';
import { joinEntries } from '../../domain/framework.ts';
import { nearestPaths } from '../../routes/nearest.ts';
import { allPages, SITE_PAGES } from '../../routes/pages.ts';
import { quote, type Finding, type FoundEntry } from './finding.ts';

/** Every path that an entry names, with where it stands in the entry. */
const pathsIn = ({ path, also }: ChangeItem): { readonly path: string; readonly at: readonly PropertyKey[] }[] => [
  { path, at: ['path'] },
  ...also.map((other, index) => ({ path: other, at: ['also', index] })),
];

/** Each entry leads to a page, and so does what it names beside. The files must keep to all other rules. */
export const assertChangeLog = (
  file: string,
  days: readonly ChangeDay[],
  entries: readonly FoundEntry[],
): Finding[] => {
  const own = joinEntries(entries)
    .flatMap(allPages)
    .map(({ path }) => path);
  const pages = [...SITE_PAGES.map(({ path }) => path), ...own];
  const known = new Set([...pages, ...own.map(inEveryGuide)]);
  return days.flatMap(({ items }, day) =>
    items.flatMap((item, index) =>
      pathsIn(item)
        .filter(({ path }) => !known.has(path))
        .map(({ path, at }) => {
          const [nearest] = nearestPaths(path, path.startsWith('/{guide}/') ? [...known] : pages, 1);
          return {
            file,
            path: ['days', day, 'items', index, ...at],
            found: `the path ${quote(path)}, which leads to no page`,
            expected: `the path of a page${nearest === undefined ? '' : `, perhaps ${quote(nearest)}`}`,
          };
        }),
    ),
  );
};
