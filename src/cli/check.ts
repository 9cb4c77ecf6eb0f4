/**
 * `npm run test:content [folder]`: holds the content against its schemas and rules.
 * Prints one line a mistake (file, line, column, found, expected) and exits 1 where there is one.
 */
import { relative, resolve } from 'node:path';
import { formatProblems } from '../catalog/read/problem.ts';
import { readContent } from '../catalog/read/read-content.ts';

const root = resolve(process.argv[2] ?? process.env['CONTENT_ROOT'] ?? 'content');
const { entries, problems } = readContent(root);

if (problems.length > 0) {
  console.error(formatProblems(problems, relative(process.cwd(), root) || '.'));
  process.exitCode = 1;
} else {
  console.log(`${String(entries.length)} files of content, no mistake`);
}
