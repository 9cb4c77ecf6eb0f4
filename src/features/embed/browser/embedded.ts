/**
 * On embeds, before the first paint: says that scripts run, sets the theme that the address asks for, and
 * tells the page around the frame how high the content is. Nothing is stored, and no message is listened to.
 */
import { parseTheme } from '../embed-address.ts';
import { HEIGHT_MESSAGE } from '../embed-code.ts';

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

/** What stands behind a link that could not be opened. */
const note = document.createElement('small');
note.role = 'status';

/** Opens an address in a new tab; says whether the frame may. */
const canOpen = (address: string): boolean => {
  try {
    const opened = open(address);
    if (opened) opened.opener = null;
    return opened !== null;
  } catch {
    return false;
  }
};

// A frame with a sandbox may open links only where it says so (`allow-popups`), and fails without a word. No script can
// ask what it may; whether there is a new window tells.
if (origin === 'null') {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    if (canOpen(link.href)) return;
    link.after(note);
    note.textContent = ` The page around this frame lets it open no links. This one leads to ${link.href}`;
  });
}
