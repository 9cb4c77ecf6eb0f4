/** How findings are ranked, for the page of an audit and its Markdown. */
import type { Framework } from '../../domain/framework.ts';
import { listed } from '../../domain/text.ts';
import { FAILURE_LABELS, UPKEEP_LABELS } from '../../domain/severity.ts';

/** A paragraph, with what it is about in front. */
export interface RankingRule {
  readonly about?: string;
  readonly text: string;
}

/** The rules by which findings are ordered and counted. */
export const rankingRules = ({ vocabulary: { stage } }: Pick<Framework, 'vocabulary'>): RankingRule[] => [
  {
    about: 'What is missing',
    text: `by what a failure would cost, the costliest first: ${listed(Object.values(FAILURE_LABELS))}. Of equals, what is more steps behind comes first. The SaaS source ranks so in its one-week assessment: lost data and wrong bills, then performance, then looks; the places of the others are the editors’.`,
  },
  {
    about: 'What is too much',
    text: `by what it costs to keep running: ${listed(Object.values(UPKEEP_LABELS))}. Of equals, what is more steps ahead comes first.`,
  },
  {
    text: `A step is a change between two neighbouring entries of a row. Where the source says nothing of a ${stage[0]}, the ${stage[0]} before speaks for it; where none before says anything either, the row is not judged. Which failure and which upkeep belong to a row is the editors’ judgement and stands on its page.`,
  },
];
