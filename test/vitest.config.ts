/** How vitest runs: `--project` chooses unit tests, the architecture rules or the lints of the real content. */
import { defineConfig } from 'vitest/config';

const CONTENT = 'test/content/**/*.test.ts';
const ARCHITECTURE = 'test/architecture.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 20_000,
    // Read as text, for the colours in it; other style sheets are empty in tests.
    css: { include: [/tokens\.css/] },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: [CONTENT, ARCHITECTURE] },
      },
      { extends: true, test: { name: 'architecture', include: [ARCHITECTURE] } },
      { extends: true, test: { name: 'content', include: [CONTENT] } },
    ],
  },
});
