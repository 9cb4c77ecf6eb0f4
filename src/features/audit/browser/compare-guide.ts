/** What the page that compares hands its island. */
import type { Guide } from '../open.ts';
import type { AuditRow } from '../rows.ts';

export interface CompareGuide {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  readonly vocabulary: {
    readonly stage: readonly [string, string];
    readonly aspect: readonly [string, string];
  };
  readonly moved: Readonly<Record<string, string>>;
  /** Where the rows are fetched, the site's home, and the audit page. */
  readonly rows: string;
  readonly home: string;
  readonly audit: string;
}

/** The guide as audits are opened on it. */
export const guideOf = ({ id, stages, moved }: CompareGuide, rows: readonly AuditRow[]): Guide => ({
  framework: id,
  stages: stages.map((stage) => stage.id),
  rows,
  moved,
});
