/** What layouts do for the inline scripts of a page. */
import { createHash } from 'node:crypto';
import type { APIContext } from 'astro';

/** The hash of an inline script, as security policies name it. */
export const scriptHash = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}` as const;

/** Lets scripts through the page's policy. It stands in the head, so every hash must be known before the body is rendered. */
export const allowScripts = (csp: APIContext['csp'] | undefined, scripts: readonly string[]): void => {
  for (const code of scripts) csp?.insertScriptHash(scriptHash(code));
};
