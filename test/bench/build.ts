/** Part `build`: time and memory of builds with nothing kept and with the share pictures kept, and what each further page costs. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { LIMITS } from './limits.ts';
import { loadRemarks } from './load.ts';
import { AXIS, manyPages } from './many-pages.ts';
import { printTable, type Cell } from './table.ts';

interface Build {
  readonly pages: number;
  /** Share pictures, and the bytes of the largest. */
  readonly pictures: number;
  readonly largest: number;
  readonly seconds: number;
  /** The most memory that the process held at once, in MB. */
  readonly memory: number;
}

/** Content of a handful of pages, whose build is start-up and little else. */
const SMALL = { folder: 'test/fixtures/content', framework: 'two-steps' };

/** Runs in the build before anything else: at its end it says how much memory it took at most, in kB. */
const WATCHER = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;

/** Where share pictures are kept from one build to the next, below the project's folder. */
const PICTURES = '.cache/share-pictures';

/** A copy of the project without anything that an earlier build has left; its packages are linked. */
const coldCopy = (folder: string): string => {
  const copy = join(folder, 'project');
  mkdirSync(join(copy, 'node_modules'), { recursive: true });
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(resolve(name), join(copy, name), { recursive: true });
  }
  // One by one: tools keep their caches in `node_modules/.name`, and those stay behind.
  for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.') || name === '.bin')) {
    symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name));
  }
  return copy;
};

/**
 * Builds content into a folder of its own, with nothing kept from earlier builds but share pictures.
 * @param pictures a folder for the share pictures, where they are to be kept
 * @throws {Error} with what the build said, where it fails
 */
const build = async (content: string, pictures?: string): Promise<Build> => {
  const folder = mkdtempSync(join(tmpdir(), 'stagecraft-build-'));
  try {
    const cwd = coldCopy(folder);
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      mkdirSync(join(cwd, PICTURES, '..'), { recursive: true });
      symlinkSync(pictures, join(cwd, PICTURES));
    }
    const astro = resolve('node_modules/astro/bin/astro.mjs');
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', WATCHER, astro, 'build'], {
      cwd,
      env: { ...process.env, CONTENT_ROOT: resolve(content), ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    const pipes = child.stdio.slice(1) as Readable[];
    const [[output, errors, memory], code] = await Promise.all([Promise.all(pipes.map((pipe) => text(pipe))), ended]);
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) throw new Error(`The build failed.\n${output ?? ''}\n${errors ?? ''}`);
    const files = readdirSync(join(cwd, 'dist'), { recursive: true, encoding: 'utf8' });
    const pages = files.filter((name) => name.endsWith('.html')).length;
    const drawn = files.filter((name) => /^share[./].*\.png$/.test(name));
    const largest = Math.max(...drawn.map((name) => statSync(join(cwd, 'dist', name)).size));
    return { pages, pictures: drawn.length, largest, seconds, memory: Number(memory) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What a build took; where all pictures were there and a small build is known, also what each further page costs. */
const row = (name: string, found: Build, most?: number, small?: Build): Cell[] => {
  const { pages, pictures, largest, seconds, memory } = found;
  const perThousand = small && (1000 * (seconds - small.seconds)) / (pages - small.pages);
  return [
    name,
    pages,
    pictures,
    { value: largest, most: LIMITS.sharePicture },
    { value: seconds, digits: 2, ...(most !== undefined && { most }) },
    perThousand === undefined ? undefined : { value: perThousand, digits: 2, most: LIMITS.buildPer1000 },
    { value: memory, most: LIMITS.buildMemory },
  ];
};

/**
 * Builds a few pages, the real content twice and, where asked for, generated content; prints what it took.
 * @param content the real content's folder
 * @param pages how many pages to generate at least; 0 for none
 */
export const benchBuild = async (content: string, pages: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'stagecraft-content-'));
  try {
    const few = join(folder, 'few');
    cpSync(resolve(SMALL.folder, SMALL.framework), join(few, SMALL.framework), { recursive: true });
    cpSync(resolve(SMALL.folder, AXIS), join(few, AXIS));
    const kept = join(folder, 'pictures');
    await build(few, kept);
    const small = await build(few, kept);
    const cold = await build(content, kept);
    const warm = await build(content, kept);
    const rows = [
      row('start-up', small),
      row('content, all drawn', cold, LIMITS.buildCold),
      row('content, none drawn', warm, LIMITS.buildWarm, small),
    ];
    if (pages > 0) {
      const many = join(folder, 'many');
      // Copies of a guide have the same pictures, so that these are kept already.
      manyPages(content, many, Math.ceil(pages / warm.pages));
      rows.push(row('generated', await build(many, kept), undefined, small));
    }
    const head = ['', 'pages', 'pictures', 'largest, bytes', 's', 's per 1,000 more', 'peak MB'];
    printTable('Build', head, rows, loadRemarks());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
