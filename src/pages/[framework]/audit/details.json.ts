/** What findings show beside themselves: reasons of the classes, signals by stage, second opinions. */
import { getTopics } from '../../../catalog/index.ts';
import { detailsOf } from '../../../features/audit/index.ts';
import type { Framework } from '../../../domain/framework.ts';
import { auditPaths } from './_audit.ts';

export const getStaticPaths = auditPaths;

/** Keyed by the aspect's id; see `detailsOf`. */
export const GET = async ({ props: { framework } }: { props: { framework: Framework } }): Promise<Response> =>
  Response.json(detailsOf(framework, await getTopics()));
