/** Generated content: the real frameworks again and again, under other ids. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FRAMEWORK = 'framework.json';

/** The axis on which stages say where they lie; content whose stages do so needs it. */
export const AXIS = 'axis.json';

/**
 * Writes each framework of a content folder several times into another.
 * @param times how often, each time under another id
 */
export const manyPages = (from: string, to: string, times: number): void => {
  const ids = readdirSync(from).filter((name) => !name.startsWith('_') && existsSync(join(from, name, FRAMEWORK)));
  mkdirSync(to, { recursive: true });
  if (existsSync(join(from, AXIS))) cpSync(join(from, AXIS), join(to, AXIS));
  for (let copy = 1; copy <= times; copy += 1) {
    for (const id of ids) {
      const name = `${id}-${String(copy)}`;
      cpSync(join(from, id), join(to, name), { recursive: true });
      const data = JSON.parse(readFileSync(join(from, id, FRAMEWORK), 'utf8')) as Record<string, unknown>;
      writeFileSync(join(to, name, FRAMEWORK), JSON.stringify({ ...data, id: name }, undefined, 2));
    }
  }
};
