import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ICONS, iconSvg, lightColour, webManifest } from '../../../src/features/offline/web-manifest.ts';

const CONTENT = {
  description: 'Guides',
  colours: { background: '#fff', theme: '#eee' },
  guides: [{ title: 'A guide with a rather long title', path: '/guide/', description: 'One' }],
};

test.each(['/', '/sub/path/'])('below %s every address of the manifest lies below it', (base) => {
  const { id, start_url, scope, icons, shortcuts } = webManifest({ ...CONTENT, base });
  expect([id, start_url, scope]).toEqual([base, base, base]);
  expect(icons.map(({ src }) => src)).toContain(`${base}icon-192.png`);
  expect(shortcuts.map(({ url }) => url)).toEqual([`${base}guide/`]);
  for (const address of [...icons.map(({ src }) => src), ...shortcuts.map(({ url }) => url)])
    expect(address).not.toContain('//');
});

test('a long name is cut between words', () => {
  expect(webManifest({ ...CONTENT, base: '/' }).shortcuts[0]?.short_name).toBe('A guide with a rather …');
});

test('what may be cut to any shape keeps its mark within the middle four fifths', () => {
  for (const { share } of ICONS.filter(({ purpose }) => purpose === 'maskable'))
    expect(share * Math.SQRT2).toBeLessThanOrEqual(0.8);
  expect(ICONS.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test('an icon is the mark in the middle of a ground', () => {
  const svg = iconSvg('<svg viewBox="0 0 1 1"></svg>', '#fff', { name: 'x', size: 100, share: 0.6, corner: 0 });
  expect(svg).toContain('<rect width="100" height="100" rx="0" fill="#fff"/>');
  expect(svg).toContain('<svg x="20" y="20" width="60" height="60" viewBox="0 0 1 1">');
});

test('colours are those of the tokens; one that is not there stops the build', () => {
  const sheet = readFileSync('src/shell/styles/tokens.css', 'utf8');
  expect(lightColour(sheet, '--bg')).toMatch(/^#[0-9a-f]{6}$/);
  expect(() => lightColour(sheet, '--nothing')).toThrow('tokens.css: --nothing');
});
