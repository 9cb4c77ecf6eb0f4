/** Makes `client:reader` known to Astro: islands that wake at the first sign of a reader. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:reader'?: boolean;
  }
}

/** The integration behind `client:reader`; what it does stands in `src/islands/wake.ts`. */
export const readerDirective = (): AstroIntegration => ({
  name: 'reader-directive',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      addClientDirective({ name: 'reader', entrypoint: fileURLToPath(new URL('../islands/wake.ts', import.meta.url)) });
    },
  },
});
