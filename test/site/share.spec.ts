/** Share pictures: that every page names one, and that it is there and as pages that show links expect it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPngSize } from '../../src/features/share-image/draw/png.ts';
import { LIMITS } from '../bench/limits.ts';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';

const SIZE = { width: 1200, height: 630 };

/** What a page says of its share picture, by the names of the tags. */
interface Shared {
  /** The page's file below the site's folder. */
  readonly file: string;
  readonly isHidden: boolean;
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

const filesIn = (folder: string): string[] => readdirSync(resolve(folder), { recursive: true, encoding: 'utf8' });

/** The named meta tags of a page. */
const tagsOf = (html: string): Record<string, string[]> => {
  const tags: Record<string, string[]> = {};
  for (const [, name = '', content = ''] of html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)) {
    (tags[name] ??= []).push(content);
  }
  return tags;
};

const pagesOf = (folder: string): Shared[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const tags = tagsOf(readFileSync(join(folder, file), 'utf8'));
      return { file, tags, isHidden: tags['robots']?.includes('noindex') ?? false };
    });

for (const site of ['real', 'fixture'] as const) {
  const { folder, base, env } = SITES[site];
  const home = new URL(base, env['SITE_URL'] ?? 'http://localhost:4321').href;

  /** The file that an address of the site leads to. */
  const fileAt = (address: string): string => resolve(folder, address.slice(home.length));

  test.describe(`On the ${site} site`, () => {
    test.use({ site });

    test('every page that search engines may show names one share picture, by a whole address', () => {
      const shown = pagesOf(folder).filter(({ isHidden }) => !isHidden);
      expect(shown.length).toBeGreaterThan(20);
      for (const { file, tags } of shown) {
        expect(tags['og:image'], file).toHaveLength(1);
        expect(tags['og:image']?.[0]?.startsWith(home), file).toBe(true);
        expect(tags['og:image:type'], file).toEqual(['image/png']);
        expect(tags['og:image:width'], file).toEqual([String(SIZE.width)]);
        expect(tags['og:image:height'], file).toEqual([String(SIZE.height)]);
        expect(tags['og:image:alt'], file).toHaveLength(1);
        expect(tags['og:site_name'], file).toEqual(['Stagecraft']);
        expect(tags['twitter:card'], file).toEqual(['summary_large_image']);
      }
    });

    test('what is on a picture is said in words: not the title again, and the same wherever the picture is', () => {
      const shown = pagesOf(folder).filter(({ isHidden }) => !isHidden);
      const altOf = new Map<string, string>();
      for (const { file, tags } of shown) {
        const [image = '', alt = '', title = ''] = ['og:image', 'og:image:alt', 'og:title'].map((it) => tags[it]?.[0]);
        expect(alt, file).not.toBe(title);
        expect(alt, file).toMatch(/^\S.{20,}[.?!]$/);
        if (image === `${home}share.png`) expect(alt, file).toContain('Build what your stage needs.');
        else expect(altOf.get(image) ?? alt, file).toBe(alt);
        altOf.set(image, alt);
      }
    });

    test('a page is an article to those who show links where it says so to search engines', () => {
      const kinds = pagesOf(folder).map(({ file, tags }) => {
        const isArticle = readFileSync(join(folder, file), 'utf8').includes('"@type":"Article"');
        return { file, isRight: tags['og:type']?.[0] === (isArticle ? 'article' : 'website'), isArticle };
      });
      const named = kinds.filter(({ file }) => !file.startsWith('embed/') || file === 'embed/index.html');
      expect(named.filter(({ isRight }) => !isRight)).toEqual([]);
      expect(named.some(({ isArticle }) => isArticle)).toBe(true);
    });

    test('pages that are kept from search engines name none', () => {
      const hidden = pagesOf(folder).filter(({ isHidden }) => isHidden);
      expect(hidden.length).toBeGreaterThan(0);
      expect(hidden.filter(({ tags }) => 'og:image' in tags).map(({ file }) => file)).toEqual([]);
    });

    test('every picture that a page names is a whole PNG of the right size, and small', () => {
      const named = new Set(pagesOf(folder).flatMap(({ tags }) => tags['og:image'] ?? []));
      expect(named.size).toBeGreaterThan(20);
      for (const address of named) {
        expect(existsSync(fileAt(address)), address).toBe(true);
        const picture = readFileSync(fileAt(address));
        expect(readPngSize(picture), address).toEqual(SIZE);
        expect(picture.length, address).toBeLessThanOrEqual(LIMITS.sharePicture);
      }
    });

    test('guides, stages, dimensions, aspects and change views have one of their own, other pages that of their guide', () => {
      const own = /^[^/]+\/((stages|dimensions|aspects|changes)\/[^/]+\/)?index\.html$/;
      const shared = /^(about|audit|decide|embed|glossary|second-opinions|search)\//;
      const pages = pagesOf(folder).filter(({ isHidden }) => !isHidden);
      for (const { file, tags } of pages) {
        const page = file.replace(/index\.html$/, '').replace(/\/$/, '');
        const guide = page.split('/')[0] ?? '';
        const expected = page === '' || shared.test(file) ? 'share.png' : `share/${own.test(file) ? page : guide}.png`;
        expect(tags['og:image'], file).toEqual([home + expected]);
      }
    });

    test('no picture is drawn that no page names, but for those of addresses that have moved', () => {
      const named = new Set(pagesOf(folder).flatMap(({ tags }) => (tags['og:image'] ?? []).map(fileAt)));
      const drawn = filesIn(folder).filter((file) => /^share[./].*\.png$/.test(file));
      const unnamed = drawn.filter((file) => !named.has(resolve(folder, file)));
      for (const file of unnamed) {
        const page = file.replace(/^share\//, '').replace(/\.png$/, '/index.html');
        expect(readFileSync(join(folder, page), 'utf8'), file).toContain('http-equiv="refresh"');
      }
    });

    test('what draws pictures is in no script of the site', () => {
      const scripts = filesIn(folder).filter((file) => file.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(3);
      const found = scripts.filter((file) => /satori|resvg|fontsource/.test(readFileSync(join(folder, file), 'utf8')));
      expect(found).toEqual([]);
    });

    test('a browser shows the picture', async ({ page }) => {
      const address = readdirSync(resolve(folder, 'share')).find((name) => name.endsWith('.png')) ?? '';
      await page.goto('');
      const size = await page.evaluate(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, `share/${address}`);
      expect(size).toEqual([SIZE.width, SIZE.height]);
    });
  });
}

test('a picture at the address that a stage had before is the stage’s own', () => {
  const { folder } = SITES.fixture;
  const [before, after] = ['start', 'first'].map((id) =>
    readFileSync(join(folder, `share/two-steps/stages/${id}.png`)),
  );
  expect(before?.equals(after ?? Buffer.alloc(0))).toBe(true);
});
