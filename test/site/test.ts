/**
 * What specs import instead of Playwright's own `test`. Addresses are relative, so that the same
 * test runs below any base path: `page.goto('product-maturity/')`, never with a slash in front.
 *
 * `test.use({ site: 'fixture' })` opens the fixtures' site instead of the real one.
 * A test fails when the page dies, logs an error, throws, or breaks its security policy; `test.use({ allowedErrors: [/404/] })`
 * names what a test expects.
 */
import { test as base } from '@playwright/test';
import { SITES } from './sites.ts';

/** The address of a site's home, while the servers run. */
export const urlOf = (site: keyof typeof SITES): string => {
  const url = process.env[SITES[site].urlVariable];
  if (!url) throw new Error(`${SITES[site].urlVariable} is not set: the servers do not run`);
  return url;
};

interface Options {
  /** The site that relative addresses lead to. */
  site: keyof typeof SITES;
  /** Texts of errors in the console that the test expects. */
  allowedErrors: readonly RegExp[];
}

interface Fixtures {
  /** What the page has logged as errors so far, the expected apart. */
  pageErrors: readonly string[];
}

export const test = base.extend<Options & Fixtures>({
  site: ['real', { option: true }],
  allowedErrors: [[], { option: true }],
  baseURL: async ({ site }, use) => {
    await use(urlOf(site));
  },
  pageErrors: [
    async ({ page, allowedErrors }, use) => {
      const errors: string[] = [];
      const note = (text: string): void => {
        if (!allowedErrors.some((allowed) => allowed.test(text))) errors.push(text);
      };
      page.on('pageerror', (error) => {
        note(`uncaught: ${error.message}`);
      });
      // A page whose process dies throws nothing: without this the test would only run out of time, or pass.
      page.on('crash', () => {
        errors.push('the page died');
      });
      page.on('console', (message) => {
        if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
      });
      await use(errors);
      base.expect(errors, 'errors that the page logged').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
