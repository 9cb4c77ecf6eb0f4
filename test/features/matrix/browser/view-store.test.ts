import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_VIEW, type Known } from '../../../../src/features/matrix/view.ts';
import { createViewStore, type ViewStore } from '../../../../src/features/matrix/browser/view-store.ts';
import { fakeBrowser, type FakeBrowser } from '../../../fixtures/fake-browser.ts';

const KNOWN: Known = {
  stages: ['poc', 'mvp', '10k'],
  dimensions: ['design', 'security', 'deployment'],
  moved: { prototype: 'poc' },
};

const open = (query = ''): { browser: FakeBrowser; store: ViewStore } => {
  const browser = fakeBrowser(`https://example.com/guide/${query}`);
  const store = createViewStore(KNOWN);
  store.start();
  return { browser, store };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('The view of a page', () => {
  test('is the default one before it has started, as on the server', () => {
    fakeBrowser('https://example.com/guide/?stages=mvp');
    expect(createViewStore(KNOWN).view()).toEqual(DEFAULT_VIEW);
  });

  test('is read from the address', () => {
    const { store } = open('?stages=mvp,10k&q=backup&show=begins');
    expect(store.view()).toEqual({ stages: ['mvp', '10k'], dimensions: [], q: 'backup', show: 'begins' });
  });

  test.each([
    ['?stages=10k,mvp,unknown&x=1', '/guide/?stages=mvp,10k'],
    ['?stages=prototype', '/guide/?stages=poc'],
    ['?stages=poc,mvp,10k', '/guide/'],
    ['?nonsense#security', '/guide/#security'],
    ['?stages=mvp#security', '/guide/?stages=mvp#security'],
  ])('%s gets its canonical form in place: %s', (query, address) => {
    expect(open(query).browser.entries()).toEqual([address]);
  });
});

describe('Choosing', () => {
  test('makes a history entry each time, in the order of the content', () => {
    const { browser, store } = open();
    store.toggle('stages', '10k');
    store.toggle('stages', 'mvp');
    store.toggle('dimensions', 'security');
    store.change({ show: 'changes' });
    expect(browser.entries()).toEqual([
      '/guide/',
      '/guide/?stages=10k',
      '/guide/?stages=mvp,10k',
      '/guide/?stages=mvp,10k&dimensions=security',
      '/guide/?stages=mvp,10k&dimensions=security&show=changes',
    ]);
  });

  test('the last that is missing is choosing all, which is the default', () => {
    const { browser, store } = open('?stages=mvp,10k');
    store.toggle('stages', 'poc');
    expect(store.view().stages).toEqual([]);
    expect(browser.search()).toBe('');
  });

  test('again leaves out what was chosen', () => {
    const { browser, store } = open('?stages=mvp,10k');
    store.toggle('stages', 'mvp');
    expect(browser.search()).toBe('?stages=10k');
    store.toggle('stages', '10k');
    expect(browser.search()).toBe('');
  });

  test('keeps the fragment, so that a reader stays where they are', () => {
    const { browser, store } = open('#security');
    store.toggle('stages', 'mvp');
    expect(browser.entries()).toEqual(['/guide/#security', '/guide/?stages=mvp#security']);
  });

  test('nothing new makes no entry', () => {
    const { browser, store } = open('?stages=mvp');
    store.change({ stages: ['mvp'] });
    expect(browser.entries()).toHaveLength(1);
  });
});

describe('Typing', () => {
  test('replaces the entry with every key', () => {
    const { browser, store } = open('?stages=mvp');
    for (const text of ['b', 'ba', 'back ', 'back  up']) store.setWords(text);
    expect(browser.entries()).toEqual(['/guide/?stages=mvp&q=back+up']);
    expect(store.view().q).toBe('back up');
  });

  test('takes anything that a keyboard can make', () => {
    const { browser, store } = open();
    store.setWords('\ud800<script>&q=#% +');
    expect(browser.search()).toBe('?q=%3Cscript%3E%26q%3D%23%25+%2B');
    expect(store.view().q).toBe('<script>&q=#% +');
  });
});

describe('Back and Forward', () => {
  test('walk through the views', () => {
    const { browser, store } = open();
    store.toggle('stages', 'mvp');
    store.setWords('backup');
    store.change({ show: 'begins' });
    browser.back();
    expect(store.view()).toEqual({ ...DEFAULT_VIEW, stages: ['mvp'], q: 'backup' });
    browser.back();
    expect(store.view()).toEqual(DEFAULT_VIEW);
    browser.forward();
    browser.forward();
    expect(store.view()).toEqual({ ...DEFAULT_VIEW, stages: ['mvp'], q: 'backup', show: 'begins' });
    expect(browser.entries()).toHaveLength(3);
  });

  test('and a new choice from there drops what was ahead', () => {
    const { browser, store } = open();
    store.toggle('stages', 'mvp');
    browser.back();
    store.toggle('stages', '10k');
    expect(browser.entries()).toEqual(['/guide/', '/guide/?stages=10k']);
  });
});

describe('What was set before the page had started', () => {
  test('is the newer choice, and makes a history entry', () => {
    const browser = fakeBrowser('https://example.com/guide/?stages=mvp');
    const store = createViewStore(KNOWN);
    store.start({ ...DEFAULT_VIEW, stages: ['mvp', '10k'], q: 'log' });
    expect(browser.entries()).toEqual(['/guide/?stages=mvp', '/guide/?stages=mvp,10k&q=log']);
    expect(store.view()).toEqual({ ...DEFAULT_VIEW, stages: ['mvp', '10k'], q: 'log' });
  });

  test('makes none where it is what the address says', () => {
    const browser = fakeBrowser('https://example.com/guide/?stages=mvp');
    createViewStore(KNOWN).start({ ...DEFAULT_VIEW, stages: ['mvp'] });
    expect(browser.entries()).toEqual(['/guide/?stages=mvp']);
  });
});

test('The address to copy is the canonical one, without a fragment', () => {
  const { store } = open('?stages=10k,mvp#security');
  expect(store.address()).toBe('https://example.com/guide/?stages=mvp,10k');
});

test('A browser that refuses to change the address still shows the view, and the link is right', () => {
  const { browser, store } = open();
  browser.refuse();
  store.toggle('stages', 'mvp');
  expect(store.view().stages).toEqual(['mvp']);
  expect(store.address()).toBe('https://example.com/guide/?stages=mvp');
});
