import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ONE_FAILED, ONE_PASSED, ONE_SKIPPED, countReport, formatCounts, sum } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'stagecraft-reports-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The path of a file with a report in it. */
const report = (value: unknown): string => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
};

const vitest = (passed: number, failed: number, pending = 0, testResults: unknown[] = []) =>
  report({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults,
  });

const playwright = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) =>
  report({ stats: { expected, unexpected, flaky, skipped: 0 }, errors });

describe('The last line of a run', () => {
  test('names what passed and what failed', () => {
    expect(formatCounts(sum([ONE_PASSED, ONE_PASSED, ONE_FAILED]))).toBe('2 passed, 1 failed');
  });

  test('names what was skipped where something was', () => {
    expect(formatCounts(sum([ONE_PASSED, ONE_SKIPPED]))).toBe('1 passed, 0 failed, 1 skipped');
  });
});

describe('A report is counted', () => {
  test('test by test', () => {
    expect(countReport('vitest', vitest(5, 2, 1), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
    expect(countReport('playwright', playwright(5, 2, 1), 1)).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });

  test('with one failure for each file that could not be run', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countReport('vitest', vitest(5, 0, 0, [broken, broken]), 1).failed).toBe(2);
  });

  test('with one failure for each error outside of the tests', () => {
    expect(countReport('playwright', playwright(5, 0, 0, [{ message: 'no server' }]), 1).failed).toBe(1);
  });

  test('as a failure where the run failed though its tests passed', () => {
    expect(countReport('vitest', vitest(5, 0), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test('as a failure where no test ran', () => {
    expect(countReport('vitest', vitest(0, 0), 0).failed).toBe(1);
    expect(countReport('playwright', playwright(0, 0), 0).failed).toBe(1);
  });

  test('as a failure where there is none, or none that can be read', () => {
    expect(countReport('vitest', join(folder, 'nothing.json'), 0)).toEqual(ONE_FAILED);
    expect(countReport('playwright', report('text'), 0)).toEqual(ONE_FAILED);
  });
});
