/**
 * Wakes an island in the browser. It stands in for the renderer of @astrojs/preact, which also brings
 * slots and signals: no island here takes either, and they would be half a kilobyte on every page.
 */
import { h, hydrate, render, type ComponentType } from 'preact';

/** What Astro calls with the element of an island; the slots it passes are not used. */
const renderer =
  (element: HTMLElement) =>
  async (component: ComponentType<object>, props: object): Promise<void> => {
    if (!element.hasAttribute('ssr')) return;
    // An island works on the HTML around it: all of it must be there.
    if (document.readyState === 'loading') {
      await new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve, { once: true });
      });
    }
    hydrate(h(component, props), element);
    element.addEventListener('astro:unmount', () => {
      render(null, element);
    });
  };

// Astro takes the renderer as the default export.
// eslint-disable-next-line no-restricted-syntax
export default renderer;
