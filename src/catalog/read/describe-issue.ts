/** Turns what zod says about a value into "found …; expected …". */
import type { z } from 'astro/zod';
import type { Path } from './source-text.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** A value in a few characters. */
export const show = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
};

/** What a value of zod's type is called. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  string: 'text',
  tuple: 'a list',
};

const expectation = (issue: Issue): string => {
  // A message of our own says it best.
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(show).join(', ')}`;
    case 'invalid_key':
      return issue.issues[0] ? expectation(issue.issues[0]) : issue.message;
    default:
      return issue.message;
  }
};

/** A problem without its place, and the path that leads to it. */
export interface IssueText {
  readonly path: Path;
  /** Whether the value at the path is meant or its key. */
  readonly at: 'value' | 'key';
  readonly found: string;
  readonly expected: string;
}

/** What one zod issue means for the author of the data. */
export const describeIssue = (issue: Issue, data: unknown): IssueText[] => {
  const { path } = issue;
  const name = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      at: 'key',
      found: `the key ${show(key)}`,
      expected: 'only keys that the schema knows',
    }));
  }
  if (issue.code === 'invalid_key') {
    return [{ path, at: 'key', found: `the key ${show(name)}`, expected: expectation(issue) }];
  }
  const value = valueAt(data, path);
  const found = value === undefined && typeof name === 'string' ? `no ${show(name)}` : show(value);
  return [{ path, at: 'value', found, expected: expectation(issue) }];
};
