/** Makes `client:reader` and `client:painted` known to Astro: islands that wake at a sign of a reader, or after the first paint. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:reader'?: boolean;
    'client:painted'?: boolean;
  }
}

/** The modules behind the directives. */
const DIRECTIVES = {
  reader: new URL('../shell/hydration/hydrate-on-interaction.ts', import.meta.url),
  painted: new URL('../shell/hydration/after-paint.ts', import.meta.url),
} as const;

/** The integration behind the directives; what each does stands in its module. */
export const clientDirectives = (): AstroIntegration => ({
  name: 'client-directives',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      for (const [name, module] of Object.entries(DIRECTIVES)) {
        addClientDirective({ name, entrypoint: fileURLToPath(module) });
      }
    },
  },
});
