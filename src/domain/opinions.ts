/** Second opinions: statements at their places, in the order of the axis, with how they stand to each other. */
import type { Match, OpinionData, Place, RelationKind } from '../catalog/schema/opinion.ts';
import type { StagePair } from './changes.ts';
import { aspectsOf, hasIntroduction, type Framework, type Stage } from './framework.ts';
import { paths } from '../routes/paths.ts';

/** A statement, with what it takes to show it. */
export interface Statement {
  readonly id: string;
  readonly framework: Framework;
  readonly stages: readonly Stage[];
  readonly text: string;
  /** Where it is said, in words, and its address below the base path. */
  readonly where: string;
  readonly path: string;
  readonly place: Place;
}

/** How one statement stands to another. */
export interface Relation {
  readonly from: Statement;
  readonly kind: RelationKind;
  readonly to: Statement;
  readonly match: Match;
  readonly reason: string;
}

export interface Topic extends Omit<OpinionData, 'statements' | 'relations'> {
  /** By where their first stage begins on the axis; those tied to no stage come last. */
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
}

const titleOf = (list: readonly { readonly id: string; readonly title: string }[], id: string): string =>
  list.find((it) => it.id === id)?.title ?? id;

/** Where a statement stands, in words and as a path. */
const whereOf = (framework: Framework, place: Place): { where: string; path: string } => {
  const { id, stages, dimensions, checklists, faq, pages, wizards } = framework;
  const labelOf = (stage: string): string => stages.find((it) => it.id === stage)?.label ?? stage;
  if ('aspect' in place) {
    const title = titleOf(aspectsOf(framework), place.aspect);
    const path = paths.aspect(id, place.aspect);
    return place.stage === undefined
      ? { where: `the row “${title}”`, path }
      : { where: `the row “${title}” at ${labelOf(place.stage)}`, path: `${path}#${place.stage}` };
  }
  if ('dimension' in place) {
    const path = `${paths.dimension(id, place.dimension)}#guidance`;
    return { where: `its guidance on ${titleOf(dimensions, place.dimension)}`, path };
  }
  if ('stage' in place) return { where: `what it says of ${labelOf(place.stage)}`, path: paths.stage(id, place.stage) };
  if ('checklist' in place) {
    const list = checklists.find((it) => it.id === place.checklist);
    const path = paths.checklist(id, place.checklist);
    return place.item === undefined
      ? { where: `the list “${list?.title ?? ''}”`, path }
      : { where: `“${titleOf(list?.items ?? [], place.item)}” in ${list?.title ?? ''}`, path: `${path}#${place.item}` };
  }
  if ('page' in place) {
    const isIntroduction = hasIntroduction(framework) && place.page === 'introduction';
    if (isIntroduction) return { where: 'its introduction', path: `${paths.framework(id)}#introduction` };
    const fragment = place.heading === undefined ? '' : `#${place.heading}`;
    return { where: `“${titleOf(pages, place.page)}”`, path: paths.note(id, place.page) + fragment };
  }
  if ('faq' in place) return { where: `“${titleOf(faq, place.faq)}”`, path: `${paths.faq(id)}#${place.faq}` };
  if ('wizard' in place) {
    return { where: `the questions “${titleOf(wizards, place.wizard)}”`, path: paths.outcomes(id, place.wizard) };
  }
  return { where: 'its takeaways', path: `${paths.framework(id)}#takeaways` };
};

/** Where on the axis a statement's first stage begins; behind everything where it is tied to none. */
const beginning = ({ stages }: Statement): number => stages[0]?.extent?.from ?? Infinity;

/**
 * A topic with its statements resolved.
 * @throws {Error} where it names a framework or statement that does not exist (the content check reports it before)
 */
export const joinTopic = (data: OpinionData, frameworks: readonly Framework[]): Topic => {
  const statements = data.statements.map(({ framework: id, place, stages, ...rest }): Statement => {
    const framework = frameworks.find((it) => it.id === id);
    if (!framework) throw new Error(`second-opinions/${data.id}: there is no framework "${id}"`);
    const tied = framework.stages.filter((stage) => stages.includes(stage.id));
    return { ...rest, framework, place, stages: tied, ...whereOf(framework, place) };
  });
  const named = (id: string): Statement => {
    const statement = statements.find((it) => it.id === id);
    if (!statement) throw new Error(`second-opinions/${data.id}: there is no statement "${id}"`);
    return statement;
  };
  const relations = data.relations.map(({ from, to, ...rest }) => ({ ...rest, from: named(from), to: named(to) }));
  return { ...data, statements: statements.toSorted((a, b) => beginning(a) - beginning(b)), relations };
};

