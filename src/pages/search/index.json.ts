/** All that can be found: in all guides, in the glossary, among the second opinions. */
import { getFrameworks, getTerms, getTopics } from '../../frameworks.ts';
import { buildIndex } from '../../model/search-index.ts';

export const GET = async (): Promise<Response> =>
  Response.json(buildIndex(await getFrameworks(), { terms: await getTerms(), topics: await getTopics() }));
