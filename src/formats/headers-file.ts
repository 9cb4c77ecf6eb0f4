/**
 * The format of `_headers`, in which hosts of static sites read response headers: a path, and below it, indented,
 * the headers of all answers that it matches. Where several rules match, all their headers are sent, and values of
 * one name are joined by a comma.
 */

export interface HeaderRule {
  /** A path from the origin's root; a star at its end stands for anything. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Headers of earlier rules that are not sent here. Not every host knows this. */
  readonly without?: readonly string[];
}

/** The rules as the text of the file. */
export const writeHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers, without = [] }) =>
      [
        path,
        ...without.map((name) => `  ! ${name}`),
        ...headers.map(([name, value]) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('\n');

/** Reads the text of the file; what is neither a path nor a header is passed over. */
export const readHeaders = (text: string): HeaderRule[] => {
  const rules: { path: string; headers: [string, string][]; without: string[] }[] = [];
  for (const line of text.split('\n').map((it) => it.trim())) {
    const rule = rules.at(-1);
    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ path: line, headers: [], without: [] });
    else if (line.startsWith('! ')) rule?.without.push(line.slice(2).trim());
    else if (name !== undefined && value !== undefined) rule?.headers.push([name, value]);
  }
  return rules;
};

const matches = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

/** The headers of an answer, by name in lower case. */
export const headersFor = (rules: readonly HeaderRule[], path: string): Map<string, string> => {
  const found = new Map<string, string>();
  for (const { headers, without = [] } of rules.filter((rule) => matches(rule.path, path))) {
    for (const name of without) found.delete(name.toLowerCase());
    for (const [name, value] of headers) {
      const before = found.get(name.toLowerCase());
      found.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
};
