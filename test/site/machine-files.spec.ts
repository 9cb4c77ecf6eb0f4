/** Every file for machines, as it was built, read by a parser of its own format. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { builtFiles, textOf } from './machine-files.ts';
import { SITES } from './sites.ts';
import { expect, test, urlOf } from './test.ts';

interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly guid: { readonly '#text': string; readonly '@_isPermaLink': string };
  readonly description: string;
  readonly pubDate: string;
}

interface Feed {
  readonly rss: {
    readonly '@_version': string;
    readonly channel: {
      readonly title: string;
      readonly link: string;
      readonly description: string;
      readonly 'atom:link': { readonly '@_href': string; readonly '@_rel': string };
      readonly item: readonly FeedItem[];
    };
  };
}

interface Sitemap {
  readonly urlset: { readonly url: readonly { readonly loc: string; readonly lastmod?: string }[] };
}

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

for (const site of ['real', 'fixture', 'below'] as const) {
  test.describe(`Of the ${site} site`, () => {
    const { folder, base, env } = SITES[site];
    const { home, read, all, dead } = builtFiles(site);

    /** The sitemap's pages. */
    const listed = (): Sitemap['urlset']['url'] => (parser.parse(read('sitemap-0.xml')) as Sitemap).urlset.url;

    test('every file of XML is well-formed to a browser', async ({ page }) => {
      const files = [...all('.xml'), ...all('.svg')];
      expect(files).toEqual(expect.arrayContaining(['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml', 'favicon.svg']));
      for (const file of files) {
        const fault = await page.evaluate(
          (text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
          read(file),
        );
        expect(fault, file).toBeUndefined();
      }
    });

    test('the feed is RSS 2.0 with whole addresses, and each entry has an id of its own', () => {
      const { rss } = parser.parse(read('feed.xml')) as Feed;
      const { title, description, link, item } = rss.channel;
      expect(rss['@_version']).toBe('2.0');
      expect([title, description].every(Boolean)).toBe(true);
      expect(link).toBe(home);
      expect(rss.channel['atom:link']).toMatchObject({ '@_href': `${home}feed.xml`, '@_rel': 'self' });
      expect(item.length).toBeGreaterThan(5);
      expect(dead(item.map((it) => it.link))).toEqual([]);
      expect(new Set(item.map(({ guid }) => guid['#text'])).size).toBe(item.length);
      expect(item.every(({ guid }) => guid['@_isPermaLink'] === 'false')).toBe(true);
      const days = item.map(({ pubDate }) => Date.parse(pubDate));
      expect(days).toEqual(days.toSorted((a, b) => b - a));
      // RFC 822, as the format asks for.
      for (const { pubDate } of item)
        expect(pubDate).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} 00:00:00 GMT$/);
    });

    test('pages name the feed, and it says what the page about the site says', () => {
      const { item } = (parser.parse(read('feed.xml')) as Feed).rss.channel;
      const link = `<link rel="alternate" type="application/rss+xml" title="Stagecraft: what changed" href="${base}feed.xml">`;
      for (const page of ['index.html', 'about/index.html']) expect(read(page), page).toContain(link);
      const about = textOf(read('about/index.html')).toLowerCase();
      for (const { title, description } of item) {
        // What is new stands in both, in the title up to the first comma.
        const [, name = '', clause = ''] = /^(.+?): (.+)$/.exec(title) ?? [];
        expect(about).toContain(`${name}: ${description}`.toLowerCase());
        expect(description.toLowerCase().startsWith(clause.toLowerCase()), title).toBe(true);
        expect(description).toMatch(/^[^a-z].*[.…]$/);
      }
      expect(new Set(item.map(({ title }) => title)).size).toBe(item.length);
    });

    test('home says what is new by the newest day, and leads to that day and to the feed', () => {
      const [first, ...others] = (parser.parse(read('feed.xml')) as Feed).rss.channel.item;
      const html = read('index.html');
      const page = textOf(html);
      expect(page).toContain('What is new');
      const day = new Date(first?.pubDate ?? '').toISOString().slice(0, 10);
      expect(html).toContain(`href="${base.replace(/\/?$/, '/')}about/#${day}"`);
      expect(html).toMatch(/<a href="[^"]*\/feed\.xml">/);
      expect(page).toContain(first?.title);
      for (const { title } of others.filter(({ pubDate }) => pubDate !== first?.pubDate)) {
        expect(page).not.toContain(title);
      }
    });

    test('the sitemap leads to pages, and dates those that the change log speaks of', () => {
      const pages = listed();
      expect(dead(pages.map(({ loc }) => loc))).toEqual([]);
      expect(pages.map(({ loc }) => loc).filter((loc) => /\/(print|embed\/.+|offline)\//.test(loc))).toEqual([]);
      const { item } = (parser.parse(read('feed.xml')) as Feed).rss.channel;
      const newest = new Date(item[0]?.pubDate ?? '').toISOString();
      const dayOf = (loc: string): string | undefined => pages.find((page) => page.loc === loc)?.lastmod;
      for (const { link } of item) expect(dayOf(link), link).toBeDefined();
      const days = new Set(item.map(({ pubDate }) => new Date(pubDate).toISOString()));
      expect(pages.flatMap(({ lastmod }) => lastmod ?? []).filter((day) => !days.has(day))).toEqual([]);
      for (const page of [home, `${home}about/`]) expect(dayOf(page), page).toBe(newest);
      expect(dayOf(`${home}search/`)).toBeUndefined();
    });

    test('robots.txt is made of fields, and names the sitemap that is there', () => {
      const lines = read('robots.txt')
        .split('\n')
        .filter((line) => line !== '');
      expect(lines.filter((line) => !/^(User-agent|Allow|Disallow|Sitemap): \S+$/.test(line))).toEqual([]);
      const sitemaps = lines.flatMap((line) => /^Sitemap: (.+)$/.exec(line)?.[1] ?? []);
      expect(sitemaps).toEqual([`${home}sitemap-index.xml`]);
      expect(dead(sitemaps)).toEqual([]);
    });

    test('every file of JSON is JSON', () => {
      const files = [...all('.json'), ...all('.webmanifest')];
      expect(files.length).toBeGreaterThan(20);
      for (const file of files) expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
    });

    test('Markdown and llms.txt lead to addresses that are built, down to the place on the page', () => {
      const files = [...all('.md'), 'llms.txt'];
      const links = files.flatMap((file) =>
        // A bracket behind a backslash is text, and no link.
        [...read(file).matchAll(/(?<!\\)\]\((\S+?)\)/g)].map(([, address = '']) => address),
      );
      expect(links.length).toBeGreaterThan(files.length);
      const own = [...new Set(links)].filter((link) => new URL(link).origin === new URL(home).origin);
      expect(dead(own)).toEqual([]);
    });

    test('security.txt is there where a contact is known, and has the fields that RFC 9116 asks for', async ({
      page,
    }) => {
      const contact = env['SECURITY_CONTACT'];
      if (!contact) {
        expect(all('security.txt')).toEqual([]);
        return;
      }
      expect(all('security.txt')).toEqual(['.well-known/security.txt']);
      const text = read('.well-known/security.txt');
      expect(text.endsWith('\n')).toBe(true);
      const fields = text
        .trimEnd()
        .split('\n')
        .map((line) => /^([A-Z][A-Za-z-]*): (\S.*)$/.exec(line)?.slice(1) ?? [line]);
      expect(fields.map(([name]) => name).sort()).toEqual(['Canonical', 'Contact', 'Expires', 'Preferred-Languages']);
      const field = (name: string): string => fields.find(([it]) => it === name)?.[1] ?? '';
      expect(field('Contact')).toBe(contact);
      expect(field('Preferred-Languages')).toBe('en');
      expect(field('Canonical')).toBe(`${home}.well-known/security.txt`);
      // RFC 3339, still to come, and less than a year off.
      expect(field('Expires')).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      const days = (Date.parse(field('Expires')) - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(30);
      expect(days).toBeLessThan(365);
      const answer = await page.request.get(new URL('.well-known/security.txt', urlOf(site)).href);
      expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
    });

    test('_headers keeps to what hosts read, and speaks of no path beside the site', () => {
      const lines = read('_headers').split('\n');
      const rules = lines.filter((line) => line.startsWith('/'));
      const headers = lines.filter((line) => line.startsWith('  '));
      expect(lines.filter((line) => line !== '' && !rules.includes(line) && !headers.includes(line))).toEqual([]);
      expect(headers.filter((line) => !/^ {2}(?:! [A-Z][A-Za-z-]+|[A-Z][A-Za-z-]+: \S(?:.*\S)?)$/.test(line))).toEqual(
        [],
      );
      expect(rules.length).toBeGreaterThan(5);
      expect(rules.length).toBeLessThanOrEqual(100);
      expect(new Set(rules).size).toBe(rules.length);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
      expect(rules.filter((rule) => !rule.startsWith(base) || /[ :]|\*./.test(rule))).toEqual([]);
      // A rule for every folder that has pages.
      const folders = new Set(
        all('index.html').flatMap((path) => /^embed\/[^/]+(?=\/)|^(?!embed\/)[^/]+(?=\/)/.exec(path)?.[0] ?? []),
      );
      expect(rules).toContain(`${base}embed/`);
      expect([...folders].filter((name) => !rules.includes(`${base}${name}/*`))).toEqual([]);
    });

    test('nothing stands in the way of hosts that leave out some names', () => {
      expect(existsSync(join(folder, '.nojekyll'))).toBe(true);
    });
  });
}
