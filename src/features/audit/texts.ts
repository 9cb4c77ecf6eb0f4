/** What the rows of an audit say. */
import type { AuditRow } from './rows.ts';

/** All texts of some groups, in order: their titles, and those of their rows with what one may have of each. */
export const auditTexts = (
  groups: readonly { readonly title: string; readonly rows: readonly AuditRow[] }[],
): string[] =>
  groups.flatMap(({ title, rows }) => [
    title,
    ...rows.flatMap((row) => [row.title, ...row.options.map(({ text }) => text)]),
  ]);
