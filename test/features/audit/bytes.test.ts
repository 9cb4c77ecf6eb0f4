/** Bytes as text, their checks, and texts packed for a link. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromBase64Url,
  hash32,
  hashText,
  packText,
  seal,
  toBase64Url,
  unpackText,
  unseal,
} from '../../../src/features/audit/bytes.ts';
import { anyText } from '../../fixtures/arbitraries.ts';

const bytes = fc.uint8Array({ maxLength: 80 });

describe('Bytes as text', () => {
  test('come back as they were, in signs that an address leaves alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (own) => {
        const text = toBase64Url(own);
        expect(text).toMatch(/^[\w-]+$/);
        expect(encodeURIComponent(text)).toBe(text);
        expect(text).toBe(Buffer.from(own).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(own);
      }),
    );
  });

  test('are none where the text is of other signs, or of a length that no bytes have', () => {
    for (const text of ['', 'A', 'AAAAA', 'AA==', 'AA+A', 'AA/A', 'A A A', 'é', '\ud800AAA', 'AA.A']) {
      expect(fromBase64Url(text)).toBeUndefined();
    }
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromBase64Url(text) === undefined || /^[\w-]+$/.test(text)).toBe(true);
      }),
    );
  });
});

describe('What was sealed', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(bytes, (own) => {
        expect(unseal(seal(own, 'x'), 'x')).toEqual(own);
      }),
    );
  });

  test('is refused with any one sign changed, left out, put in or cut off', () => {
    const signs = 'AQgw_-9z.~ é';
    fc.assert(
      fc.property(bytes, fc.nat(), fc.constantFrom(...Array.from(signs)), (own, place, sign) => {
        const text = seal(own, 'x');
        const at = place % text.length;
        const damaged = [
          text.slice(0, at) + sign + text.slice(at + 1),
          text.slice(0, at) + sign + text.slice(at),
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at),
        ];
        for (const other of damaged) expect(other === text || unseal(other, 'x') === undefined).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is refused as another kind than it is', () => {
    fc.assert(
      fc.property(bytes, (own) => {
        expect(unseal(seal(own, 'x'), 'y')).toBeUndefined();
      }),
    );
  });

  test('may be as long as it likes', () => {
    const long = Uint8Array.from({ length: 500_000 }, (_, index) => (index * 7) & 0xff);
    expect(unseal(seal(long, 'x'), 'x')).toEqual(long);
    expect(unseal('A'.repeat(1_000_000), 'x')).toBeUndefined();
  });
});

describe('A hash', () => {
  test('is FNV-1a, as others have it', () => {
    const vectors: [string, number][] = [
      ['', 0x811c9dc5],
      ['a', 0xe40c292c],
      ['foobar', 0xbf9cf968],
    ];
    for (const [text, hash] of vectors) expect(hash32(new TextEncoder().encode(text))).toBe(hash);
  });

  test('of a text has no more bits than asked for', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 24 }), (text, bits) => {
        const hash = hashText(text, bits);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** bits).toBe(true);
      }),
    );
  });
});

describe('A packed text', () => {
  test('comes back as it was, but that halves of signs become whole ones', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await unpackText(await packText(text, 'x'), 'x', 10_000)).toBe(text.toWellFormed());
      }),
    );
  });

  test('may be longer than the parts in which it arrives', async () => {
    const text = Array.from({ length: 60_000 }, (_, index) => (index * index).toString(36)).join(' ');
    expect(await unpackText(await packText(text, 'x'), 'x', 1_000_000)).toBe(text);
  });

  test('is refused where it unfolds to more than is allowed, before it has', async () => {
    const bomb = seal(deflateRawSync(Buffer.alloc(100_000_000), { level: 9 }), 'x');
    expect(bomb.length).toBeLessThan(200_000);
    const start = performance.now();
    expect(await unpackText(bomb, 'x', 2_000_000)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await unpackText(await packText('12345', 'x'), 'x', 5)).toBe('12345');
    expect(await unpackText(await packText('123456', 'x'), 'x', 5)).toBeUndefined();
  });

  test('is refused where it is no packed text, though it was sealed', async () => {
    expect(await unpackText('', 'x', 10)).toBeUndefined();
    expect(await unpackText(seal(Uint8Array.of(7, 7, 7), 'x'), 'x', 1000)).toBeUndefined();
    expect(await unpackText(seal(deflateRawSync(Uint8Array.of(0xff, 0xfe)), 'x'), 'x', 1000)).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(bytes, async (own) => {
        const text = await unpackText(seal(own, 'x'), 'x', 1000);
        expect(text === undefined || text.length <= 1000).toBe(true);
      }),
    );
  });
});
