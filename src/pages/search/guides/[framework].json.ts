/** All that can be found in one guide. */
import type { APIRoute } from 'astro';
import { getFrameworks } from '../../../catalog/index.ts';
import { buildIndex } from '../../../features/search/index.ts';

export const getStaticPaths = async () =>
  (await getFrameworks()).map((framework) => ({ params: { framework: framework.id }, props: { framework } }));

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = ({ props: { framework } }) => Response.json(buildIndex([framework]));