/** What a relation is called from its other end. */
const TURNED: Readonly<Record<RelationKind, RelationKind>> = {
  agrees: 'agrees',
  earlier: 'later',
  later: 'earlier',
  contradicts: 'contradicts',
  adds: 'adds',
};

/** What stands beside a statement: another one, and how that stands to it. */
export interface RelatedStatement {
  readonly own: Statement;
  readonly other: Statement;
  /** How the other stands to the own one: `earlier` where the other asks for it earlier. */
  readonly kind: RelationKind;
  readonly match: Match;
  readonly reason: string;
}

/** What stands beside the statements that fit: each relation once, seen from them. */
export const relatedStatements = ({ relations }: Topic, fits: (statement: Statement) => boolean): RelatedStatement[] =>
  relations.flatMap(({ from, to, kind, ...rest }): RelatedStatement[] => {
    if (fits(to)) return [{ own: to, other: from, kind, ...rest }];
    return fits(from) ? [{ own: from, other: to, kind: TURNED[kind], ...rest }] : [];
  });

/**
 * Whether a statement concerns a row of its guide: it stands at the row itself, or at an item of a list or a
 * question that names the row.
 */
export const concerns = ({ framework, place }: Statement, aspect: string): boolean => {
  if ('aspect' in place) return place.aspect === aspect;
  if ('faq' in place) return framework.faq.find(({ id }) => id === place.faq)?.aspects.includes(aspect) ?? false;
  if (!('checklist' in place) || place.item === undefined) return false;
  const list = framework.checklists.find(({ id }) => id === place.checklist);
  return list?.items.find(({ id }) => id === place.item)?.aspects.includes(aspect) ?? false;
};

/** A topic in which something is spoken of, with what stands beside that. */
export interface Found {
  readonly topic: Topic;
  readonly related: readonly RelatedStatement[];
}

/** The topics in which a row of a framework is spoken of, each once, with what stands beside it. */
export const relatedToAspect = (topics: readonly Topic[], framework: string, aspect: string): Found[] =>
  topics.flatMap((topic) => {
    const related = relatedStatements(topic, (it) => it.framework.id === framework && concerns(it, aspect));
    return related.length > 0 ? [{ topic, related }] : [];
  });

/** Which statements of a guide contradict others of the same guide, or set another time; `agrees` and `adds` do not. */
export const isWithin = (one: Statement, other: Statement, kind: RelationKind): boolean =>
  one.framework.id === other.framework.id && kind !== 'agrees' && kind !== 'adds';

/** The words under which a relation is found: its kind, and that a guide disagrees with itself. */
export const relationTags = ({ from, kind, to }: Relation): string[] =>
  isWithin(from, to, kind) ? [kind, 'within'] : [kind];

/** Relations in the order in which they matter to somebody who reads one guide. */
const WEIGHTS: readonly RelationKind[] = ['contradicts', 'earlier', 'later', 'adds', 'agrees'];

const weight = ({ own, other, kind }: RelatedStatement): number =>
  // Another guide's word first, then what the guide says elsewhere.
  WEIGHTS.indexOf(kind) * 2 + (own.framework.id === other.framework.id ? 1 : 0);

/**
 * The topics in which a framework says something of one of its stages, each with the one relation that
 * matters most; disagreements first.
 */
export const relatedToStage = (
  topics: readonly Topic[],
  framework: string,
  stage: string,
): { readonly topic: Topic; readonly related: RelatedStatement }[] =>
  topics
    .flatMap((topic) => {
      const fits = ({ framework: { id }, stages }: Statement): boolean =>
        id === framework && stages.some((it) => it.id === stage);
      const [related] = relatedStatements(topic, fits).toSorted((a, b) => weight(a) - weight(b));
      return related ? [{ topic, related }] : [];
    })
    .toSorted((a, b) => weight(a.related) - weight(b.related));

/**
 * The step of its guide that a difference is about: to the last stage to which those of its statements are
 * tied that others differ from, or all of them where none differs. `undefined` where they are tied to none.
 */
export const stepInQuestion = (related: readonly RelatedStatement[]): StagePair | undefined => {
  const differing = related.filter(({ kind }) => kind !== 'agrees' && kind !== 'adds');
  const own = (found: readonly RelatedStatement[]) =>
    found.flatMap(({ own: { framework, stages } }) => stages.map((stage) => ({ stage, all: framework.stages })));
  const tied = own(differing).length > 0 ? own(differing) : own(related);
  const last = tied.toSorted((a, b) => a.stage.index - b.stage.index).at(-1);
  if (!last) return undefined;
  const to = Math.max(last.stage.index, 1);
  const [before, after] = [last.all[to - 1], last.all[to]];
  return before && after && { from: before, to: after };
};
