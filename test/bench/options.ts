/** What `npm run bench` is asked for on its command line. */
import { parseArgs } from 'node:util';

export const PARTS = ['bytes', 'lighthouse', 'filter', 'audit', 'build'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly parts: readonly Part[];
  /** Lighthouse runs of each page; the figures are their medians. */
  readonly runs: number;
  /** Filter actions of each kind. */
  readonly actions: number;
  /** Build generated content of about this many pages, too; 0 for none. */
  readonly pages: number;
}

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

const readParts = (text: string): Part[] => {
  const names = text.split(',').filter(Boolean);
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0) throw new Error(`--only: no part ${unknown.join(', ')}; expected some of ${PARTS.join(',')}`);
  return names.filter(isPart);
};

const readCount = (name: string, text: string, least: number): number => {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count >= least) return count;
  throw new Error(`--${name} is "${text}"; expected a whole number from ${String(least)}`);
};

/**
 * Reads the arguments behind the program's name.
 * @throws {Error} that says what was expected
 */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: PARTS.join(',') },
      runs: { type: 'string', default: '3' },
      actions: { type: 'string', default: '40' },
      pages: { type: 'string', default: '0' },
    },
  });
  return {
    parts: readParts(values.only),
    runs: readCount('runs', values.runs, 1),
    actions: readCount('actions', values.actions, 1),
    pages: readCount('pages', values.pages, 0),
  };
};
