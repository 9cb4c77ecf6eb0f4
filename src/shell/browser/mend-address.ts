/**
 * Fetched by a page whose address says what the page does not know: leads a fragment that mail or chat has mangled to
 * the place that it means, and names what nothing can be made of.
 */
import { anchorOf, unknownWords } from '../unknown-words.ts';

const root = document.documentElement;

/** How the bar looks that names what is not known. It sticks to the window's lower edge: nothing in sight moves. */
const STYLES = `
.unknown-words { position: sticky; inset-block-end: 0; z-index: 4; display: flex; flex-wrap: wrap; align-items: center;
  gap: 0.4rem 1rem; max-inline-size: calc(var(--page) - 2 * var(--gutter)); margin: 1rem auto 0; padding: 0.5rem 0.75rem;
  border: 2px solid var(--accent); border-radius: var(--radius); background: var(--surface); font-size: var(--small);
  overflow-wrap: anywhere }
.unknown-words p { flex: 1 1 12rem; margin: 0 }
.unknown-words button { min-block-size: 2.25rem; padding: 0.3rem 0.7rem; border: 1px solid var(--edge);
  border-radius: var(--radius); background: var(--bg); color: inherit; font: inherit; font-weight: 600; cursor: pointer }
html:has(.unknown-words) { scroll-padding-block-end: 5rem }
@media (width < 92rem) { .unknown-words { margin-inline: var(--gutter) } }
@media print { .unknown-words { display: none } }`;

let sheet: CSSStyleSheet | undefined;

/** Puts an empty bar behind what the page shows. */
const makeBar = (): HTMLElement => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    document.adoptedStyleSheets.push(sheet);
  }
  const [bar, text, close] = [
    document.createElement('aside'),
    document.createElement('p'),
    document.createElement('button'),
  ];
  bar.className = 'unknown-words';
  bar.setAttribute('aria-label', 'The address');
  text.setAttribute('role', 'status');
  close.type = 'button';
  close.textContent = 'Close';
  bar.append(text, close);
  const main = document.querySelector('main');
  main?.after(bar);
  close.addEventListener('click', () => {
    bar.remove();
    main?.focus({ preventScroll: true });
  });
  return bar;
};

/** Names words in the bar; each stands apart, whatever the direction of its letters. */
const name = (words: readonly string[], more: number): void => {
  const bar = document.querySelector('.unknown-words') ?? makeBar();
  const parts = words.flatMap((word, index) => {
    const apart = document.createElement('bdi');
    apart.textContent = `“${word}”`;
    return index === 0 ? [apart] : [', ', apart];
  });
  // A status that comes with its text at once is not always read out.
  requestAnimationFrame(() => {
    bar
      .querySelector('p')
      ?.replaceChildren('Not known here: ', ...parts, more > 0 ? ` and ${String(more)} more.` : '.');
  });
};

/** Goes to the place that the fragment means. Whether it should mean one, and there is none. */
const isLost = (): boolean => {
  const id = anchorOf(location.hash, root.dataset['moved']);
  // Fields of a fragment are read by the page's own scripts, and so are words that the page lists.
  const own = document.querySelector<HTMLElement>('[data-fragments]')?.dataset['fragments']?.split(' ');
  if (/^#[^?&]*(=|%3D)/i.test(location.hash) || id === '' || own?.includes(id)) return false;
  if (document.getElementById(id)) {
    if (location.hash !== `#${id}`) location.replace(`#${id}`);
    return false;
  }
  // A page that stands in for another, as that for wrong addresses, knows none of its places.
  return new URL(root.dataset['address'] ?? '', location.href).pathname === location.pathname;
};

/** Mends what can be mended of the address, and names the rest. */
export const mendAddress = (): void => {
  const unread = root.dataset['unread']?.split(',') ?? [];
  // What is named once is not named again with the next fragment.
  delete root.dataset['unread'];
  const { words, more } = unknownWords([...unread, ...(isLost() ? [anchorOf(location.hash)] : [])]);
  if (words.length > 0) name(words, more);
};
