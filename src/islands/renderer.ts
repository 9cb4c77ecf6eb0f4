/**
 * Wakes an island in the browser. It stands in for the renderer of @astrojs/preact, which also brings
 * slots and signals: no island here takes either, and they would be half a kilobyte on every page.
 */
import { h, hydrate, render, type ComponentType } from 'preact';

/** What Astro calls with the element of an island; the slots it passes are not used. */
const renderer =
  (element: HTMLElement) =>
  (component: ComponentType<object>, props: object): void => {
    if (!element.hasAttribute('ssr')) return;
    hydrate(h(component, props), element);
    element.addEventListener('astro:unmount', () => {
      render(null, element);
    });
  };

// Astro takes the renderer as the default export.
// eslint-disable-next-line no-restricted-syntax
export default renderer;
