/**
 * On embeds, before the first paint: says that scripts run, sets the theme that the address asks for, and
 * tells the page around the frame how high the content is. Nothing is stored, and nothing is listened to.
 */
import { parseTheme } from '../model/embed-address.ts';
import { HEIGHT_MESSAGE } from '../model/embed-code.ts';

const root = document.documentElement;
root.classList.add('js');
const theme = parseTheme(location.search);
if (theme) root.dataset['theme'] = theme;

const tell = (): void => {
  // Only a number goes out, so that whoever embeds the page may have it.
  parent.postMessage({ type: HEIGHT_MESSAGE, height: Math.ceil(root.getBoundingClientRect().height) }, '*');
};

if (parent !== window) {
  new ResizeObserver(tell).observe(root);
  // Browsers observe nothing in a frame that is out of sight: it would grow under the reader's eyes.
  addEventListener('load', tell);
}
