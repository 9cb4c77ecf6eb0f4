/** What other rooms may use of this one: which files are kept for reading offline. */
export { packAt, packPath } from './copies.ts';
export { SHARED, isKept, packFiles, packOf, type OfflineSite, type PackFile } from './packs.ts';
export { ICONS, iconSvg, lightColour, webManifest, type Icon } from './web-manifest.ts';
