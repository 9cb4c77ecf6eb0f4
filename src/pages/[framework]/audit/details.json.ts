/** What findings show beside themselves: reasons of the classes, signals by stage, second opinions. */
import { getFrameworks, getTopics } from '../../../frameworks.ts';
import { detailsOf } from '../../../model/audit/details.ts';
import { hasAudit } from '../../../model/audit/rows.ts';
import type { Framework } from '../../../model/framework.ts';

export const getStaticPaths = async () =>
  (await getFrameworks())
    .filter(hasAudit)
    .map((framework) => ({ params: { framework: framework.id }, props: { framework } }));

/** Keyed by the aspect's id; see `detailsOf`. */
export const GET = async ({ props: { framework } }: { props: { framework: Framework } }): Promise<Response> =>
  Response.json(detailsOf(framework, await getTopics()));
