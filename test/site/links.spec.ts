import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { crawl, sitemapOf, type PageFacts } from './crawl.ts';
import { SITES } from './sites.ts';
import { expect, test, urlOf } from './test.ts';

/** Every file of a built site, by its address. */
const filesOf = (site: keyof typeof SITES): Set<string> =>
  new Set(
    readdirSync(resolve(SITES[site].folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(resolve(SITES[site].folder).length + 1))
      .map((path) => new URL(path.replace(/(^|\/)index\.html$/, '$1'), urlOf(site)).href),
  );

/** Values that more than one page has. */
const shared = (pages: readonly PageFacts[], of: (page: PageFacts) => string | null): string[] => {
  const groups = Map.groupBy(pages, of);
  return [...groups].flatMap(([value, list]) =>
    list.length > 1 ? [`${String(value)} (${list.map(({ url }) => url).join(', ')})`] : [],
  );
};

for (const site of ['real', 'fixture', 'below'] as const) {
  test.describe(`On the ${site} site`, () => {
    test.use({ site });
    // One worker reads the site once for all of these.
    test.describe.configure({ mode: 'default' });

    let all: Map<string, PageFacts>;
    let pages: PageFacts[];
    let indexed: PageFacts[];
    let sitemap: string[];
    const home = (): string => urlOf(site);

    test.beforeAll(async ({ browser }) => {
      test.setTimeout(120_000);
      const page = await browser.newPage();
      const files = [...filesOf(site)].filter((url) => url.endsWith('/') || url.endsWith('404.html'));
      all = await crawl(page, home(), files);
      pages = [...all.values()];
      indexed = pages.filter(({ isHidden }) => !isHidden);
      sitemap = await sitemapOf(page, home());
      await page.close();
    });

    test('every link leads to a page or a file that is there', () => {
      const files = filesOf(site);
      const broken = pages.flatMap(({ url, links }) =>
        links
          .filter((link) => link.startsWith(new URL('/', home()).href))
          .map((link) => link.replace(/[?#].*$/, ''))
          .filter((link) => !files.has(link))
          .map((link) => `${url} → ${link}`),
      );
      expect(broken).toEqual([]);
      expect(pages.filter(({ status }) => status !== 200).map(({ url, status }) => [url, status])).toEqual([]);
    });

    test('every page that the sitemap lists has a Markdown version, and names it', () => {
      const files = filesOf(site);
      expect(sitemap.filter((url) => !files.has(`${url}index.md`))).toEqual([]);
      const silent = sitemap.filter((url) => !all.get(url)?.fetched.includes(`${url}index.md`));
      expect(silent).toEqual([]);
    });

    test('every fragment of a link is an id on the page that it leads to', () => {
      const broken = pages.flatMap(({ url, links }) =>
        links
          .filter((link) => link.startsWith(home()) && link.includes('#'))
          .filter((link) => {
            const [target = '', fragment = ''] = link.split('#');
            // The page of an audit reads its fragment: there it names a stage that can be chosen.
            const [, stage] = /^target=(.+)$/.exec(fragment) ?? [];
            if (stage !== undefined) return !all.has(target.replace(/\/audit\/$/, `/stages/${stage}/`));
            return !all.get(target.replace(/\?.*$/, ''))?.ids.includes(decodeURIComponent(fragment));
          })
          .map((link) => `${url} → ${link}`),
      );
      expect(broken).toEqual([]);
    });

    test('nothing is fetched from another host', () => {
      const foreign = pages.flatMap(({ url, fetched }) =>
        fetched
          .filter((address) => !address.startsWith(home()) && !address.startsWith('data:'))
          .map((address) => `${url} → ${address}`),
      );
      expect(foreign).toEqual([]);
    });

    test('every page can be reached by links from the home page', () => {
      const reached = new Set([home()]);
      for (const url of reached) {
        for (const link of all.get(url)?.links ?? []) {
          const target = link.replace(/[?#].*$/, '');
          if (all.has(target)) reached.add(target);
        }
      }
      expect(indexed.map(({ url }) => url).filter((url) => !reached.has(url))).toEqual([]);
    });

    test('every page has one main heading, a language and a title of its own', () => {
      expect(pages.filter(({ headings }) => headings.length !== 1 || headings[0] === '').map(({ url }) => url)).toEqual(
        [],
      );
      expect(pages.filter(({ lang }) => lang !== 'en').map(({ url }) => url)).toEqual([]);
      expect(pages.filter(({ title }) => title.trim() === '').map(({ url }) => url)).toEqual([]);
      expect(shared(indexed, ({ title }) => title)).toEqual([]);
    });

    test('every page has a description of its own', () => {
      expect(pages.filter(({ description }) => !description?.trim()).map(({ url }) => url)).toEqual([]);
      expect(shared(indexed, ({ description }) => description)).toEqual([]);
    });

    test('every page names its own address as the canonical one, without a query', () => {
      const origin = SITES[site].env['SITE_URL'] ?? 'http://localhost:4321';
      const wrong = indexed.filter(({ url, canonical }) => canonical !== new URL(new URL(url).pathname, origin).href);
      expect(wrong.map(({ url, canonical }) => [url, canonical])).toEqual([]);
    });

    test('every page but the home page says where it stands', () => {
      const without = indexed.filter(({ hasBreadcrumb }) => !hasBreadcrumb).map(({ url }) => url);
      expect(without).toEqual([home()]);
    });

    test('no page has an inline style or an id twice', () => {
      expect(pages.filter(({ inlineStyles }) => inlineStyles > 0).map(({ url }) => url)).toEqual([]);
      const twice = pages.flatMap(({ url, ids }) =>
        ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${url}#${id}`),
      );
      expect(twice).toEqual([]);
    });

    test('the sitemap lists the pages that search engines may show, and no others', () => {
      expect(sitemap.toSorted()).toEqual(indexed.map(({ url }) => url).toSorted());
    });
  });
}
