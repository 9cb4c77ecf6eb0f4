/**
 * Leaves each page's security policy with the hashes of what stands in that page alone. Astro lists those of
 * every script and style that some page may have: about twenty, half a kilobyte that does not compress, and
 * more than the page has to allow.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/i;
const HASH = / 'sha256-[A-Za-z0-9+/=]+'/g;
const INLINE = /<(?:script|style)(?![^>]*\ssrc=)[^>]*>(.*?)<\/(?:script|style)>/gs;

/** A page with the policy that it needs; as it is where it has none. */
export const withOwnHashes = (html: string): string => {
  const own = new Set(
    [...html.matchAll(INLINE)].map(
      ([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  return html.replace(POLICY, (policy) => policy.replaceAll(HASH, (hash) => (own.has(hash) ? hash : '')));
};

/** The integration: goes over the pages once they are written. */
export const ownHashes = (): AstroIntegration => ({
  name: 'own-hashes',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.html')) continue;
        const file = join(root, path);
        writeFileSync(file, withOwnHashes(readFileSync(file, 'utf8')));
      }
    },
  },
});
