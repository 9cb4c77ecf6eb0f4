/** What a finding shows beside itself, by aspect. */
import { relatedToAspect, type Topic } from '../../domain/opinions.ts';
import { aspectsOf, type Framework } from '../../domain/framework.ts';
import { paths } from '../../routes/paths.ts';

export interface AuditDetails {
  /** Why its failure and its upkeep have their class. */
  readonly failure?: string | undefined;
  readonly upkeep?: string | undefined;
  /** By the id of the stage to which the step leads: how one notices that it is time, and what it costs to be wrong. */
  readonly signals: Readonly<Record<string, { readonly sign: string; readonly cost: string }>>;
  /** Topics on which other guides speak too, with their address below the base path. */
  readonly opinions: readonly { readonly title: string; readonly path: string }[];
}

/** The details of every practice that has any, keyed by its id. */
export const detailsOf = (framework: Framework, topics: readonly Topic[]): Record<string, AuditDetails> =>
  Object.fromEntries(
    aspectsOf(framework)
      .filter(({ kind }) => kind === 'practice')
      .map(({ id, failure, upkeep, signals }) => [
        id,
        {
          failure: failure?.reason,
          upkeep: upkeep?.reason,
          signals,
          opinions: relatedToAspect(topics, framework.id, id).map(({ topic }) => ({
            title: topic.title,
            path: paths.opinion(topic.id),
          })),
        },
      ]),
  );
