/**
 * Wakes an island in the browser. It stands in for the renderer of @astrojs/preact, which also brings
 * slots and signals: no island here takes either, and they would be half a kilobyte on every page.
 *
 * Translators of browsers put elements of their own in the place of texts. Preact would go on writing into the texts
 * that are gone. So before it draws, whatever was taken out of an island is put back; the translator finds what is new.
 */
import { h, hydrate, options, type ComponentType } from 'preact';

/** What others than Preact have done within the islands since it drew. */
const foreign: MutationRecord[] = [];

const observer = new MutationObserver((records) => {
  foreign.push(...records);
});

/**
 * Takes back what others took out or wrote over, the last first. What they only added stays.
 * @returns what does it all again
 */
const takeBack = (): (() => void)[] => {
  foreign.push(...observer.takeRecords());
  const torn = foreign.filter(({ removedNodes }) => removedNodes[0]).map(({ target }) => target);
  const again: (() => void)[] = [];
  for (const { target, addedNodes, removedNodes, nextSibling, oldValue } of foreign.splice(0).reverse()) {
    const put = (away: NodeList, back: NodeList, text: string | null) => (): void => {
      for (const node of away) (node as ChildNode).remove();
      for (const node of back) target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : null);
      // Only texts have one.
      target.nodeValue = text;
    };
    if (oldValue === null && !torn.includes(target)) continue;
    again.unshift(put(removedNodes, addedNodes, target.nodeValue));
    put(addedNodes, removedNodes, oldValue)();
  }
  return again;
};

/** Lets Preact draw on what it has left there. */
const draw = (work: () => void): void => {
  const again = takeBack();
  observer.takeRecords();
  work();
  // These are Preact's own. Where it has changed nothing, its texts need not be translated anew.
  if (!observer.takeRecords()[0]) for (const step of again) step();
};

/** How long a press may hold back what is drawn, in frames. */
const LONGEST_PRESS = 60;

/** Draws soon; on what is translated not before a press has become a click, which the browser would drop. */
const schedule = (work: () => void, frames = LONGEST_PRESS): void => {
  queueMicrotask(() => {
    if (foreign[0] && frames > 0 && document.querySelector(':active')) {
      requestAnimationFrame(() => {
        schedule(work, frames - 1);
      });
    } else draw(work);
  });
};

options.debounceRendering = schedule;

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
    draw(() => {
      hydrate(h(component, props), element);
    });
    observer.observe(element, { childList: true, characterDataOldValue: true, subtree: true });
  };

// Astro takes the renderer as the default export.
// eslint-disable-next-line no-restricted-syntax
export default renderer;
