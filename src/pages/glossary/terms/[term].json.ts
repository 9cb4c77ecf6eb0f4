/** One file for each term: what its popover shows. */
import { getTerms } from '../../../catalog/index.ts';
import type { TermData } from '../../../catalog/schema/term.ts';

export const getStaticPaths = async () =>
  (await getTerms()).map((term) => ({ params: { term: term.id }, props: { term } }));

/** What the popover of a term shows. */
export const GET = ({ props: { term } }: { props: { term: TermData } }): Response =>
  Response.json({ title: term.title, definition: term.definition });
