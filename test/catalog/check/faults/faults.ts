/** Tests of single faults in content: each is reported once, with its exact place. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/catalog/read/problem.ts';
import { readContent } from '../../../../src/catalog/read/read-content.ts';
import { withFolder, type Files } from '../../good-content.ts';

/** The good content's files by what is in them. */
export const FRAMEWORK = 'guide/framework.json';
export const DATA = 'guide/dimensions/data.mdx';
export const LOOKS = 'guide/dimensions/looks.mdx';
export const LIST = 'guide/checklists/list.json';
export const WIZARD = 'guide/wizards/which.json';
export const FAQ = 'guide/faq/why.mdx';
export const MOVES = 'redirects.json';

/** What is wrong, the files with that fault, where it is, what was found and what was expected. */
export type Fault = readonly [name: string, files: Files, place: string, found: string, expected: string];

/** The problems of a content folder with these files. */
export const check = (files: Files): readonly Problem[] => withFolder(files, (root) => readContent(root).problems);

/** `file:line:column`, as editors and terminals read it. */
export const placeOf = ({ file, line, column }: Problem): string => `${file}:${String(line)}:${String(column)}`;

/** One test for each fault. */
export const testFaults = (title: string, faults: readonly Fault[]): void => {
  describe(`${title} is reported with its place:`, () => {
    test.each(faults)('%s', (_, files, place, found, expected) => {
      const problems = check(files).map((it) => ({ place: placeOf(it), found: it.found, expected: it.expected }));
      expect(problems).toEqual([{ place, found, expected }]);
    });
  });
};
