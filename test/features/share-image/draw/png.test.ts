import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPngSize, writePng } from '../../../../src/features/share-image/draw/png.ts';

/** Red, green and blue of each pixel of a file of ours, as a reader of PNG makes them out. */
const read = (file: Buffer, width: number): number[][] => {
  const dataOf = (type: string): Buffer => {
    const at = file.indexOf(type, 0, 'latin1');
    return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
  };
  const palette = dataOf('PLTE');
  const rows = inflateSync(dataOf('IDAT'));
  return [...rows].flatMap((place, index) =>
    index % (width + 1) === 0 ? [] : [[...palette.subarray(3 * place, 3 * place + 3)]],
  );
};

const WIDTH = 5;

/** Up to a few dozen opaque pixels. */
const drawings = fc
  .array(fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: WIDTH, maxLength: WIDTH }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => rows.flat());

const bytesOf = (drawing: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from(drawing.flatMap((colour) => [...colour, 255]));

describe('A PNG', () => {
  test('has every pixel as it was drawn, while there are few colours', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const size = { width: WIDTH, height: drawing.length / WIDTH };
        const file = writePng(bytesOf(drawing), size);
        expect(readPngSize(file)).toEqual(size);
        expect(read(file, WIDTH)).toEqual(drawing);
      }),
    );
  });

  test('keeps the commonest colours and comes near to the others, where there are many', () => {
    const greys = Array.from({ length: 256 }, (_, value) => [value, value, value]);
    const drawing = [...greys, ...Array.from({ length: 256 }, () => [200, 30, 60])];
    const pixels = read(writePng(bytesOf(drawing), { width: 256, height: 2 }), 256);
    expect(pixels.slice(256)).toEqual(drawing.slice(256));
    expect(new Set(pixels.map(String)).size).toBe(64);
    const kept = [...new Map(pixels.map((pixel) => [String(pixel), pixel])).values()];
    const distance = (a: readonly number[] = [], b: readonly number[] = []): number =>
      a.reduce((sum, value, index) => sum + (value - (b[index] ?? NaN)) ** 2, 0);
    for (const [index, grey] of greys.entries()) {
      const least = Math.min(...kept.map((colour) => distance(colour, grey)));
      expect(distance(pixels[index], grey)).toBe(least);
    }
  });

  test('is not whole when it is cut off anywhere', () => {
    const file = writePng(bytesOf([[1, 2, 3]]), { width: 1, height: 1 });
    for (let end = 0; end < file.length; end += 1)
      expect(readPngSize(file.subarray(0, end)), String(end)).toBeUndefined();
  });

  test('is not whole when any byte of it is another', () => {
    const file = writePng(
      bytesOf([
        [1, 2, 3],
        [4, 5, 6],
      ]),
      { width: 2, height: 1 },
    );
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(file);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(readPngSize(damaged)).toBeUndefined();
      }),
    );
  });

  test('is not taken for one when it is something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readPngSize(Buffer.from(bytes))).toBeUndefined();
      }),
    );
  });
});
