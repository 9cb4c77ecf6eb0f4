/** All that can be found, in all guides. */
import { getFrameworks } from '../../frameworks.ts';
import { buildIndex } from '../../model/search-index.ts';

export const GET = async (): Promise<Response> => Response.json(buildIndex(await getFrameworks()));
