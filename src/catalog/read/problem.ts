/** A mistake in the content, with its place. */
export interface Problem {
  /** Path of the file below the content folder. */
  readonly file: string;
  /** 1-based; 1:1 where the mistake is the file itself (it is missing, say). */
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly found: string;
  /** What was expected instead. */
  readonly expected: string;
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column;

/** One line for each problem, in the order of files and lines, and a closing count. */
export const formatProblems = (problems: readonly Problem[], root = 'content'): string => {
  const lines = [...problems]
    .sort(byPlace)
    .map(
      ({ file, line, column, found, expected }) =>
        `${[root, file].filter((part) => part !== '').join('/')}:${String(line)}:${String(column)}: found ${found}; expected ${expected}`,
    );
  const count = problems.length === 1 ? '1 mistake' : `${String(problems.length)} mistakes`;
  return [...lines, `${count} in the content`].join('\n');
};
