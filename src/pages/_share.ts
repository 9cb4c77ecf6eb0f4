/** The share pictures: what stands on each, for the pages that name them and for the files that are drawn. */
import { getFrameworks } from '../catalog/index.ts';
import type { Framework } from '../domain/framework.ts';
import { type PagePicture, drawnChoice, pictureAlt, sharePictures, siteName } from '../features/share-image/index.ts';
import { paths } from '../routes/paths.ts';
import { canDraw } from '../features/share-image/draw/fonts.ts';
import { addressOf } from './_files.ts';

/** The pictures of these guides, by their page; all pages of a build ask for those of the same. */
const found = new WeakMap<readonly Framework[], ReadonlyMap<string, PagePicture>>();

/** Every page with a picture of its own, by its path. */
export const getPictures = async (): Promise<ReadonlyMap<string, PagePicture>> => {
  const frameworks = await getFrameworks();
  const known = found.get(frameworks);
  if (known) return known;
  const pictures = sharePictures(frameworks, siteName(addressOf(paths.home())), canDraw);
  const byPage = new Map(pictures.map((picture) => [picture.page, picture]));
  found.set(frameworks, byPage);
  return byPage;
};

/**
 * What is on the picture of a page, in words.
 * @throws {Error} where the page has none of its own, or none that can be drawn
 */
export const getPictureAlt = async (path: string): Promise<string> => {
  const choices = (await getPictures()).get(path)?.choices ?? [];
  const picture = drawnChoice(choices, canDraw);
  if (!picture) throw new Error(`${path}: no share picture; expected one that can be drawn`);
  return pictureAlt(picture);
};
