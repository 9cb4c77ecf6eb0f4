/** What `npm test` runs, in order. */
import { BUILD_NAMES, SITES } from '../site/sites.ts';

/** How a step's tests are counted: the step as one, or by the report it writes. */
export type Counting = 'one' | 'vitest' | 'playwright';

export interface Step {
  readonly name: string;
  /** Steps are chosen by their group: `node test/run.ts check unit`. */
  readonly group: 'check' | 'unit' | 'content' | 'build' | 'browser' | 'engines';
  /** A program of `node_modules/.bin` and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  readonly counting: Counting;
  /** Steps that must have passed: without them this one would only repeat their failure. */
  readonly needs?: readonly string[];
}

const vitest = (project: string, group: Step['group']): Step => ({
  name: project === 'content' ? 'content lints' : project,
  group,
  command: ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project],
  counting: 'vitest',
});

const BUILDS = (Object.keys(SITES) as (keyof typeof SITES)[]).map((site): Step => ({
  name: BUILD_NAMES[site],
  group: 'build',
  command: ['astro', 'build', '--outDir', SITES[site].folder],
  env: SITES[site].env,
  counting: 'one',
}));

export const STEPS: readonly Step[] = [
  { name: 'formatting', group: 'check', command: ['prettier', '--check', '.'], counting: 'one' },
  // It judges TypeScript too, and writes the types that the next checks read.
  { name: 'types', group: 'check', command: ['astro', 'check'], counting: 'one' },
  // A service worker has other globals than a page.
  {
    name: 'types of the worker',
    group: 'check',
    command: ['tsc', '--project', 'src/features/offline/worker'],
    counting: 'one',
  },
  {
    name: 'lint',
    group: 'check',
    command: ['eslint', '--config', 'test/lint/eslint.config.js', '--max-warnings', '0', '.'],
    counting: 'one',
  },
  { name: 'dead code', group: 'check', command: ['knip'], counting: 'one' },
  vitest('architecture', 'check'),
  vitest('unit', 'unit'),
  { name: 'content', group: 'content', command: ['node', 'src/cli/check.ts'], counting: 'one' },
  vitest('content', 'content'),
  ...BUILDS,
  { name: 'chromium', group: 'browser', command: ['node', 'test/site/find-chromium.ts'], counting: 'one' },
  {
    name: 'browser',
    group: 'browser',
    command: ['playwright', 'test', '--config', 'test/site/playwright.config.ts'],
    counting: 'playwright',
    needs: [...Object.values(BUILD_NAMES), 'chromium'],
  },
  { ...vitest('engines', 'engines'), needs: [BUILD_NAMES.real] },
];
