/** The HTML that puts an embed into a page, and the message by which the embed tells its height. */
import { escapeHtml } from '../../formats/html.ts';

/** What an embed posts to the page around it: `{ type, height }`, the height in CSS pixels. */
export const HEIGHT_MESSAGE = 'stagecraft:height';

/** The height of a frame that does not follow its content, and of the others until they know. */
export const FRAME_HEIGHT = 560;

/** The frame. `address` is whole; `title` is what a screen reader calls it. */
export const frameCode = (address: string, title: string): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${String(FRAME_HEIGHT)}" loading="lazy" style="border:0"></iframe>`;

/**
 * The text of the script that lets all frames of an origin follow their content. It may stand on a page more than
 * once. A frame with a sandbox says `null` for its origin; then its address tells whose it is.
 */
export const heightScript = (origin: string): string => `
  addEventListener('message', ({ data, origin, source }) => {
    if (data?.type !== '${HEIGHT_MESSAGE}') return;
    const frame = [...document.querySelectorAll('iframe')].find((it) => it.contentWindow === source);
    const from = origin === 'null' ? frame?.src : \`\${origin}/\`;
    if (frame && from.startsWith('${origin}/')) frame.style.height = \`\${data.height}px\`;
  });
`;

/** The script as an element. It goes in front of the frame, so that it misses no message. */
export const scriptCode = (origin: string): string => `<script>${heightScript(origin)}</script>`;
