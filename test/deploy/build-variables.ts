/** What a build can be told, as the README about hosting lists it. */
import { readFileSync } from 'node:fs';

const README = 'src/build/README.md';

/** The names of the variables in the table of the chapter on deployment, sorted. */
export const buildVariables = (): string[] => {
  const chapters = readFileSync(README, 'utf8').split(/^## /m);
  const chapter = chapters.find((text) => text.startsWith('Deployment\n')) ?? '';
  const names = [...chapter.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name = '']) => name);
  if (names.length === 0) throw new Error(`${README}: the chapter “Deployment” has no table of variables`);
  return names.sort();
};
