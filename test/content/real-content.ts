/** The real content, read as the build reads it. */
import { readContent, type ContentEntry } from '../../src/catalog/read/read-content.ts';

export const ROOT = 'content';

export const { entries, problems, moved, log } = readContent(ROOT);

type Kind = ContentEntry['kind'];

/** The entries of one kind, of all frameworks or of one. */
export const entriesOf = <K extends Kind>(kind: K, framework?: string): Extract<ContentEntry, { kind: K }>[] =>
  entries.filter(
    (entry): entry is Extract<ContentEntry, { kind: K }> =>
      entry.kind === kind && (framework === undefined || entry.framework === framework),
  );

/** The ids of all frameworks. */
export const frameworkIds = entriesOf('framework').map(({ data }) => data.id);

/** A place in the content that has a title and aliases. */
export interface Named {
  readonly framework: string;
  /** Where it stands, for messages. */
  readonly place: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** Every stage, dimension and aspect with its names. */
export const named: readonly Named[] = entries.flatMap(({ kind, framework, file, data }): Named[] => {
  const name = (what: string, { title, aliases }: Pick<Named, 'title' | 'aliases'>): Named => ({
    framework,
    place: `${file} (${what})`,
    title,
    aliases,
  });
  switch (kind) {
    case 'framework':
      return data.stages.map((stage) => name(stage.id, stage));
    case 'dimensions':
      return [name('the dimension', data), ...data.aspects.map((aspect) => name(aspect.id, aspect))];
    default:
      return [];
  }
});
