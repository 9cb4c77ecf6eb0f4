/** What of a framework can stand in a page of somebody else's. */
import { formatEmbed } from './embed-address.ts';
import type { Framework } from '../../domain/framework.ts';
import type { Redirect } from '../../routes/redirects.ts';
import { capital } from '../../domain/text.ts';
import { paths } from '../../routes/paths.ts';

/** A page of which there is an embed (see `paths.embed`). */
export interface EmbedPart {
  /** The page's own path. */
  readonly path: string;
  readonly title: string;
}

export interface EmbedGroup {
  /** What its parts are, in the framework's words. */
  readonly title: string;
  readonly parts: readonly EmbedPart[];
}

/** All parts of a framework that can be embedded, by kind; kinds that it lacks are left out. */
export const embedGroups = ({ id, vocabulary, dimensions, stages, wizards }: Framework): EmbedGroup[] =>
  [
    {
      title: capital(vocabulary.dimension[1]),
      parts: dimensions.map((dimension) => ({ path: paths.dimension(id, dimension.id), title: dimension.title })),
    },
    {
      title: capital(vocabulary.stage[1]),
      parts: stages.map((stage) => ({
        path: paths.stage(id, stage.id),
        title: stage.label === stage.title ? stage.title : `${stage.label}: ${stage.title}`,
      })),
    },
    {
      title: 'Questions to decide by',
      parts: wizards.map((wizard) => ({ path: paths.wizard(id, wizard.id), title: wizard.question })),
    },
  ].filter(({ parts }) => parts.length > 0);

/** Where one gets the code that embeds a page's part. */
export const embeddingPath = (page: string): string =>
  paths.embedding() + formatEmbed({ page, theme: undefined, isFixed: false });

/** The redirects whose targets can be embedded. */
export const movedParts = (frameworks: readonly Framework[], redirects: readonly Redirect[]): Redirect[] => {
  const embeddable = new Set(frameworks.flatMap(embedGroups).flatMap(({ parts }) => parts.map(({ path }) => path)));
  return redirects.filter(({ to }) => embeddable.has(to));
};
