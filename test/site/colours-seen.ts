/** Colours as a browser has computed them: what is told from what is behind it, and what a line runs through. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The contrast of two computed colours as WCAG has it, from 1 to 21; what shines through is laid over the second. */
    contrastOf?: (front: string, back: string) => number;
    /** The colour behind what stands in an element, as `rgb()`. */
    groundOf?: (element: Element) => string;
  }
}

/** Gives a page the two functions that read colours. Call it before each visit, or once for all visits. */
export const readColours = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    type Rgba = readonly [number, number, number, number];
    const known = new Map<string, Rgba>();
    const read = (colour: string): Rgba => {
      const found = known.get(colour);
      if (found) return found;
      const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('This browser draws on no canvas');
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      const rgba = [red, green, blue, alpha / 255] as const;
      known.set(colour, rgba);
      return rgba;
    };
    const over = ([r, g, b, a]: Rgba, [red, green, blue]: Rgba): Rgba => {
      const mix = (front: number, back: number): number => front * a + back * (1 - a);
      return [mix(r, red), mix(g, green), mix(b, blue), 1];
    };
    const luminance = (rgba: Rgba): number => {
      const [red = 0, green = 0, blue = 0] = rgba
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (element: Element | null): Rgba => {
      if (!element) return read('Canvas');
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, ground(element.parentElement));
    };
    window.groundOf = (element) => `rgb(${ground(element).slice(0, 3).map(Math.round).join(' ')})`;
    window.contrastOf = (front, back) => {
      const behind = read(back);
      const [dark = 0, light = 0] = [luminance(over(read(front), behind)), luminance(behind)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
  });

/** Texts in sight that are hard to tell from their ground (below 4.5), with that contrast. What cannot be operated is left out. */
export const hardToRead = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim();
      const element = walker.currentNode.parentElement;
      if (!text || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest('script, style, :disabled, [aria-disabled=true]')) continue;
      const style = getComputedStyle(element);
      const front = element.closest('svg') ? style.fill : style.color;
      const contrast = window.contrastOf?.(front, window.groundOf?.(element) ?? '') ?? 0;
      if (contrast < 4.5) found.push(`${contrast.toFixed(2)} ${element.tagName}.${element.className}: ${text}`);
    }
    return found;
  });

/** Texts in sight that the line at a side of their box runs through, or touches. */
export const struckByLines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** The least between a line and the letters, in CSS pixels. */
    const GAP_PX = 1;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim();
      const element = walker.currentNode.parentElement;
      if (!text || !element?.checkVisibility() || element.closest('select, svg, .visually-hidden')) continue;
      range.selectNodeContents(walker.currentNode);
      const box = element.getBoundingClientRect();
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(element);
      const [left, right] = [parseFloat(borderLeftWidth), parseFloat(borderRightWidth)];
      const isStruck = [...range.getClientRects()].some(
        (line) =>
          (left > 0 && line.left < box.left + left + GAP_PX) || (right > 0 && line.right > box.right - right - GAP_PX),
      );
      if (isStruck) found.push(`${element.tagName}.${element.className}: ${text}`);
    }
    return found;
  });
