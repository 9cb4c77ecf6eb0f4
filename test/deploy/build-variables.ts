/** What a build can be told, as the README lists it. */
import { readFileSync } from 'node:fs';

/** The names of the variables in the table of the chapter on deployment, sorted. */
export const buildVariables = (): string[] => {
  const [, chapter = ''] = readFileSync('README.md', 'utf8').split(/^## Deployment$/m);
  const names = [...chapter.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name = '']) => name);
  if (names.length === 0) throw new Error('README.md: the chapter “Deployment” has no table of variables');
  return names.sort();
};
