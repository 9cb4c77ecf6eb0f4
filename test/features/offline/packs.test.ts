import { expect, test } from 'vitest';
import fc from 'fast-check';
import { SHARED, isKept, isStamped, packFiles, packOf, unpackFile } from '../../../src/features/offline/packs.ts';
import { ownFile } from '../../../src/shell/own-file.ts';

const piece = fc.constantFrom(
  '<style>a { color: red }</style>',
  '<header class="top">Stagecraft</header>',
  '<main id="content">',
  '</main>',
  '<section>',
  '</section>',
  '<section',
  '0',
  '',
  '“é” 𝒳',
);
const text = fc.oneof(
  fc.string(),
  fc.array(piece).map((pieces) => pieces.join('')),
);

test('whatever is packed comes out as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), text), (files) => {
      const pack = JSON.parse(JSON.stringify(packFiles(files))) as ReturnType<typeof packFiles>;
      for (const [path, original] of Object.entries(files)) expect(unpackFile(pack, path)).toBe(original);
    }),
  );
});

test('what is not in a pack is not found in it, not even what every object has', () => {
  const pack = packFiles({ 'a/index.html': 'a' });
  for (const path of ['', 'a/', 'constructor', '__proto__', 'toString']) expect(unpackFile(pack, path)).toBeUndefined();
});

test('a text that stands in several files is packed once', () => {
  const shell = `<header>${'x'.repeat(1000)}</header>`;
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, `${shell}<main>${name}</main>`]));
  expect(JSON.stringify(packFiles(files)).length).toBeLessThan(1300);
});

test.each([
  ['index.html', true],
  ['guide/stages/one/index.html', true],
  ['offline/index.html', true],
  ['_astro/matrix.DSPVkbSh.js', true],
  ['address.js', true],
  ['search/dialog.js', true],
  ['search/index.json', true],
  ['search/guides/guide.json', true],
  ['glossary/definition.js', true],
  ['glossary/terms/canary.json', true],
  ['guide/audit/rows.json', true],
  ['guide/audit/details.json', true],
  ['favicon.svg', false],
  ['404.html', false],
  ['guide.csv', false],
  ['guide/stages/one.json', false],
  ['guide/index.md', false],
  ['api/v1/index.json', false],
  ['embed/index.html', true],
  ['embed/choice.js', true],
  ['embed/index.md', false],
  ['embed/guide/stages/one/index.html', false],
  ['_astro/picture.abc.png', false],
  ['sw.js', false],
])('%s is kept: %s', (path, is) => {
  expect(isKept(path)).toBe(is);
});

test('pages fetch by build what has the same name in every build, and nothing else', () => {
  expect(isStamped('search/index.json')).toBe(true);
  expect(isStamped('guide/audit/rows.json')).toBe(true);
  for (const path of ['index.html', '_astro/a.js', 'guide.json', 'favicon.svg']) expect(isStamped(path)).toBe(false);
  expect(ownFile('/search/index.json', { build: '1a2b' })).toBe('/search/index.json?1a2b');
});

test('what lies below a guide is in its pack, all else in the shared one', () => {
  const guides = ['one', 'two'];
  expect(packOf('one/', guides)).toBe('one');
  expect(packOf('two/stages/one/index.html', guides)).toBe('two');
  for (const path of ['', 'index.html', 'oneness/', 'glossary/index.html', 'search/guides/one.json'])
    expect(packOf(path, guides)).toBe(SHARED);
});
