/**
 * The one reading of the content folder. The check that authors run and the build's loaders both
 * stand on it, so that they judge alike: files → parsed with positions → schemas → cross-file rules.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { z } from 'astro/zod';
import { assertContent } from '../check/assertions.ts';
import { assertChangeLog } from '../check/change-log.ts';
import type { FoundEntry } from '../check/finding.ts';
import { CHANGE_LOG_FILE, type ChangeDay } from '../schema/change-log.ts';
import { AXIS_FILE, FILE_KINDS, FRAMEWORK_FILE, SHARED_KINDS } from '../schema/kinds.ts';
import { redirects, type Move } from '../schema/redirects.ts';
import { checkBody } from './check-body.ts';
import { describeIssue, show, type IssueText } from './describe-issue.ts';
import type { Problem } from './problem.ts';
import { readSource, type SourceText } from './source-text.ts';

/** A file of content that was read and fits its schema. */
export type ContentEntry = FoundEntry & {
  /** The file's text as it stands. */
  readonly source: string;
};

export interface Content {
  readonly entries: readonly ContentEntry[];
  readonly moved: readonly Move[];
  /** What changed, the newest day first; empty where nobody wrote it down. */
  readonly log: readonly ChangeDay[];
  readonly problems: readonly Problem[];
}

const REDIRECTS_FILE = 'redirects.json';

/** Files of `content/` that belong to no framework. */
const OTHER_FILES = [REDIRECTS_FILE, AXIS_FILE.name, CHANGE_LOG_FILE.name, 'README.md'];

/** The pairs of an object whose keys are known. */
const entriesOf = <T extends object>(object: T) => Object.entries(object) as [keyof T, T[keyof T]][];

const isHidden = (name: string): boolean => name.startsWith('_') || name.startsWith('.');

const visible = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !isHidden(entry.name))
        .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    : [];

/** Reads everything below `root`. Never throws for a mistake in the content: it is listed. */
export const readContent = (root: string): Content => {
  const problems: Problem[] = [];
  const entries: ContentEntry[] = [];
  const sources = new Map<string, SourceText>();

  const report = (file: string, { path, at, found, expected }: Omit<IssueText, 'at'> & Partial<IssueText>): void => {
    const place = sources.get(file)?.locate(path, at) ?? { line: 1, column: 1 };
    problems.push({ file, ...place, found, expected });
  };

  const reportFile = (file: string, found: string, expected: string): void => {
    report(file, { path: [], found, expected });
  };

  /** Reads one file and holds it against its schema. */
  const readFile = <S extends z.ZodType>(file: string, schema: S) => {
    const text = readFileSync(join(root, file), 'utf8');
    const source = readSource(text, extname(file));
    sources.set(file, source);
    const bodyFaults = checkBody(source.body).map((fault) => ({ ...fault, line: source.bodyLine + fault.line - 1 }));
    problems.push(...[...source.faults, ...bodyFaults].map((fault) => ({ file, ...fault })));
    if (source.faults.length > 0) return undefined;
    const result = schema.safeParse(source.data);
    if (result.success) return { data: result.data, body: source.body, source: text };
    for (const issue of result.error.issues) {
      for (const text of describeIssue(issue, source.data)) report(file, text);
    }
    return undefined;
  };

  /** Reads a folder with files of one kind. */
  const readKind = (
    folder: string,
    framework: string,
    kind: ContentEntry['kind'],
    ending: string,
    schema: z.ZodType,
  ) => {
    for (const found of visible(join(root, folder))) {
      const file = `${folder}/${found.name}`;
      if (found.isDirectory() || extname(found.name) !== ending) {
        reportFile(file, `a ${found.isDirectory() ? 'folder' : 'file'}`, `a file that ends in ${ending}`);
        continue;
      }
      const read = readFile(file, schema);
      if (read) {
        const entry = { kind, framework, name: basename(file, ending), file, ...read };
        entries.push(entry as ContentEntry);
      }
    }
  };

  /** Reads one framework's folder. */
  const readFramework = (framework: string): void => {
    const file = `${framework}/${FRAMEWORK_FILE.name}`;
    if (!existsSync(join(root, file))) {
      reportFile(file, 'no such file', `a ${FRAMEWORK_FILE.name} in every framework's folder`);
      return;
    }
    const read = readFile(file, FRAMEWORK_FILE.schema);
    if (read) entries.push({ kind: 'framework', framework, name: framework, file, ...read });
    const known = [FRAMEWORK_FILE.name, ...Object.keys(FILE_KINDS)];
    for (const { name } of visible(join(root, framework))) {
      if (!known.includes(name)) reportFile(`${framework}/${name}`, show(name), `one of ${known.join(', ')}`);
    }
    for (const [kind, { ending, schema }] of entriesOf(FILE_KINDS)) {
      readKind(`${framework}/${kind}`, framework, kind, ending, schema);
    }
  };

  for (const { name } of visible(root).filter((entry) => entry.isFile() && !OTHER_FILES.includes(entry.name))) {
    reportFile(name, show(name), `a folder with a framework, or one of ${OTHER_FILES.join(', ')}`);
  }
  const folders = visible(root).filter((entry) => entry.isDirectory() && !Object.hasOwn(SHARED_KINDS, entry.name));
  if (folders.length === 0) reportFile('', 'no framework', 'at least one folder with a framework');
  for (const { name } of folders) readFramework(name);
  for (const [kind, { ending, schema }] of entriesOf(SHARED_KINDS)) readKind(kind, '', kind, ending, schema);

  /** Reads a file that there need not be. */
  const readOne = <S extends z.ZodType>(name: string, schema: S) =>
    existsSync(join(root, name)) ? readFile(name, schema) : undefined;

  const axis = readOne(AXIS_FILE.name, AXIS_FILE.schema);
  if (axis) entries.push({ kind: 'axis', framework: '', name: 'axis', file: AXIS_FILE.name, ...axis });

  const moved = readOne(REDIRECTS_FILE, redirects)?.data.moved ?? [];
  const log = readOne(CHANGE_LOG_FILE.name, CHANGE_LOG_FILE.schema)?.data.days ?? [];

  // A rule across files is asked only where all files could be read: else it would report ghosts.
  if (problems.length === 0) {
    const findings = assertContent(entries, { file: REDIRECTS_FILE, moved });
    const dead = findings.length === 0 ? assertChangeLog(CHANGE_LOG_FILE.name, log, entries) : [];
    for (const { file, ...finding } of [...findings, ...dead]) report(file, finding);
  }
  return { entries, moved, log, problems };
};
