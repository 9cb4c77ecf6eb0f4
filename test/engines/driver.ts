/** What a journey asks of a browser. Each engine has a driver of its own; what a person does stands in `person.ts`. */

/** One window of a browser with nothing kept from before. */
export interface Driver {
  /**
   * Opens an address, and waits until the page has loaded.
   * @throws {Error} where the browser shows its own page for errors instead
   */
  readonly goto: (address: string) => Promise<void>;
  /** What a function comes to in the page, once it is settled. It sees nothing of the test but its argument, as JSON. */
  readonly evaluate: <A, R>(call: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
  /** Presses the main button of the mouse at a place of the window, in CSS pixels. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** Types a text, key by key. */
  readonly type: (text: string) => Promise<void>;
  /** Presses keys together, the last of them a letter or a name of the DOM: `['Control', 'k']`, `['Enter']`. */
  readonly press: (keys: readonly string[]) => Promise<void>;
  /** Ends the browser and whatever was started for it. */
  readonly close: () => Promise<void>;
}

/** A browser that journeys can be made in. */
export interface Engine {
  readonly name: string;
  /** Whether it can be started on this machine. */
  readonly isThere: () => boolean;
  /** Installs it; nothing where that is not possible. */
  readonly install: () => void;
  /** What to do where it is not there, in one line. */
  readonly help: string;
  readonly open: () => Promise<Driver>;
}

/** How long a browser may take to start, to load a page, and to end, in milliseconds. */
export const BROWSER_MS = 60_000;

/** A call as the text of an expression, for browsers that take nothing else. */
export const expressionOf = <A>(call: (argument: A) => unknown, argument: A): string =>
  `(${String(call)})(${JSON.stringify(argument ?? null)})`;
