/** Reads every page of a site, and what a reader, a browser or a search engine would find in it. */
import type { Page } from '@playwright/test';

/** A page as it is served, before any script has run. */
export interface PageFacts {
  readonly url: string;
  readonly status: number;
  readonly title: string;
  readonly description: string | null;
  readonly canonical: string | null;
  readonly lang: string;
  readonly isHidden: boolean;
  readonly headings: readonly string[];
  readonly hasBreadcrumb: boolean;
  readonly ids: readonly string[];
  readonly inlineStyles: number;
  /** Addresses of links and of everything that is fetched, made absolute. */
  readonly links: readonly string[];
  /** Addresses of what a browser fetches by itself. */
  readonly fetched: readonly string[];
}

/** Reads pages; the page's own document must be one without a security policy, like a picture. */
const readPages = (page: Page, urls: readonly string[]): Promise<PageFacts[]> =>
  page.evaluate(
    (list) =>
      Promise.all(
        list.map(async (url) => {
          const response = await fetch(url);
          const dom = new DOMParser().parseFromString(await response.text(), 'text/html');
          const content = (name: string): string | null =>
            dom.querySelector(`meta[name=${name}]`)?.getAttribute('content') ?? null;
          const addresses = (selector: string): string[] =>
            [...dom.querySelectorAll(selector)]
              .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
              .map((address) => new URL(address, response.url).href);
          return {
            url,
            status: response.status,
            title: dom.title,
            description: content('description'),
            canonical: dom.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
            lang: dom.documentElement.lang,
            isHidden: content('robots')?.includes('noindex') ?? false,
            headings: [...dom.querySelectorAll('h1')].map(({ textContent }) => textContent.trim()),
            hasBreadcrumb: dom.querySelector('nav[aria-label=Breadcrumb]') !== null,
            ids: [...dom.querySelectorAll('[id]')].map(({ id }) => id),
            inlineStyles: dom.querySelectorAll('[style]').length,
            links: addresses('a[href], link[href]:not([rel=canonical]), [src]'),
            fetched: addresses('link[href]:not([rel=canonical]), [src]'),
          };
        }),
      ),
    [...urls],
  );

/** The addresses that the sitemap lists, as they are on the server under test. */
export const sitemapOf = async (page: Page, home: string): Promise<string[]> => {
  const text = async (path: string): Promise<string> => (await page.request.get(new URL(path, home).href)).text();
  const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
  const parts = locations(await text('sitemap-index.xml'));
  const lists = await Promise.all(parts.map((part) => text(part.split('/').at(-1) ?? '')));
  return lists.flatMap(locations).map((url) => new URL(new URL(url).pathname, home).href);
};

/** The address of the page alone: queries are views of it. */
const pageOf = (url: string): string => url.replace(/[?#].*$/, '');

/** Whether an address is a page below the site's home, and not a file. */
const isPage = (url: string, home: string): boolean => url.startsWith(home) && url.endsWith('/');

/** All pages of a site that links lead to, and all that the sitemap or the list names. */
export const crawl = async (page: Page, home: string, more: readonly string[]): Promise<Map<string, PageFacts>> => {
  await page.goto(new URL('favicon.svg', home).href);
  const found = new Map<string, PageFacts>();
  let queue = [home, ...(await sitemapOf(page, home)), ...more.map((path) => new URL(path, home).href)];
  while (queue.length > 0) {
    const pages = await readPages(page, [...new Set(queue)]);
    for (const facts of pages) found.set(facts.url, facts);
    queue = pages
      .flatMap(({ links }) => links)
      .map(pageOf)
      .filter((url) => isPage(url, home) && !found.has(url));
  }
  return found;
};
