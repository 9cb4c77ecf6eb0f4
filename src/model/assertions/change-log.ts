/** The rule about the change log: what it names are pages that are there. */
import type { ChangeDay } from '../../schemas/change-log.ts';
import { joinEntries } from '../framework.ts';
import { nearestPaths } from '../nearest.ts';
import { allPages, SITE_PAGES } from '../pages.ts';
import { quote, type Finding, type FoundEntry } from './finding.ts';

/** Each entry leads to a page. The files must keep to all other rules. */
export const assertChangeLog = (
  file: string,
  days: readonly ChangeDay[],
  entries: readonly FoundEntry[],
): Finding[] => {
  const pages = [...SITE_PAGES, ...joinEntries(entries).flatMap(allPages)].map(({ path }) => path);
  const known = new Set(pages);
  return days.flatMap(({ items }, day) =>
    items.flatMap(({ path }, index) => {
      if (known.has(path)) return [];
      const [nearest] = nearestPaths(path, pages, 1);
      return [
        {
          file,
          path: ['days', day, 'items', index, 'path'],
          found: `the path ${quote(path)}, which leads to no page`,
          expected: `the path of a page${nearest === undefined ? '' : `, perhaps ${quote(nearest)}`}`,
        },
      ];
    }),
  );
};
