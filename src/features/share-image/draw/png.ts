/** PNG files: written small, with a palette, and read far enough to know whether one is whole. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The most colours that a palette has: enough for a dozen stages; each shade at the edge of a letter costs bytes. */
const MOST_COLOURS = 64;

/** Red, green and blue in one number. */
type Colour = number;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
};

const bytesOf = (colour: Colour): [number, number, number] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

const distance = (a: Colour, b: Colour): number =>
  bytesOf(a).reduce((sum, value, index) => sum + (value - (bytesOf(b)[index] ?? 0)) ** 2, 0);

/** Each colour's place in the palette: the commonest have their own, the others the nearest of those. */
const paletteOf = (counts: ReadonlyMap<Colour, number>): { colours: Colour[]; places: Map<Colour, number> } => {
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour);
  const colours = sorted.slice(0, MOST_COLOURS);
  const places = new Map(colours.map((colour, place) => [colour, place]));
  for (const colour of sorted.slice(MOST_COLOURS)) {
    const nearest = colours.reduce((best, other) => (distance(other, colour) < distance(best, colour) ? other : best));
    places.set(colour, places.get(nearest) ?? 0);
  }
  return { colours, places };
};

/** Neighbours of the same colour. */
interface Run {
  readonly colour: Colour;
  /** How many pixels come before it. */
  readonly start: number;
  readonly length: number;
}

/** The runs of opaque pixels, four bytes each; flat drawings have few. */
const runsOf = (pixels: Uint8Array): Run[] => {
  const { buffer, byteOffset, length } = pixels;
  const view = new DataView(buffer, byteOffset, length);
  const runs: Run[] = [];
  const count = length / 4;
  for (let start = 0, end = 0; start < count; start = end) {
    const pixel = view.getUint32(4 * start);
    while (end < count && view.getUint32(4 * end) === pixel) end += 1;
    runs.push({ colour: pixel >>> 8, start, length: end - start });
  }
  return runs;
};

/**
 * A PNG with a palette.
 * @param pixels red, green, blue and opacity of each pixel, row by row; all are opaque
 */
export const writePng = (pixels: Uint8Array, { width, height }: { width: number; height: number }): Buffer => {
  const runs = runsOf(pixels);
  const counts = new Map<Colour, number>();
  for (const { colour, length } of runs) counts.set(colour, (counts.get(colour) ?? 0) + length);
  const { colours, places } = paletteOf(counts);
  const drawn = new Uint8Array(width * height);
  for (const { colour, start, length } of runs) drawn.fill(places.get(colour) ?? 0, start, start + length);
  // Each row begins with its filter, which is none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(drawn.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  // Eight bits each, by palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(colours.flatMap(bytesOf))),
    chunk('IDAT', deflateSync(rows, { level: 8 })),
    chunk('IEND', new Uint8Array()),
  ]);
};

/**
 * The size of a PNG's picture.
 * @returns nothing where the file is cut off, or where anything in it is not as it was written
 */
export const readPngSize = (file: Buffer): { width: number; height: number } | undefined => {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const types: string[] = [];
  for (let at = SIGNATURE.length; at < file.length;) {
    if (at + 12 > file.length) return undefined;
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return undefined;
    types.push(file.toString('latin1', at + 4, at + 8));
    at = end + 4;
  }
  const isWhole = types[0] === 'IHDR' && types.at(-1) === 'IEND';
  return isWhole ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20) } : undefined;
};
