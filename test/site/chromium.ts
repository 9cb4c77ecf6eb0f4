/** Finds a Chromium for the browser tests, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium as bundled } from '@playwright/test';
import { installPackages, isRoot, runInstaller } from './debian.ts';

/** Where systems keep it. `google-chrome` behaves the same for what is tested here. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The same engine without windows, tabs and what belongs to them: what is tested here needs none of these, and a page
 * is there in a fraction of the time (a page in 0.4 s instead of 2.8 s on a machine with other work to do).
 */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

const HELP =
  'No Chromium was found and none could be installed: install one (Debian: apt-get install chromium) and run again, or name yours with CHROMIUM_PATH=/path/to/chromium';

/** Arguments under which Chromium keeps to the tests; a root user has no sandbox. */
export const CHROMIUM_ARGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
];

/** Whether it starts at all: some systems keep a file there that only says how to install it. */
const isWorking = (path: string): boolean => {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /chrom/i.test(stdout);
};

const playwrightsOwn = (): string => {
  try {
    return bundled.executablePath();
  } catch {
    return '';
  }
};

/** The first Chromium on this machine that works. */
const findChromium = (): string | undefined => [...PLACES, playwrightsOwn()].find(isWorking);

/** Debian's package where the user may install it, else Playwright's own download. */
const install = (): void => {
  if (installPackages(['chromium']) && findChromium()) return;
  runInstaller(resolve('node_modules/.bin/playwright'), ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
};

/**
 * The Chromium that is named with `CHROMIUM_PATH`; `undefined` where none is.
 * @throws {Error} where it does not start
 */
const chosenChromium = (): string | undefined => {
  const chosen = process.env['CHROMIUM_PATH'];
  if (!chosen) return undefined;
  if (isWorking(chosen)) return chosen;
  throw new Error(`CHROMIUM_PATH is "${chosen}", which is no Chromium that starts.`);
};

/**
 * The path of a Chromium that works: `CHROMIUM_PATH`, one on this machine, or a fresh one.
 * @throws {Error} with the one line that helps, where there is none and none can be installed
 */
export const requireChromium = (): string => {
  const chosen = chosenChromium();
  if (chosen) return chosen;
  const found = findChromium();
  if (found) return found;
  install();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(HELP);
};

/**
 * The path of the Chromium for tests that look at pages alone: `CHROMIUM_PATH`, the headless shell where Debian has it,
 * else as `requireChromium`.
 * @throws {Error} with the one line that helps, where there is none and none can be installed
 */
export const requireHeadless = (): string => {
  const chosen = chosenChromium();
  if (chosen) return chosen;
  if (!isWorking(HEADLESS_SHELL)) installPackages(['chromium-headless-shell']);
  return isWorking(HEADLESS_SHELL) ? HEADLESS_SHELL : requireChromium();
};
