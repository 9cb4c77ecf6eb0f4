/** What other rooms may use of this one: the share pictures of pages. */
export { drawnChoice, pictureAlt, siteName, type PagePicture } from './picture.ts';
export { sharePictures } from './pictures.ts';
