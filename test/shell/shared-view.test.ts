import { afterEach, expect, test, vi } from 'vitest';
import { goTo, tellView, writeSearch } from '../../src/shell/address.ts';
import { fakeBrowser } from '../fixtures/fake-browser.ts';

/** A page's head with a canonical link and, where it may be shared, an `og:url`. */
const openHead = (isShared = true) => {
  fakeBrowser('https://example.com/guide/?stages=mvp');
  const [link, shared] = [{ href: 'https://guides.example/guide/' }, { content: 'https://guides.example/guide/' }];
  vi.stubGlobal('document', {
    querySelector: (selector: string) => (selector === '[rel=canonical]' ? link : isShared ? shared : null),
  });
  return () => [link.href, shared.content];
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('The head names the address of the view, whichever way it came into the address', () => {
  const head = openHead();
  const both = (address: string): string[] => [address, address];
  writeSearch('?stages=mvp', 'replace');
  expect(head()).toEqual(both('https://guides.example/guide/?stages=mvp'));
  goTo('?q=a%24%26b', 'place');
  expect(head()).toEqual(both('https://guides.example/guide/?q=a%24%26b'));
  tellView('?q=$&');
  expect(head()).toEqual(both('https://guides.example/guide/?q=$&'));
  writeSearch('', 'push');
  expect(head()).toEqual(both('https://guides.example/guide/'));
});

test('The head of a page that leads elsewhere stays as it is', () => {
  const head = openHead(false);
  writeSearch('?stages=10k', 'push');
  expect(head()[0]).toBe('https://guides.example/guide/');
});
