import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aboutMarkdown } from '../../../src/features/export/about-markdown.ts';
import { aboutSections, READING_OFFLINE } from '../../../src/features/about/about.ts';
import { isList } from '../../../src/domain/prose-block.ts';
import { readMarkdown } from '../../fixtures/read-markdown.ts';
import { readExport } from '../export/read-export.ts';

const { content, context } = readExport('test/fixtures/content');
const sections = aboutSections(content.frameworks, context.addressOf);

/** The modules that write to the browser's storage, and the keys under which they do. */
const STORING: Readonly<Record<string, readonly string[]>> = {
  'shell/browser/theme.ts': ['theme'],
  'features/offline/browser/kept.ts': ['offline'],
  'features/search/browser/recent.ts': ['searches'],
  'features/decide/browser/decisions.ts': ['decisions', 'decisions-aside'],
  'features/audit/browser/saved-audits.ts': ['audit:'],
};

describe('What the site says that it stores', () => {
  test('is what its modules store', () => {
    const storing = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) => /Storage\.setItem|indexedDB|document\.cookie/.test(readFileSync(`src/${path}`, 'utf8')));
    expect(storing.toSorted()).toEqual(Object.keys(STORING).toSorted());
    const named = sections
      .flatMap(({ blocks }) => blocks.filter(isList))
      .flatMap(({ items }) => items.flat())
      .flatMap((inline) => (typeof inline === 'object' && 'as' in inline && inline.as === 'code' ? inline.text : []));
    expect(named.toSorted()).toEqual(Object.values(STORING).flat().toSorted());
    for (const [path, keys] of Object.entries(STORING)) {
      const source = readFileSync(`src/${path}`, 'utf8').replaceAll('${KEY}', 'decisions');
      for (const key of keys) expect(source, key).toMatch(new RegExp(`['\`]${key}`));
    }
  });
});

describe('The page about the site as Markdown', () => {
  const { headings, links } = readMarkdown(aboutMarkdown(content.frameworks, content.log, context));

  test('has the sections of the page, and every day of the change log', () => {
    const titles = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
    expect(titles).toEqual(['Sources', 'What changed', ...sections.map(({ title }) => title), READING_OFFLINE.title]);
    expect(headings.filter(({ depth }) => depth === 3)).toHaveLength(content.log.length);
    for (const { items } of content.log) {
      for (const { path } of items) expect(links).toContain(context.addressOf(path));
    }
  });

  test('says nothing of reading offline where the site keeps no copies', () => {
    const { text } = readMarkdown(aboutMarkdown(content.frameworks, content.log, { ...context, keepsCopies: false }));
    expect(text).not.toContain(READING_OFFLINE.text);
  });

  test('says nothing of changes where none are written down', () => {
    const { headings: others } = readMarkdown(aboutMarkdown(content.frameworks, [], context));
    expect(others.map(({ text }) => text)).not.toContain('What changed');
  });
});
