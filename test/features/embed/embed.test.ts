import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEmbed, parseEmbed, parseTheme, withTheme } from '../../../src/features/embed/embed-address.ts';
import { frameCode, heightScript, scriptCode } from '../../../src/features/embed/embed-code.ts';
import { embeddingPath, movedParts } from '../../../src/features/embed/embed.ts';
import { redirectsOf } from '../../../src/routes/redirects.ts';
import { isEmbedPath, paths } from '../../../src/routes/paths.ts';
import { ids } from '../../fixtures/arbitraries.ts';
import { readFrameworks } from '../../fixtures/read-framework.ts';

const pages = fc.tuple(ids, ids).map(([framework, id]) => paths.stage(framework, id));
const themes = fc.constantFrom('light' as const, 'dark' as const, undefined);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webQueryParameters().map((query) => `?${query}`),
);

describe('The choice of what to embed', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.option(pages, { nil: undefined }), themes, fc.boolean(), (page, theme, isFixed) => {
        const choice = { page, theme, isFixed };
        expect(parseEmbed(formatEmbed(choice), new Map(page ? [[page, page]] : []))).toEqual(choice);
      }),
    );
  });

  test('names a known page, whatever the query says, and its address is then canonical', () => {
    fc.assert(
      fc.property(texts, pages, (search, page) => {
        const known = new Map([[page, page]]);
        const choice = parseEmbed(search, known);
        expect([undefined, page]).toContain(choice.page);
        expect(parseEmbed(formatEmbed(choice), known)).toEqual(choice);
      }),
    );
  });

  test('stands in the link that a page has to its embed', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { pathname, search } = new URL(embeddingPath(page), 'https://guides.example');
        expect(pathname).toBe(paths.embedding());
        expect(parseEmbed(search, new Map([[page, page]])).page).toBe(page);
      }),
    );
  });

  test('may name a page by where it stood before', () => {
    const known = new Map([['/old/stages/one/', '/new/stages/one/']]);
    expect(parseEmbed('?page=old/stages/one', known).page).toBe('/new/stages/one/');
  });
});

describe('A theme', () => {
  test('goes behind any query and is read again', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '?a=b', '?a=b&c=d'), themes, (search, theme) => {
        expect(parseTheme(withTheme(search, theme))).toBe(theme);
        expect(withTheme(search, theme).startsWith(search)).toBe(true);
      }),
    );
  });

  test('is light, dark, or none', () => {
    fc.assert(
      fc.property(texts, (search) => {
        expect(['light', 'dark', undefined]).toContain(parseTheme(search));
      }),
    );
  });
});

describe('The code', () => {
  test('holds any address and title as the values of attributes, and nothing of them beside', () => {
    const read = (value = ''): string =>
      value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (address, title) => {
        const code = frameCode(address, title);
        const [, src, name] =
          /^<iframe src="([^"<>]*)" title="([^"<>]*)" width="100%" height="\d+" loading="lazy" style="border:0"><\/iframe>$/.exec(
            code,
          ) ?? [];
        expect([read(src), read(name)]).toEqual([address, title]);
      }),
    );
  });

  test('for the height is short enough to be read', () => {
    const code = scriptCode('https://guides.example');
    expect(code).toContain(heightScript('https://guides.example'));
    expect(heightScript('https://guides.example').trim().split('\n').length).toBeLessThanOrEqual(6);
  });
});

describe('An embed', () => {
  test('has an address of its own kind, and the page about embedding has not', () => {
    fc.assert(
      fc.property(pages, (page) => {
        expect(isEmbedPath(paths.embed(page))).toBe(true);
        expect(isEmbedPath(page)).toBe(page.startsWith('/embed/'));
      }),
    );
    expect(isEmbedPath(paths.embedding())).toBe(false);
  });

  test('moves with the page whose part it is, and only where there is one', () => {
    const guides = [...readFrameworks('test/fixtures/content').values()];
    const moves = [
      { kind: 'stage', framework: 'two-steps', from: 'start', to: 'first' },
      { kind: 'aspect', framework: 'twelve-levels', from: 'long-words', to: 'very-long-words' },
    ] as const;
    expect(
      movedParts(
        guides,
        redirectsOf(moves, () => []),
      ),
    ).toEqual([{ from: '/two-steps/stages/start/', to: '/two-steps/stages/first/' }]);
  });
});
