/** What layouts do for the inline scripts of a page. */
import { createHash } from 'node:crypto';
import type { APIContext } from 'astro';

/** The hash of an inline script, as security policies name it. */
export const scriptHash = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}` as const;

/**
 * Lets the modules of a page through where it stands in a frame with a sandbox: such a frame has no origin, and WebKit
 * takes `'self'` for nobody then. A site that does not know where it is published goes without.
 */
export const allowOwnModules = (csp: APIContext['csp'] | undefined, site: URL | undefined): void => {
  if (!site || site.hostname === 'localhost') return;
  for (const source of ["'self'", site.origin]) csp?.insertScriptResource(source);
};

/** Lets scripts through the page's policy. It stands in the head, so every hash must be known before the body is rendered. */
export const allowScripts = (csp: APIContext['csp'] | undefined, scripts: readonly string[]): void => {
  for (const code of scripts) csp?.insertScriptHash(scriptHash(code));
};
