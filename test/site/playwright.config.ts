/** How the built site is tested in a real browser. Build first: `npm run build:test`. */
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, requireHeadless } from './chromium.ts';

// Workers read this file too; they find the answer of the first reading in the environment.
const browser = (process.env['HEADLESS_PATH'] ??= requireHeadless());

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/browser',
  globalSetup: './start-servers.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // Patience, not a measure of speed: a machine with other work to do needs several times as long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: browser, args: CHROMIUM_ARGS },
    // What a page is must not depend on what an earlier one left; the specs of reading offline allow it.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
