/** Rules about second opinions: each stands at a place that exists, and time relations agree with the axis. */
import type { Place } from '../schema/opinion.ts';
import {
  assertKnown,
  assertKnownOne,
  assertUnique,
  idsOf,
  quote,
  type Finding,
  type FoundEntry,
  type Of,
} from './finding.ts';

type Statement = Of<'second-opinions'>['data']['statements'][number];

/** The ids that a place may name, by its keys, in one framework. */
const placesOf = (framework: Of<'framework'>, entries: readonly FoundEntry[], place: Place) => {
  const own = entries.filter((entry) => entry.framework === framework.framework);
  const names = (kind: FoundEntry['kind']) => own.filter((entry) => entry.kind === kind).map(({ name }) => name);
  const lists = own.filter((entry) => entry.kind === 'checklists');
  return {
    stage: framework.data.stages.map(({ id }) => id),
    aspect: own.flatMap((entry) => (entry.kind === 'dimensions' ? entry.data.aspects.map(({ id }) => id) : [])),
    dimension: names('dimensions'),
    checklist: names('checklists'),
    item: lists
      .filter(({ name }) => 'checklist' in place && place.checklist === name)
      .flatMap(({ data }) => data.items.map(({ id }) => id)),
    page: names('pages'),
    faq: names('faq'),
    wizard: names('wizards'),
    takeaway: framework.data.takeaways.map(({ id }) => id),
  };
};

const assertStatement = (
  { file }: Of<'second-opinions'>,
  { framework: id, place, stages }: Statement,
  index: number,
  entries: readonly FoundEntry[],
): Finding[] => {
  const path = ['statements', index];
  const frameworks = entries.filter((entry) => entry.kind === 'framework');
  const framework = frameworks.find((entry) => entry.framework === id);
  if (!framework) {
    return assertKnownOne(
      file,
      id,
      [...path, 'framework'],
      new Set(frameworks.map((it) => it.framework)),
      'the framework',
    );
  }
  const known = placesOf(framework, entries, place);
  return [
    ...assertKnown(file, stages, [...path, 'stages'], new Set(known.stage), 'the stage'),
    ...Object.entries(place).flatMap(([key, value]: [string, string | undefined]) =>
      key === 'heading'
        ? []
        : assertKnownOne(file, value, [...path, 'place', key], new Set(known[key as keyof typeof known]), `the ${key}`),
    ),
  ];
};

/** Where on the axis a statement's first stage begins; `undefined` where it is tied to none. */
const beginningOf = ({ framework, stages }: Statement, entries: readonly FoundEntry[]): number | undefined => {
  const own = entries.find((entry) => entry.kind === 'framework' && entry.framework === framework);
  if (own?.kind !== 'framework') return undefined;
  return own.data.stages.find(({ id }) => stages.includes(id))?.extent?.from;
};

const assertRelation = (topic: Of<'second-opinions'>, index: number, entries: readonly FoundEntry[]): Finding[] => {
  const { file, data } = topic;
  const relation = data.relations[index];
  if (!relation) return [];
  const path = ['relations', index];
  const ids = new Set(data.statements.map(({ id }) => id));
  const unknown = (['from', 'to'] as const).flatMap((key) =>
    assertKnownOne(file, relation[key], [...path, key], ids, 'the statement'),
  );
  if (unknown.length > 0) return unknown;
  if (relation.from === relation.to)
    return [{ file, path: [...path, 'to'], found: quote(relation.to), expected: 'another statement than "from"' }];
  if (relation.kind !== 'earlier' && relation.kind !== 'later') return [];
  const [from, to] = [relation.from, relation.to].map((id) => {
    const statement = data.statements.find((it) => it.id === id);
    return statement && beginningOf(statement, entries);
  });
  if (from === undefined || to === undefined) {
    const found = `${quote(relation.kind)} between ${quote(relation.from)} and ${quote(relation.to)}`;
    return [{ file, path: [...path, 'kind'], found, expected: 'statements that are tied to stages with an extent' }];
  }
  const holds = relation.kind === 'earlier' ? from < to : from > to;
  return holds
    ? []
    : [
        {
          file,
          path: [...path, 'kind'],
          found: `${quote(relation.kind)}, where "from" begins at ${String(from)} on the axis and "to" at ${String(to)}`,
          expected: 'a relation that agrees with the extents of their stages',
        },
      ];
};

/** What is wrong with one topic. */
export const assertOpinion = (topic: Of<'second-opinions'>, entries: readonly FoundEntry[]): Finding[] => {
  const { file, data } = topic;
  const related = new Set(data.relations.flatMap(({ from, to }) => [from, to]));
  return [
    ...assertUnique(file, idsOf(data.statements, 'statements'), 'the statement'),
    ...data.statements.flatMap((statement, index) => assertStatement(topic, statement, index, entries)),
    ...data.statements.flatMap(({ id }, index) =>
      related.has(id)
        ? []
        : [
            {
              file,
              path: ['statements', index, 'id'],
              found: `the statement ${quote(id)} without a relation`,
              expected: 'at least one relation of each statement',
            },
          ],
    ),
    ...data.relations.flatMap((_, index) => assertRelation(topic, index, entries)),
  ];
};
