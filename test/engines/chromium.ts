/** Chromium, driven by Playwright as in the other browser tests. */
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, requireChromium } from '../site/chromium.ts';
import { BROWSER_MS, expressionOf, type Driver, type Engine } from './driver.ts';

/** The path of one that starts; `undefined` where there is none and none can be installed. */
const findOrInstall = (): string | undefined => {
  try {
    return requireChromium();
  } catch {
    return undefined;
  }
};

const open = async (): Promise<Driver> => {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: CHROMIUM_ARGS,
    // Playwright switches off what brings a page back as it was left.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    timeout: BROWSER_MS,
  });
  const page = await browser.newPage();
  return {
    goto: async (address) => {
      await page.goto(address, { timeout: BROWSER_MS });
    },
    evaluate: (call, argument) => page.evaluate(expressionOf(call, argument)),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys.join('+')),
    close: () => browser.close(),
  };
};

export const CHROMIUM: Engine = {
  name: 'Chromium',
  isThere: () => findOrInstall() !== undefined,
  install: () => void findOrInstall(),
  help: 'install it (Debian: apt-get install chromium), or name yours with CHROMIUM_PATH=/path/to/chromium',
  open,
};
