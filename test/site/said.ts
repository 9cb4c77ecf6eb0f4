/** What live regions of a page say, and where the focus is, after a control was pressed by keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

declare global {
  interface Window {
    /** What live regions have said since this was emptied last. */
    said?: string[];
  }
}

/**
 * Notes from now on what live regions say on every page of this tab. A region counts when its text changes while it
 * is there: most screen readers are silent about one that comes together with its text, unless it is an alert.
 */
export const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const said: string[] = [];
    window.said = said;
    const regionOf = (node: Node): Element | null =>
      (node instanceof Element ? node : node.parentElement)?.closest('[role=status], [role=alert], [aria-live]') ??
      null;
    new MutationObserver((changes) => {
      const come = new Set<Node>(changes.flatMap(({ addedNodes }) => [...addedNodes]));
      const regions = new Set(
        changes.map(({ target, addedNodes }) =>
          addedNodes.length > 0 || target instanceof Text ? regionOf(target) : null,
        ),
      );
      for (const region of regions) {
        const text = region?.textContent.replaceAll(/\s+/g, ' ').trim();
        if (region && text && ![...come].some((node) => node === region)) said.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });

/** A control that takes itself away, disables itself, or changes what is around it. */
export interface Pressed {
  readonly what: string;
  /** The page on which it is; `prepare` may go on from there. */
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
  readonly control: (page: Page) => Locator;
  /** Enter, unless something else is to be pressed. */
  readonly key?: string;
  /** What shows that the page has come to rest. */
  readonly settled?: (page: Page) => Locator;
  /** What has the focus afterwards. */
  readonly focus: (page: Page) => Locator;
  /** What a live region says; nothing where the focus comes to a heading or field that says it. */
  readonly said?: RegExp;
}

/** Makes a test of each: pressed by keyboard, the focus is at what came of it, in sight, and that is said. */
export const testPressed = (list: readonly Pressed[]): void => {
  for (const { what, path, prepare, control, key = 'Enter', settled, focus, said } of list) {
    test(`${what}: the focus goes to what came of it, and that is said`, async ({ page }) => {
      await listen(page);
      await page.goto(path);
      await prepare?.(page);
      await control(page).focus();
      await expect(control(page)).toBeFocused();
      await page.evaluate(() => {
        window.said?.splice(0);
      });
      await page.keyboard.press(key);
      if (settled) await expect(settled(page)).toBeVisible();
      await expect(focus(page)).toBeFocused();
      await expect(focus(page)).toBeInViewport();
      if (said) await expect.poll(() => page.evaluate(() => window.said?.join(' | '))).toMatch(said);
      // Nothing that is drawn later takes it away again.
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await expect(focus(page)).toBeFocused();
    });
  }
};
