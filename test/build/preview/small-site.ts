/** A small built site in a temporary folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const HOME = `<!doctype html><title>Home</title><h1>Home</h1>${'<p>Again and again.</p>'.repeat(50)}`;

const FILES: Readonly<Record<string, string>> = {
  'index.html': HOME,
  '404.html': '<!doctype html><title>Not found</title><h1>Not found</h1>',
  'guide/stages/mvp/index.html': '<!doctype html><title>MVP</title><h1>MVP</h1>',
  'guide/stages/mvp/index.md': '# MVP',
  '_astro/page.abc123.css': 'body { color: red }',
  '_astro/page.abc123.js': 'export {}',
  'ärger & co/index.html': '<h1>Odd name</h1>',
  _headers: [
    '/*\n  X-Site: yes\n',
    '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    '/guide/*\n  X-Guide: yes\n',
    '/sub/path/*\n  X-Below: yes\n',
  ].join('\n'),
  'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'picture.png': 'not really a picture',
  'feed.xml': '<feed/>',
  'unknown.kind': 'bytes',
};

/** Writes the site beside a file that no server may find; `remove` clears both away. */
export const makeSite = (): { readonly root: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'stagecraft-site-'));
  const root = join(folder, 'site');
  for (const [path, text] of Object.entries({ ...FILES, '../secret.txt': 'secret' })) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return {
    root,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};
