/** The built site, copied so that another build cannot change it meanwhile, and served beside the floor pages. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../src/build/preview/static-server.ts';
import { floorPage, largestFramework } from './floor.ts';
import { readPages, typicalPages, type SitePage } from './pages.ts';

export interface ServedSite {
  readonly root: string;
  /** The address of the site's home. */
  readonly url: string;
  /** One page of each template, the matrix first. */
  readonly pages: readonly SitePage[];
  /** The floor without and with a filter. */
  readonly floors: readonly SitePage[];
  readonly stop: () => Promise<void>;
}

const FLOORS = [
  { template: 'floor', path: 'bench-floor/', withFilter: false },
  { template: 'floor with filter', path: 'bench-floor-filter/', withFilter: true },
];

/**
 * Copies a built site to a temporary folder, puts the floor pages beside it, and serves both.
 * @param dist the folder with the built site
 * @param content the folder whose largest framework the floor shows
 * @param base the path below which the site was built to lie
 */
export const serveSite = async (dist: string, content: string, base: string | undefined): Promise<ServedSite> => {
  const root = mkdtempSync(join(tmpdir(), 'stagecraft-bench-'));
  cpSync(dist, root, { recursive: true });
  const pages = typicalPages(readPages(root));
  const framework = largestFramework(content);
  const floors = FLOORS.map(({ template, path, withFilter }) => {
    const html = floorPage(framework, { withFilter });
    mkdirSync(join(root, path));
    writeFileSync(join(root, path, 'index.html'), html);
    return { template, path, html, isIndexed: true, isOperated: withFilter };
  });
  const server = await startServer({ root, base });
  return {
    root,
    url: server.url,
    pages,
    floors,
    stop: async () => {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
