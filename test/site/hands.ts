/** What a first action does to a page: by mouse or touch, on words that are seen. */
import type { Locator, Page } from '@playwright/test';
import { pressWords, type Pointer } from './person.ts';

/** A file for a field that takes one. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

export class Hands {
  readonly page: Page;
  readonly #pointer: Pointer;

  constructor(page: Page, pointer: Pointer) {
    this.page = page;
    this.#pointer = pointer;
  }

  /** Presses the words of an element. */
  async press(words: Locator): Promise<void> {
    await pressWords(words, this.#pointer);
  }

  /** Presses a field, and types into it. */
  async type(field: Locator, text: string): Promise<void> {
    await (this.#pointer === 'touch' ? field.tap() : field.click());
    await this.page.keyboard.type(text);
  }

  /** Chooses an entry of a list, whose entries the system draws. */
  async choose(list: Locator, value: string): Promise<void> {
    await list.focus();
    await list.selectOption(value);
  }

  async give(field: Locator, { name, text }: GivenFile): Promise<void> {
    await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }
}

/**
 * Holds all script files of a page back, as a slow network does.
 * @returns what lets them go
 */
export const holdScripts = async (page: Page): Promise<() => void> => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
};
