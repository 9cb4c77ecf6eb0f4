/** A person at a browser: reads what is in sight, presses words with the mouse, types. The same in every engine. */
import { setTimeout } from 'node:timers/promises';
import type { Driver } from './driver.ts';

/** How long a person waits for what they expect, in milliseconds. */
const PATIENCE_MS = 30_000;

/** How often they look, in milliseconds. */
const LOOK_MS = 100;

/** How many tab stops a person goes through for something. */
const MOST_STOPS = 40;

/** How much of what was found stands in an error. */
const LONGEST = 2000;

/** Where something stands in the window, in CSS pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the middle of some words that can be pressed there; brings them into the window. */
const placeOfWords = ({ words, within }: { words: string; within: string }): Place | undefined => {
  const wanted = words.replace(/\s+/g, ' ');
  for (const root of document.querySelectorAll(within)) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.textContent?.trim().replace(/\s+/g, ' ') !== wanted) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const isInSight = ({ x, y, width, height }: DOMRect): boolean =>
        width > 1 && height > 1 && x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
      if (!isInSight(range.getBoundingClientRect())) node.parentElement?.scrollIntoView({ block: 'center' });
      const line = range.getClientRects()[0];
      if (!line || !isInSight(line)) continue;
      const place = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
      // What belongs to a label may lie above its words.
      const top = document.elementFromPoint(place.x, place.y);
      if (top && (top.contains(node) || node.parentElement?.contains(top))) return place;
    }
  }
  return undefined;
};

/** Runs in the page: the text in sight within what a selector names. */
const textWithin = (within: string): string =>
  [...document.querySelectorAll<HTMLElement>(within)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => element.innerText)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

export class Person {
  readonly #driver: Driver;
  /** The address of the site's home. */
  readonly #home: string;

  constructor(driver: Driver, home: string) {
    this.#driver = driver;
    this.#home = home;
  }

  /** Opens a path below the site's home. */
  async opens(path: string): Promise<void> {
    await this.#driver.goto(this.#home + path);
  }

  /** Goes back as with the browser's button, to a path below the site's home. */
  async goesBackTo(path: string): Promise<void> {
    await this.#driver.evaluate(() => {
      history.back();
    }, null);
    await this.isAt(path);
  }

  /** Presses words with the mouse, once they can be pressed. */
  async presses(words: string, within = 'body'): Promise<void> {
    const place = await this.until(
      () => this.#driver.evaluate(placeOfWords, { words, within }),
      // Some drivers know no `undefined`.
      (found) => Boolean(found),
      `“${words}” to press in ${within}`,
    );
    if (place) await this.#driver.click(place.x, place.y);
  }

  async types(text: string): Promise<void> {
    await this.#driver.type(text);
  }

  /** Presses keys together. */
  async pressesKeys(...keys: readonly string[]): Promise<void> {
    await this.#driver.press(keys);
  }

  /** Waits until some text is in sight. */
  async sees(text: string | RegExp, within = 'body'): Promise<void> {
    await this.until(
      () => this.#driver.evaluate(textWithin, within),
      (shown) => (typeof text === 'string' ? shown.includes(text) : text.test(shown)),
      `${String(text)} in ${within}`,
    );
  }

  /** Waits until some text is nowhere in sight. */
  async seesNo(text: string, within = 'body'): Promise<void> {
    await this.until(
      () => this.#driver.evaluate(textWithin, within),
      (shown) => !shown.includes(text),
      `no “${text}” in ${within}`,
    );
  }

  /** Goes on by the Tab key until what a selector names has the focus. */
  async reaches(selector: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await this.#driver.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await this.#driver.press(['Tab']);
    }
    throw new Error(`Expected ${selector} within ${String(MOST_STOPS)} tab stops`);
  }

  /** Waits until the address is that of a path below the site's home. */
  async isAt(path: string): Promise<void> {
    await this.until(
      () => this.#driver.evaluate(() => location.href, null),
      (address) => address === this.#home + path,
      `the address ${this.#home}${path}`,
    );
  }

  /** What a function comes to in the page. */
  finds<A, R>(call: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.#driver.evaluate(call, argument);
  }

  /**
   * Looks again and again until what is found is as expected.
   * @throws {Error} with what was found last, where it never is
   */
  async until<T>(look: () => Promise<T>, isFine: (found: T) => boolean, expected: string): Promise<T> {
    const late = Date.now() + PATIENCE_MS;
    for (;;) {
      // A page that is just being left cannot be asked.
      const found = await look().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      if ('value' in found && isFine(found.value)) return found.value;
      if (Date.now() > late) {
        const last = 'value' in found ? JSON.stringify(found.value ?? null) : String(found.error);
        throw new Error(`Expected ${expected}; found last: ${last.slice(0, LONGEST)}`);
      }
      await setTimeout(LOOK_MS);
    }
  }
}
