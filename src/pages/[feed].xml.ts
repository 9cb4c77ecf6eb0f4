/** What changed in the content, as RSS 2.0; there is no feed where no change log is kept. */
import rss from '@astrojs/rss';
import { getChangeLog } from '../catalog/index.ts';
import { feedItems } from '../domain/change-log.ts';
import { machinePaths, paths } from '../routes/paths.ts';
import { addressOf } from './_files.ts';

export const getStaticPaths = () => (getChangeLog().length > 0 ? [{ params: { feed: 'feed' } }] : []);

/** All entries. Addresses and dates hold no sign that XML would read otherwise. */
export const GET = (): Promise<Response> =>
  rss({
    title: 'Stagecraft: what changed',
    description: 'What is new in the guides to product maturity on Stagecraft, and around them.',
    site: addressOf(paths.home()),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en</language><atom:link href="${addressOf(machinePaths.feed())}" rel="self" type="application/rss+xml"/>`,
    items: feedItems(getChangeLog(), addressOf).map(({ guid, ...item }) => ({
      ...item,
      customData: `<guid isPermaLink="false">${guid}</guid>`,
    })),
  });
