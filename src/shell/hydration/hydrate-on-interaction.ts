/**
 * `client:reader`: wakes an island at the first sign of a reader in the main part of the page (a pointer, the
 * focus, a scroll), or at once where the address already holds a view. Whoever only reads or searches
 * downloads none of it.
 */
import type { ClientDirective } from 'astro';

const SIGNS = ['pointermove', 'pointerdown', 'focusin', 'scroll', 'wheel'] as const;

/** How long controls may wait for their script, in milliseconds. */
const PATIENCE = 8000;

/** Controls whose script does not come are not shown; should it come after all, it shows them again. */
const giveUp = (): void => {
  document.documentElement.classList.add('no-islands');
};

const wake: ClientDirective = (load, _options, element) => {
  /** Buttons and jumps that were pressed before they could answer, in the order of the first press. */
  const pressed = new Set<HTMLElement>();
  const press = (event: Event): void => {
    const control = event.target instanceof Element && event.target.closest<HTMLElement>('button, [href^="#"]');
    if (!control) return;
    pressed.add(control);
    // A form would be sent to the server, and the page be left. A jump is made at once.
    if (control.localName === 'button') event.preventDefault();
  };
  const hydrate = async (): Promise<void> => {
    const timer = setTimeout(giveUp, PATIENCE);
    await (
      await load()
    )();
    clearTimeout(timer);
    element.removeEventListener('click', press, true);
    // Astro reports a script that did not come in the console, and leaves the mark.
    if (element.hasAttribute('ssr')) giveUp();
    else {
      for (const control of pressed) {
        if (control.localName === 'button') control.click();
        // Its island hears of it, but the browser does not jump once more.
        else control.dispatchEvent(new Event('click'));
      }
    }
  };
  const start = (): void => {
    for (const sign of SIGNS) removeEventListener(sign, notice, true);
    hydrate().catch(giveUp);
  };
  const notice = ({ target }: Event): void => {
    // The page itself scrolls as the document.
    if (target === document || (target instanceof Node && element.closest('main')?.contains(target))) start();
  };
  element.addEventListener('click', press, true);
  if (location.search !== '') start();
  else for (const sign of SIGNS) addEventListener(sign, notice, { capture: true, passive: true });
};

// Astro takes the directive as the default export.
// eslint-disable-next-line no-restricted-syntax
export default wake;
