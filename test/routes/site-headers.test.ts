import { describe, expect, test } from 'vitest';
import { headersFor, writeHeaders } from '../../src/formats/headers-file.ts';
import { HEADER_LIMITS, siteHeaders } from '../../src/routes/site-headers.ts';

const FOLDERS = ['about', 'embed', 'embed/guide', 'guide'];

describe.each(['/', '/sub/path', '/sub/path/'])('Of a site at %s', (base) => {
  const rules = siteHeaders(base, FOLDERS);
  const at = (path: string) => Object.fromEntries(headersFor(rules, base.replace(/\/$/, '') + path));

  test.each([
    '/',
    '/index.html',
    '/404.html',
    '/about/',
    '/about/index.html',
    '/embed/',
    '/embed/index.html',
    '/guide/stages/one/',
    '/guide/stages/one.csv',
  ])('%s cannot be framed', (path) => {
    expect(at(path)).toMatchObject({
      'content-security-policy': "base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  test('embeds can be framed by any site, with one policy and not two', () => {
    expect(at('/embed/guide/stages/one/')).toMatchObject({
      'content-security-policy': "base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors *",
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  test('what has a hash in its name is kept for ever, and the worker is asked about each time', () => {
    expect(at('/_astro/a.b.js')['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(at('/sw.js')['cache-control']).toBe('no-cache');
    expect(at('/about/')['cache-control']).toBeUndefined();
  });

  test('what every page loads does not repeat what the page has said', () => {
    expect(Object.keys(at('/_astro/a.b.js')).sort()).toEqual([
      'access-control-allow-origin',
      'cache-control',
      'x-content-type-options',
    ]);
  });

  test('the scripts of an embed reach a frame that has no origin', () => {
    expect(at('/_astro/a.b.js')['access-control-allow-origin']).toBe('*');
  });

  test('the API and its schemas can be read by scripts of other sites, pages cannot', () => {
    expect(at('/api/v1/index.json')['access-control-allow-origin']).toBe('*');
    expect(at('/schemas/index.json')['access-control-allow-origin']).toBe('*');
    expect(at('/guide/')['access-control-allow-origin']).toBeUndefined();
  });

  test('everything keeps to its type and to HTTPS, unknown addresses and files included', () => {
    for (const path of [
      '/',
      '/guide/',
      '/embed/',
      '/embed/guide/',
      '/404.html',
      '/no/such/page/',
      '/guide.csv',
      '/sw.js',
      '/api/v1/index.json',
    ]) {
      expect(at(path)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': 'max-age=63072000',
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
      expect(at(path)['permissions-policy']).toContain('camera=()');
    }
  });
});

test('Nothing is asked for an origin’s other paths', () => {
  expect(headersFor(siteHeaders('/sub/path/', FOLDERS), '/other/').size).toBe(0);
});

test('Each header comes from one rule, so that hosts join none', () => {
  const rules = siteHeaders('/', FOLDERS);
  for (const path of ['/', '/about/', '/embed/', '/embed/guide/', '/_astro/a.js', '/api/v1/index.json', '/no/page/']) {
    const names = rules
      .filter((rule) => headersFor([rule], path).size > 0)
      .flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
    expect(new Set(names).size, path).toBe(names.length);
  }
});

/** The folders of a site with so many guides. */
const foldersWith = (count: number): string[] => {
  const guides = Array.from({ length: count }, (_, index) => `guide-${String(index)}`);
  return [...FIXED, ...guides.flatMap((guide) => [guide, `embed/${guide}`])];
};

/** What a site has without a guide. */
const FIXED = ['about', 'audit', 'decide', 'embed', 'glossary', 'offline', 'search', 'second-opinions'];

test('With 41 guides every host can tell them apart; from 42 on, only one that takes headers back', () => {
  const takesBack = (count: number): boolean =>
    siteHeaders('/', foldersWith(count)).some(({ path }) => path === '/embed/*');
  expect([40, 41, 42, 43].map(takesBack)).toEqual([false, false, true, true]);
  expect(siteHeaders('/', foldersWith(41)).length).toBeGreaterThan(HEADER_LIMITS.rules - 2);
});

test.each([0, 5, 40, 41, 42, 1000])('With %i guides they keep to what hosts read, and mean the same', (count) => {
  const rules = siteHeaders('/sub/path/', foldersWith(count));
  expect(rules.length).toBeLessThanOrEqual(HEADER_LIMITS.rules);
  expect(
    Math.max(
      ...writeHeaders(rules)
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(HEADER_LIMITS.line);
  const policyOf = (folder: string) => headersFor(rules, `/sub/path/${folder}/`).get('content-security-policy');
  for (const path of ['', 'index.html', 'embed/index.html'])
    expect(headersFor(rules, `/sub/path/${path}`).get('content-security-policy'), path).toMatch(/^[^,]+'none'$/);
  for (const folder of foldersWith(count))
    expect(policyOf(folder), folder).toMatch(
      folder.startsWith('embed/') ? /^[^,]+frame-ancestors \*$/ : /^[^,]+frame-ancestors 'none'$/,
    );
});
