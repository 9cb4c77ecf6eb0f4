/** Firefox as it is installed, driven by WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { launch, type KeyInput } from 'puppeteer-core';
import { installPackages } from '../site/debian.ts';
import { BROWSER_MS, expressionOf, type Driver, type Engine } from './driver.ts';

/** Where systems keep it. */
const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/snap/bin/firefox',
];

const find = (): string | undefined => [process.env['FIREFOX_PATH'] ?? '', ...PLACES].find((path) => existsSync(path));

const open = async (): Promise<Driver> => {
  const executablePath = find();
  if (executablePath === undefined) throw new Error('There is no Firefox on this machine.');
  const browser = await launch({ browser: 'firefox', executablePath, headless: true, timeout: BROWSER_MS });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.setDefaultTimeout(BROWSER_MS);
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    // What it comes to is the caller's own type.
    evaluate: async <A, R>(call: (argument: A) => R | Promise<R>, argument: A): Promise<R> =>
      (await page.evaluate(expressionOf(call, argument))) as R,
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: async (keys) => {
      const held = keys.slice(0, -1) as KeyInput[];
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(keys.at(-1) as KeyInput);
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
    close: () => browser.close(),
  };
};

export const FIREFOX: Engine = {
  name: 'Firefox',
  isThere: () => find() !== undefined,
  install: () => void installPackages(['firefox-esr']),
  help: 'install it (Debian: apt-get install firefox-esr), or name yours with FIREFOX_PATH=/path/to/firefox',
  open,
};
