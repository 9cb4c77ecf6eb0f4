/** The fonts of the pictures: Inter in two weights, with what each of its files can draw and how wide. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import manifest from '@fontsource/inter/package.json' with { type: 'json' };

export const WEIGHTS = [400, 600] as const;

export type Weight = (typeof WEIGHTS)[number];

/** The parts into which the font is cut. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;

/** A file of the font. */
interface Face {
  readonly name: string;
  readonly weight: Weight;
  readonly style: 'normal' | 'italic';
  readonly data: Buffer;
  /** How far each character moves the pen, in ems, by its code point. */
  readonly advances: ReadonlyMap<number, number>;
}

/** Which fonts these are; another edition draws other letters. */
export const FONT_EDITION = `${manifest.name}@${manifest.version}`;

/** The tables of a WOFF file, unpacked on demand. */
const tablesOf = (file: Buffer): ((tag: string) => Buffer) => {
  const [count, header, entry] = [file.readUInt16BE(12), 44, 20];
  return (tag) => {
    const at = Array.from({ length: count }, (_, index) => header + index * entry).find(
      (start) => file.toString('latin1', start, start + 4) === tag,
    );
    if (at === undefined) throw new Error(`a file of ${FONT_EDITION} has no table "${tag}"`);
    const [offset, packed, size] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const table = file.subarray(offset, offset + packed);
    return packed < size ? inflateSync(table) : table;
  };
};

/** A segmented map from code points to glyphs (format 4 of `cmap`), which every file of this font has. */
const glyphsOf = (cmap: Buffer): Map<number, number> => {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const start = starts.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error(`a file of ${FONT_EDITION} has no map of characters in format 4`);
  const size = cmap.readUInt16BE(start + 6);
  const glyphs = new Map<number, number>();
  for (let at = start + 14; at < start + 14 + size; at += 2) {
    const [end, from] = [cmap.readUInt16BE(at), cmap.readUInt16BE(at + size + 2)];
    const [delta, offset] = [cmap.readUInt16BE(at + 2 * size + 2), cmap.readUInt16BE(at + 3 * size + 2)];
    for (let code = from; code <= end && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : cmap.readUInt16BE(at + 3 * size + 2 + offset + 2 * (code - from));
      const glyph = offset !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
};

const advancesOf = (file: Buffer): Map<number, number> => {
  const table = tablesOf(file);
  const [widths, unit, count] = [table('hmtx'), table('head').readUInt16BE(18), table('hhea').readUInt16BE(34)];
  const widthOf = (glyph: number): number => widths.readUInt16BE(4 * Math.min(glyph, count - 1)) / unit;
  return new Map([...glyphsOf(table('cmap'))].map(([code, glyph]) => [code, widthOf(glyph)]));
};

const { resolve } = createRequire(import.meta.url);

const readFace = (subset: string, weight: Weight, style: Face['style'] = 'normal'): Face => {
  const data = readFileSync(resolve(`@fontsource/inter/files/inter-${subset}-${String(weight)}-${style}.woff`));
  return { name: `Inter ${subset}`, weight, style, data, advances: advancesOf(data) };
};

let read: readonly Face[] | undefined;

/** Every file of the font. Words of our own alone are in italics. */
export const faces = (): readonly Face[] =>
  (read ??= [
    ...WEIGHTS.flatMap((weight) => SUBSETS.map((subset) => readFace(subset, weight))),
    readFace(SUBSETS[0], WEIGHTS[0], 'italic'),
  ]);

/** The families by which a text asks for the font; satori tries one after the other. */
export const FONT_FAMILY = SUBSETS.map((subset) => `Inter ${subset}`).join();

const advanceOf = (character: string, weight: Weight): number | undefined => {
  const code = character.codePointAt(0) ?? 0;
  return faces()
    .find((face) => face.weight === weight && face.advances.has(code))
    ?.advances.get(code);
};

/** Whether the font has every character of a text; what it lacks would be drawn as an empty box. */
export const canDraw = (text: string): boolean =>
  [...text.normalize('NFC')].every((character) => advanceOf(character, WEIGHTS[0]) !== undefined);

/** How wide a text is in ems. */
export const widthOf = (text: string, weight: Weight): number =>
  [...text.normalize('NFC')].reduce((sum, character) => sum + (advanceOf(character, weight) ?? 1), 0);
