/** How vitest runs: `--project` chooses unit tests, the architecture rules, the lints of the real content, or journeys in browsers. */
import { defineConfig } from 'vitest/config';

const CONTENT = 'test/content/**/*.test.ts';
const ARCHITECTURE = 'test/architecture.test.ts';
const ENGINES = 'test/engines/**/*.test.ts';

/** How long a journey may take with the browser's start and end, in milliseconds: machines may be under load. */
const JOURNEY_MS = 120_000;

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 20_000,
    // Read as text, for the colours in it; other style sheets are empty in tests.
    css: { include: [/tokens\.css/] },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: [CONTENT, ARCHITECTURE, ENGINES] },
      },
      { extends: true, test: { name: 'architecture', include: [ARCHITECTURE] } },
      { extends: true, test: { name: 'content', include: [CONTENT] } },
      {
        extends: true,
        test: { name: 'engines', include: [ENGINES], globalSetup: 'test/engines/install.ts', testTimeout: JOURNEY_MS },
      },
    ],
  },
});
