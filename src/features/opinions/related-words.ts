/** How second opinions read, by themselves and beside a row or a stage: on pages and in their Markdown versions. */
import { RELATION_LABELS, withinVerb } from '../../domain/labels.ts';
import { isWithin, type RelatedStatement, type Relation, type Statement } from '../../domain/opinions.ts';

const labels = ({ stages }: Statement): string => stages.map(({ label }) => label).join(', ');

/** Who says something, seen from a guide: "This guide, MVP". */
export const speakerInWords = ({ framework, stages }: Statement, own: string): string =>
  [framework.id === own ? 'This guide' : framework.title, ...stages.map(({ label }) => label)].join(', ');

/** What the own statement of a relation is called on the page of the row. */
const ownName = ({ place, stages, where }: RelatedStatement['own']): string => {
  const stage = stages[0]?.label;
  if ('aspect' in place) return stage === undefined ? 'this row' : `${stage} here`;
  return stage === undefined ? where : `${stage} in ${where}`;
};

/** How another statement stands to that of a row, on the row's page: "comes later than MVP here". */
export const relatedRowInWords = ({ own, other, kind }: RelatedStatement): string => {
  const words = `${RELATION_LABELS[kind].verb} ${ownName(own)}`;
  return isWithin(own, other, kind) ? `${withinVerb(other.place, own.place)}: ${words}` : words;
};

/** How another statement stands to what a stage asks for, on the stage's page. */
export const relatedStageInWords = ({ own, other, kind }: RelatedStatement): string => {
  const at = other.stages.length > 0 ? `, at ${labels(other)}` : '';
  return isWithin(own, other, kind)
    ? `this guide ${withinVerb(own.place, other.place)}${at}`
    : `${own.framework.id === other.framework.id ? 'this guide' : other.framework.title} ${RELATION_LABELS[kind].word}${at}`;
};

/** Who says something: the guide, and the stages of which it does. */
export const statementName = (statement: Statement): string =>
  [statement.framework.title, ...statement.stages.map(({ label }) => label)].join(', ');

/** How two statements stand to each other; where a guide disagrees with itself, that first. */
export const relationInWords = ({ from, kind, to }: Pick<Relation, 'from' | 'kind' | 'to'>): string => {
  const { verb } = RELATION_LABELS[kind];
  if (!isWithin(from, to, kind)) return `${statementName(from)} ${verb} ${statementName(to)}`;
  const both = from.stages.length > 0 && to.stages.length > 0 ? `: ${labels(from)} ${verb} ${labels(to)}` : '';
  return `${from.framework.title} ${withinVerb(from.place, to.place)}${both}`;
};
