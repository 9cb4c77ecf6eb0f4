import { describe, expect, test } from 'vitest';
import { redirects } from '../../../src/catalog/schema/redirects.ts';

const faultsOf = (...moved: unknown[]) =>
  (redirects.safeParse({ moved }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

describe('A moved id', () => {
  test('names the framework it is in, unless it is a framework itself', () => {
    expect(
      faultsOf({ kind: 'stage', framework: 'guide', from: 'a', to: 'b' }, { kind: 'framework', from: 'a', to: 'b' }),
    ).toEqual([]);
    expect(faultsOf({ kind: 'stage', from: 'a', to: 'b' })).toEqual([
      ['moved.0.framework', 'the framework that it is in'],
    ]);
  });

  test('moves once', () => {
    const move = { kind: 'page', framework: 'guide', from: 'a', to: 'b' };
    expect(faultsOf(move, { ...move, framework: 'other' }, { ...move, kind: 'stage' })).toEqual([]);
    expect(faultsOf(move, { ...move, to: 'c' })).toEqual([['moved.1.from', 'an id that moves once']]);
  });

  test('is of a kind that has an address', () => {
    expect(faultsOf({ kind: 'item', framework: 'guide', from: 'a', to: 'b' })).toHaveLength(1);
  });
});
