/**
 * Measures in the page: from an input event to the frame that shows its effect.
 *
 * Starts at the time stamp of the key or the button that was let go, ends when the frame after the change
 * has been laid out and painted: a task posted in its animation frame, ahead of others, runs right behind
 * that. As a cross-check the browser's own event timing, rounded to 8 ms, which ends when the frame is shown.
 */
import type { Page } from '@playwright/test';

/** One action as the page saw it, in ms. */
export interface Measured {
  readonly painted: number;
  /** The part until the frame began: waiting and the page's own handlers. */
  readonly waited: number;
  /** The browser's own figure; 0 where it gave none. */
  readonly shown: number;
}

declare global {
  interface Window {
    /** The number of the action that is to be measured. */
    actionToMeasure?: number;
    /** What was measured, once it has been. */
    measured?: Measured & { readonly action: number };
  }
}

/** Listens from the beginning of the page on; runs in the page. */
const listen = (): void => {
  let start = 0;
  let action: number | undefined;
  let durations: { readonly start: number; readonly duration: number }[] = [];

  const begin = ({ timeStamp }: Event): void => {
    start = timeStamp;
    action = window.actionToMeasure;
    delete window.actionToMeasure;
  };

  const report = (result: Omit<Measured, 'shown'>, own: { readonly start: number; readonly action: number }): void => {
    const mine = durations.filter((entry) => Math.abs(entry.start - own.start) < 1);
    window.measured = { ...result, shown: Math.max(0, ...mine.map(({ duration }) => duration)), action: own.action };
    durations = [];
  };

  const change = (): void => {
    if (action === undefined) return;
    const own = { start, action };
    action = undefined;
    requestAnimationFrame(() => {
      const waited = performance.now() - own.start;
      void scheduler.postTask(
        () => {
          const painted = performance.now() - own.start;
          // Event timing reports a while after the frame has been shown.
          setTimeout(report, 150, { painted, waited }, own);
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

/**
 * Does something to the page with real input, and says how long its effect took.
 * @param action a number of its own for each action
 * @throws {Error} where the action changes no control
 */
export const measure = async (page: Page, act: () => Promise<void>, action: number): Promise<Measured> => {
  await page.evaluate((number) => {
    window.actionToMeasure = number;
  }, action);
  await act();
  const isDone = (number: number) => (window.measured?.action === number ? window.measured : undefined);
  const measured = await (await page.waitForFunction(isDone, action, { timeout: 10_000 })).jsonValue();
  if (!measured) throw new Error('The action was not measured');
  return measured;
};
