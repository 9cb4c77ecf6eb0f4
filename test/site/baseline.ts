/** Which built-ins of browsers a script uses that are younger than the browsers the site is made for. */
import ts from 'typescript';
import { features } from 'web-features';

/** After so many months in every browser, a feature is *Baseline widely available*. */
const MONTHS_UNTIL_WIDE = 30;

/** Built-ins by what they are called. */
export interface BuiltIns {
  readonly globals: ReadonlySet<string>;
  /** Members of anything, with a dot in front; none whose name an older one has as well. */
  readonly members: ReadonlySet<string>;
  /** Members of globals, as `Map.groupBy`. */
  readonly pairs: ReadonlySet<string>;
}

/**
 * What a key of the data names: `api.AbortSignal.any_static` → `['AbortSignal', 'any']`.
 * @returns `undefined` for what is no built-in of scripts
 */
const nameOf = (key: string): readonly [owner: string, member: string | undefined] | undefined => {
  const [, owner, member] = /^(?:api|javascript\.builtins(?:\.Intl)?)\.(\w+)(?:\.(\w+))?$/.exec(key) ?? [];
  if (owner === undefined || member?.endsWith('_event')) return undefined;
  return [owner, member === owner ? undefined : member?.replace(/_static$/, '')];
};

/** The date from which something must have been in all browsers, to be widely available on a day. */
const lastDay = (day: string): string => {
  const date = new Date(day);
  date.setUTCMonth(date.getUTCMonth() - MONTHS_UNTIL_WIDE);
  return date.toISOString().slice(0, 10);
};

/**
 * The built-ins that were not widely available on a day.
 * @param day the day of a release, as `2026-11-21`
 */
export const youngBuiltIns = (day: string): BuiltIns => {
  const last = lastDay(day);
  const wide = new Set<string>();
  const young = { globals: new Set<string>(), members: new Set<string>(), pairs: new Set<string>() };
  for (const feature of Object.values(features)) {
    if (feature.kind !== 'feature') continue;
    for (const key of feature.compat_features ?? []) {
      const [owner, member] = nameOf(key) ?? [];
      if (owner === undefined) continue;
      const since = (feature.status.by_compat_key?.[key] ?? feature.status).baseline_low_date?.replace('≤', '');
      if (since !== undefined && since <= last) wide.add(member === undefined ? owner : `.${member}`);
      else if (member === undefined) young.globals.add(owner);
      else {
        young.pairs.add(`${owner}.${member}`);
        // Of what some browsers lack for good, names alone would say little; the types of TypeScript leave it out.
        if (since !== undefined) young.members.add(`.${member}`);
      }
    }
  }
  const isYoung = (name: string): boolean => !wide.has(name);
  return {
    globals: new Set([...young.globals].filter(isYoung)),
    members: new Set([...young.members].filter(isYoung)),
    pairs: young.pairs,
  };
};

/** The young ones among what a script uses, each once. */
export const youngIn = (script: string, { globals, members, pairs }: BuiltIns): string[] => {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const { name, expression } = node;
      const pair = ts.isIdentifier(expression) ? `${expression.text}.${name.text}` : '';
      if (pairs.has(pair)) found.add(pair);
      else if (members.has(`.${name.text}`)) found.add(`.${name.text}`);
    } else if (ts.isIdentifier(node) && globals.has(node.text) && !ts.isPropertyAccessExpression(node.parent)) {
      found.add(node.text);
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return [...found].sort();
};
