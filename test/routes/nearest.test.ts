import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestPaths, splitView } from '../../src/routes/nearest.ts';

const PATHS = [
  '/product-maturity/',
  '/product-maturity/stages/mvp/',
  '/product-maturity/stages/100k/',
  '/product-maturity/dimensions/security/',
  '/product-maturity/aspects/secrets-management/',
  '/product-maturity/aspects/backups/',
  '/four-levels/',
];

describe('The addresses nearest to a wrong one', () => {
  test.each([
    ['/product-maturity/dimensions/securty/', '/product-maturity/dimensions/security/'],
    ['/product-maturity/aspects/security/', '/product-maturity/dimensions/security/'],
    ['/product-maturity/secrets-management/', '/product-maturity/aspects/secrets-management/'],
    ['/Product-Maturity/Stages/MVP/', '/product-maturity/stages/mvp/'],
    ['/product-maturity/aspects/back-ups/', '/product-maturity/aspects/backups/'],
    ['/fourlevels/', '/four-levels/'],
  ])('%s begin with %s', (wrong, right) => {
    expect(nearestPaths(wrong, PATHS)[0]).toBe(right);
  });

  test('are none where nothing is like it', () => {
    expect(nearestPaths('/wp-login.php', PATHS)).toEqual([]);
    expect(nearestPaths('/', PATHS)).toEqual([]);
    expect(nearestPaths('', PATHS)).toEqual([]);
  });

  test('are at most as many as asked for, each once, and all exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(4), (wrong, limit) => {
        const found = nearestPaths(wrong, PATHS, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        expect(PATHS).toEqual(expect.arrayContaining(found));
      }),
    );
    expect(nearestPaths('/product-maturity/stages/1k/', PATHS, 1)).toHaveLength(1);
  });

  test('are found in reasonable time however long the wrong one is', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `/product-maturity/aspects/aspect-${String(index)}/`);
    const start = performance.now();
    nearestPaths(`/${'a'.repeat(100_000)}/`, many);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

test.each([
  ['/a/b/', ['/a/b/', '']],
  ['/a/%3Fstages%3Dmvp%2C10k%23b', ['/a/', '?stages=mvp,10k#b']],
  ['/a/%253Fstages%253Dmvp', ['/a/', '?stages=mvp']],
  ['/a/%23b', ['/a/', '#b']],
  ['/a/%3f%ZZ', ['/a/', '']],
])('In the path %s stands the view %j', (path, parts) => {
  expect(splitView(path)).toEqual(parts);
});
