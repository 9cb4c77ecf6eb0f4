/**
 * Measures in the page: from an input event to the frame that shows its effect.
 *
 * Starts at the time stamp of the key or the button that was let go, ends when the frame after the change
 * has been laid out and painted: a task posted in its animation frame, ahead of others, runs right behind
 * that. As a cross-check the browser's own event timing, rounded to 8 ms, which ends when the frame is shown.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** One action as the page saw it, in ms. */
export interface Measured {
  readonly painted: number;
  /** The browser's own figure; 0 where it gave none. */
  readonly shown: number;
}

declare global {
  interface Window {
    /** The action that is awaited: takes what was measured of it. */
    awaited?: ((measured: Measured) => void) | undefined;
    /** Fulfilled once the awaited action has been measured. */
    measured?: Promise<Measured>;
  }
}

/** Listens from the beginning of the page on; runs in the page. */
const listen = (): void => {
  let start = 0;
  let answer: ((measured: Measured) => void) | undefined;
  let durations: { readonly start: number; readonly duration: number }[] = [];

  const begin = ({ timeStamp }: Event): void => {
    start = timeStamp;
    answer = window.awaited;
    window.awaited = undefined;
  };

  const change = (): void => {
    if (!answer) return;
    const own = { start, answer };
    answer = undefined;
    requestAnimationFrame(() => {
      void scheduler.postTask(
        () => {
          const painted = performance.now() - own.start;
          // Event timing reports a while after the frame has been shown.
          setTimeout(() => {
            const mine = durations.filter((entry) => Math.abs(entry.start - own.start) < 1);
            own.answer({ painted, shown: Math.max(0, ...mine.map(({ duration }) => duration)) });
            durations = [];
          }, 150);
        },
        { priority: 'user-blocking' },
      );
    });
  };

  addEventListener('keydown', begin, true);
  addEventListener('pointerup', begin, true);
  addEventListener('input', change, true);
  addEventListener('change', change, true);
  new PerformanceObserver((list) => {
    durations.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration })));
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
};

/** Puts the probe on a page before it is opened. */
export const installProbe = (page: Page): Promise<unknown> => page.addInitScript(listen);

/** How long an action may take before it counts as one that changed nothing. */
const PATIENCE = 10_000;

/**
 * Does something to the page with real input, and says how long its effect took.
 * @throws {Error} where the action changes no control
 */
export const measure = async (page: Page, act: () => Promise<void>): Promise<Measured> => {
  await page.evaluate(() => {
    window.measured = new Promise((resolve) => {
      window.awaited = resolve;
    });
  });
  await act();
  // The page is left alone meanwhile: polling it would cost frames.
  const measured = await Promise.race([
    page.evaluate(() => window.measured),
    sleep(PATIENCE, undefined, { ref: false }),
  ]);
  if (!measured) throw new Error('The action changed no control');
  return measured;
};
