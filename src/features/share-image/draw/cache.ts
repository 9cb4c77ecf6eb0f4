/**
 * Pictures that an earlier build has drawn, each in a file that is named by a hash of all that decides how it
 * looks. A missing folder, a damaged file, and a folder that cannot be written all cost time only.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/** A file that no build has asked for in so many days is removed. */
const DAYS_KEPT = 30;

/** What a function throws is nothing to its caller here. */
const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

export class PictureCache {
  readonly #folder: string;
  readonly #isWhole: (file: Buffer) => boolean;

  /**
   * @param folder where the files are; made when it is needed
   * @param isWhole whether a file is as it was written
   */
  constructor(folder: string, isWhole: (file: Buffer) => boolean) {
    this.#folder = folder;
    this.#isWhole = isWhole;
  }

  /** The picture that is drawn from a text; `draw` is called where it is not there, or no longer whole. */
  async get(source: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const path = join(this.#folder, `${createHash('sha256').update(source).digest('hex')}.png`);
    const kept = attempt(() => readFileSync(path));
    if (kept && this.#isWhole(kept)) {
      const now = new Date();
      attempt(() => {
        utimesSync(path, now, now);
      });
      return kept;
    }
    const drawn = await draw();
    attempt(() => {
      mkdirSync(this.#folder, { recursive: true });
      // Under another name first: nobody finds half a file, even where two builds run at once.
      const part = `${path}.${String(process.pid)}`;
      writeFileSync(part, drawn);
      renameSync(part, path);
    });
    return drawn;
  }

  /** Removes what no build has asked for in a long time. */
  prune(now = Date.now()): void {
    for (const name of attempt(() => readdirSync(this.#folder)) ?? []) {
      const path = join(this.#folder, name);
      attempt(() => {
        if (now - statSync(path).mtimeMs > DAYS_KEPT * DAY) rmSync(path);
      });
    }
  }
}
