/** All rows of a framework's audit with their options: for the page that compares two. */
import { getFrameworks } from '../../../frameworks.ts';
import { auditGroups, hasAudit } from '../../../model/audit/rows.ts';
import type { Framework } from '../../../model/framework.ts';

export const getStaticPaths = async () =>
  (await getFrameworks())
    .filter(hasAudit)
    .map((framework) => ({ params: { framework: framework.id }, props: { framework } }));

/** The groups of `auditGroups`. */
export const GET = ({ props: { framework } }: { props: { framework: Framework } }): Response =>
  Response.json(auditGroups(framework));
