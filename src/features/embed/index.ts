/** What other rooms may use of this one: which pages can stand in a frame, and the code for it. */
export { parseTheme, withTheme } from './embed-address.ts';
export { HEIGHT_MESSAGE, frameCode, heightScript, scriptCode } from './embed-code.ts';
export { embedGroups, embeddingPath, movedParts } from './embed.ts';
