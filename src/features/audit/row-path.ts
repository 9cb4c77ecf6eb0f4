/** Where a row of an audit is explained. */
import { paths } from '../../routes/paths.ts';
import type { AuditRow } from './rows.ts';

/** The path, below the base path, of an aspect's page or of an item in its list. */
export const rowPath = (framework: string, { kind, key, group }: Pick<AuditRow, 'kind' | 'key' | 'group'>): string =>
  kind === 'aspect'
    ? paths.aspect(framework, key)
    : `${paths.checklist(framework, group)}#${key.slice(group.length + 1)}`;
