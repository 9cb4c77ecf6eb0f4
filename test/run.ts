/**
 * `npm test`: runs every check and ends with the line `N passed, N failed`.
 *
 * `node test/run.ts [group…]` runs some of them: check, unit, content, build, browser, engines.
 * It goes on after a failure, so that one run shows all there is to mend.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { ONE_FAILED, ONE_PASSED, ONE_SKIPPED, countReport, formatCounts, sum, type Counts } from './runner/counts.ts';
import { STEPS, type Step } from './runner/steps.ts';

const REPORTS = resolve('.cache/reports');
const BIN = resolve('node_modules/.bin');

/** What keeps the tools to themselves, and puts this project's Node before the machine's own. */
const ENV = {
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

interface Result {
  readonly step: Step;
  readonly counts: Counts;
  readonly seconds: number;
}

/** Arguments and environment with which a tool also writes a report that can be counted. */
const reporting = ({ counting }: Step, report: string) => {
  switch (counting) {
    case 'one':
      return { args: [], env: {} };
    case 'vitest':
      return { args: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env: {} };
    case 'playwright':
      return { args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } };
  }
};

let running: ChildProcess | undefined;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running?.kill(signal);
    process.exit(1);
  });
}

/** Runs a program to its end; its output is shown as it comes. */
const run = (command: readonly string[], env: NodeJS.ProcessEnv): Promise<number> =>
  new Promise((done) => {
    const [program = '', ...args] = command;
    const child = spawn(program, args, { stdio: 'inherit', env });
    running = child;
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(1);
    });
    child.on('close', (code) => {
      done(code ?? 1);
    });
  });

const runStep = async (step: Step): Promise<Counts> => {
  const report = resolve(REPORTS, `${step.name.replaceAll(' ', '-')}.json`);
  const { args, env } = reporting(step, report);
  const code = await run([...step.command, ...args], { ...ENV, ...step.env, ...env });
  if (step.counting === 'one') return code === 0 ? ONE_PASSED : ONE_FAILED;
  return countReport(step.counting, report, code);
};

const describe = ({ step, counts, seconds }: Result): string =>
  `${step.name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${formatCounts(counts)}`;

const groups = process.argv.slice(2);
const known = new Set<string>(STEPS.map(({ group }) => group));
const unknown = groups.filter((group) => !known.has(group));
if (unknown.length > 0) {
  console.error(`No such group of checks: ${unknown.join(', ')}; expected ${[...known].join(', ')}.`);
  process.exit(1);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const results: Result[] = [];
for (const step of STEPS.filter(({ group }) => groups.length === 0 || groups.includes(group))) {
  const blocking = results.filter(({ step: { name }, counts }) => step.needs?.includes(name) && counts.failed > 0);
  const reason = blocking.map(({ step: { name } }) => `“${name}” failed`).join(' and ');
  console.log(`\n— ${step.name}${reason && `: not run, because ${reason}`}`);
  const start = performance.now();
  const counts = blocking.length > 0 ? ONE_SKIPPED : await runStep(step);
  results.push({ step, counts, seconds: (performance.now() - start) / 1000 });
}

const total = sum(results.map(({ counts }) => counts));
console.log(`\n${results.map(describe).join('\n')}\n\n${formatCounts(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
