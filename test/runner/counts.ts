/** How many tests passed and failed, as the reports of vitest and Playwright have it. */
import { readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
export const ONE_PASSED: Counts = { ...NOTHING, passed: 1 };
export const ONE_FAILED: Counts = { ...NOTHING, failed: 1 };
export const ONE_SKIPPED: Counts = { ...NOTHING, skipped: 1 };

export const sum = (list: readonly Counts[]): Counts =>
  list.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    NOTHING,
  );

/** The last line of a run: `12 passed, 0 failed`, with `, 1 skipped` where there is one. */
export const formatCounts = ({ passed, failed, skipped }: Counts): string =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** One for each file; a file that could not be run has failed without a test. */
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

export const countVitest = (report: VitestReport): Counts => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .length,
  skipped: report.numPendingTests + report.numTodoTests,
});

interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
  /** Faults outside of any test. */
  readonly errors: readonly unknown[];
}

export const countPlaywright = ({ stats, errors }: PlaywrightReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

const COUNT = {
  vitest: (report: unknown) => countVitest(report as VitestReport),
  playwright: (report: unknown) => countPlaywright(report as PlaywrightReport),
};

const read = (format: keyof typeof COUNT, file: string): Counts | undefined => {
  try {
    return COUNT[format](JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/**
 * The counts of a run that wrote a report. A run without a report, without a test, or that failed
 * though each of its tests passed, counts as one failure more: nothing passes by not running.
 */
export const countReport = (format: keyof typeof COUNT, file: string, exitCode: number): Counts => {
  const counts = read(format, file);
  if (!counts) return ONE_FAILED;
  const isSilentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return isSilentFailure ? sum([counts, ONE_FAILED]) : counts;
};
