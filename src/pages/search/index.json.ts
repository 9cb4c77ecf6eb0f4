/** All that can be found: in all guides, in the glossary, among the second opinions. */
import { getFrameworks, getTerms, getTopics } from '../../catalog/index.ts';
import { buildIndex } from '../../features/search/index.ts';

export const GET = async (): Promise<Response> =>
  Response.json(buildIndex(await getFrameworks(), { terms: await getTerms(), topics: await getTopics() }));
