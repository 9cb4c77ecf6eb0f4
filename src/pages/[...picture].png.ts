/** The share pictures: what a link shows where it is shared. */
import type { APIRoute } from 'astro';
import { getFrameworks } from '../catalog/index.ts';
import type { PagePicture } from '../features/share-image/index.ts';
import { sharePicturePath } from '../routes/paths.ts';
import { drawPicture } from '../features/share-image/draw/draw.ts';
import { redirectsIn } from './_files.ts';
import { getPictures } from './_share.ts';

/** What has moved is at its old address as well: where a link was shared, that address is kept. */
export const getStaticPaths = async () => {
  const frameworks = await getFrameworks();
  const pictures = await getPictures();
  const moved = redirectsIn({ frameworks }).flatMap(({ from, to }) => {
    const picture = pictures.get(to);
    return picture ? [{ ...picture, page: from }] : [];
  });
  return [...pictures.values(), ...moved].map((picture) => ({
    params: { picture: sharePicturePath(picture.page).slice(1, -'.png'.length) },
    props: picture,
  }));
};

export const GET: APIRoute<PagePicture & Record<string, unknown>> = async ({ props }) =>
  new Response(new Uint8Array(await drawPicture(props)), { headers: { 'Content-Type': 'image/png' } });
