/** Installs packages of Debian, where whoever runs the tests may do so. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** How long one call of apt-get may take, in milliseconds. */
const INSTALLING_MS = 600_000;

/** Whether the tests run as the root user, who may install, and for whom browsers have no sandbox. */
export const isRoot = process.getuid?.() === 0;

const isDebian = (): boolean =>
  existsSync('/usr/bin/apt-get') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * Runs a program that installs something; its output is shown.
 * @returns whether it succeeded
 */
export const runInstaller = (program: string, args: readonly string[]): boolean => {
  console.log(`Not on this machine yet: ${program} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: 'inherit', env, timeout: INSTALLING_MS }).status === 0;
};

/**
 * Installs packages with apt-get.
 * @returns whether they are there now; `false` on other systems, and for users who may not install
 */
export const installPackages = (packages: readonly string[]): boolean => {
  if (!isRoot || !isDebian()) return false;
  runInstaller('apt-get', ['update']);
  return runInstaller('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
};
