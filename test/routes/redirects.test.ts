import { describe, expect, test } from 'vitest';
import { movedIds, redirectsOf } from '../../src/routes/redirects.ts';
import type { Move } from '../../src/catalog/schema/redirects.ts';

const MOVES: Move[] = [
  { kind: 'framework', from: 'old-guide', to: 'guide' },
  { kind: 'stage', framework: 'guide', from: 'prototype', to: 'poc' },
  { kind: 'dimension', framework: 'guide', from: 'safety', to: 'security' },
  { kind: 'aspect', framework: 'guide', from: 'saves', to: 'backups' },
  { kind: 'checklist', framework: 'guide', from: 'tasks', to: 'to-do' },
  { kind: 'page', framework: 'guide', from: 'about', to: 'method' },
  { kind: 'stage', framework: 'other', from: 'prototype', to: 'demo' },
];
const PAGES = ['/guide/', '/guide/stages/', '/guide/stages/poc/', '/guide/aspects/guide/'];
const below = (framework: string) => (framework === 'guide' ? PAGES : []);
const redirects = Object.fromEntries(redirectsOf(MOVES, below).map(({ from, to }) => [from, to]));

describe('An id that has moved', () => {
  test('is known to queries where it is a stage or a dimension of this framework', () => {
    expect(movedIds('guide', MOVES)).toEqual({ prototype: 'poc', safety: 'security' });
    expect(movedIds('other', MOVES)).toEqual({ prototype: 'demo' });
    expect(movedIds('third', MOVES)).toEqual({});
  });

  test('forwards its old page to the new one, for every kind of page', () => {
    expect(redirects).toMatchObject({
      '/guide/stages/prototype/': '/guide/stages/poc/',
      '/guide/dimensions/safety/': '/guide/dimensions/security/',
      '/guide/aspects/saves/': '/guide/aspects/backups/',
      '/guide/checklists/tasks/': '/guide/checklists/to-do/',
      '/guide/notes/about/': '/guide/notes/method/',
      '/other/stages/prototype/': '/other/stages/demo/',
    });
  });
});

describe('A framework that has moved', () => {
  test('forwards each of its pages', () => {
    expect(redirects).toMatchObject({
      '/old-guide/': '/guide/',
      '/old-guide/stages/': '/guide/stages/',
      '/old-guide/stages/poc/': '/guide/stages/poc/',
      '/old-guide/aspects/guide/': '/guide/aspects/guide/',
    });
  });

  test('forwards what had moved in it before, so that addresses from then still lead there', () => {
    expect(redirects).toMatchObject({
      '/old-guide/stages/prototype/': '/guide/stages/poc/',
      '/old-guide/aspects/saves/': '/guide/aspects/backups/',
    });
  });
});

test('No address forwards to itself or to two places', () => {
  const all = redirectsOf(MOVES, below);
  expect(new Set(all.map(({ from }) => from)).size).toBe(all.length);
  expect(all.filter(({ from, to }) => from === to)).toEqual([]);
});
