/** Generated content: the real frameworks again and again, under other names. */
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FRAMEWORK = 'framework.json';

/** Every file of text below a folder. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * Writes each framework of a content folder several times into another.
 * @param times how often, each time under another id
 */
export const manyPages = (from: string, to: string, times: number): void => {
  const ids = readdirSync(from).filter((name) => existsSync(join(from, name, FRAMEWORK)));
  for (let copy = 1; copy <= times; copy += 1) {
    for (const id of ids) {
      const name = copy === 1 ? id : `${id}-${String(copy)}`;
      cpSync(join(from, id), join(to, name), { recursive: true });
      if (copy === 1) continue;
      for (const file of filesBelow(join(to, name))) {
        // Ids of frameworks are told from other words by the quotes or slashes around them.
        const text = readFileSync(file, 'utf8');
        const renamed = ids.reduce(
          (before, old) => before.replaceAll(new RegExp(`(["'/])${old}(?=["'/])`, 'g'), `$1${old}-${String(copy)}`),
          text,
        );
        writeFileSync(file, renamed);
      }
    }
  }
};
