/** Draws share pictures: boxes and texts become SVG, and SVG becomes PNG. */
import { resolve } from 'node:path';
import resvgManifest from '@resvg/resvg-js/package.json' with { type: 'json' };
import satoriManifest from 'satori/package.json' with { type: 'json' };
import { PICTURE_SIZE, drawnChoice, type PagePicture } from '../picture.ts';
import { PictureCache } from './cache.ts';
import type { Element } from './element.ts';
import { FONT_EDITION, canDraw, faces } from './fonts.ts';
import { layout } from './layout.ts';
import { readPngSize, writePng } from './png.ts';

/** The form in which `writePng` writes; a new one draws every picture anew. */
const PNG_FORM = 1;

/** All that decides how a tree looks. */
const RENDERERS = [
  FONT_EDITION,
  `${satoriManifest.name}@${satoriManifest.version}`,
  `${resvgManifest.name}@${resvgManifest.version}`,
  PNG_FORM,
];

const isWhole = (file: Buffer): boolean => {
  const size = readPngSize(file);
  return size?.width === PICTURE_SIZE.width && size.height === PICTURE_SIZE.height;
};

let fonts: ReturnType<typeof faces>[number][] | undefined;

/**
 * A tree as SVG; letters are outlines, unless the words themselves are wanted.
 * The renderers are loaded when the first picture is drawn: a build that finds all in the cache needs neither.
 */
export const treeToSvg = async (tree: Element, hasWords = false): Promise<string> => {
  const { default: satori } = await import('satori');
  // It remembers what it has read of a list of fonts by the list itself.
  fonts ??= [...faces()];
  return satori(tree, { ...PICTURE_SIZE, fonts, embedFont: !hasWords });
};

const drawTree = async (tree: Element): Promise<Buffer> => {
  const { renderAsync } = await import('@resvg/resvg-js');
  const { pixels } = await renderAsync(await treeToSvg(tree), { font: { loadSystemFonts: false } });
  return writePng(pixels, PICTURE_SIZE);
};

const cache = new PictureCache(resolve('.cache/share-pictures'), isWhole);

let hasPruned = false;

/**
 * The PNG of a page's picture: of the first choice whose every character the fonts have.
 * @throws {Error} where there is no such choice
 */
export const drawPicture = ({ page, choices }: PagePicture): Promise<Buffer> => {
  const picture = drawnChoice(choices, canDraw);
  if (!picture) throw new Error(`${page}: no choice of its share picture can be drawn with ${FONT_EDITION}`);
  if (!hasPruned) cache.prune();
  hasPruned = true;
  const tree = layout(picture);
  return cache.get(JSON.stringify([RENDERERS, tree]), () => drawTree(tree));
};
