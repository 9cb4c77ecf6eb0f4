/**
 * Rules that hold across files of content. Each `assertX` returns what it finds, with the file and
 * the path of the value, so that the reader can name line and column.
 */
import type { Move } from '../schema/redirects.ts';
import { assertAliases } from './aliases.ts';
import { assertAxis } from './axis.ts';
import { assertUnique, idsOf, quote, type Finding, type FoundEntry, type Of } from './finding.ts';
import { assertGlossary } from './glossary.ts';
import { assertMoves } from './moves.ts';
import { assertOpinion } from './opinions.ts';
import { assertBegins, assertCells, assertFilesListed, assertReferences } from './references.ts';
import { assertRelated } from './related.ts';
import { assertSignals } from './signals.ts';
import { assertWizard } from './wizard.ts';

/** First segments of addresses that no framework may take. */
export const FIXED_ROUTES = [
  'decide',
  'audit',
  'search',
  'about',
  'glossary',
  'second-opinions',
  'api',
  'schemas',
  'embed',
  'offline',
  'share',
  '404',
];

/** An id is the file's name, or the folder's for a framework. */
export const assertIdIsName = (entry: FoundEntry): Finding[] =>
  entry.kind === 'axis' || entry.data.id === entry.name
    ? []
    : [
        {
          file: entry.file,
          path: ['id'],
          found: `the id ${quote(entry.data.id)}`,
          expected: `the name of its ${entry.kind === 'framework' ? 'folder' : 'file'}, ${quote(entry.name)}`,
        },
      ];

/** Files whose body is what the reader came for have one. */
export const assertBody = ({ kind, file, body }: FoundEntry): Finding[] =>
  (kind === 'dimensions' || kind === 'faq' || kind === 'pages') && body.trim() === ''
    ? [{ file, path: [], found: 'no text below the frontmatter', expected: 'the guidance, answer or page itself' }]
    : [];

/** A framework's id is not the first segment of an address that the site needs itself. */
export const assertFreeRoute = ({ file, data }: Of<'framework'>): Finding[] =>
  FIXED_ROUTES.includes(data.id)
    ? [
        {
          file,
          path: ['id'],
          found: `the id ${quote(data.id)}`,
          expected: 'an id that is no address of the site itself',
        },
      ]
    : [];

/** Ids that the pages themselves give to their parts; an id of the content would stand there twice. */
const ANCHORS = [
  'content',
  'search',
  'found',
  'decide',
  'theme',
  'matrix',
  'introduction',
  'takeaways',
  'checklists',
  'notes',
  'faq',
  'now',
  'not-yet',
  'purpose',
  'leave-alone',
  'done',
  'guidance',
  'signs',
  'opinions',
  'related',
  'axis',
  'definition',
];

/** What becomes an anchor on a page is not named like a part of the page. */
export const assertFreeAnchors = ({ kind, file, data }: FoundEntry): Finding[] => {
  if (kind === 'axis') return [];
  const anchors = {
    framework: kind === 'framework' ? idsOf(data.stages, 'stages') : [],
    dimensions: [{ id: data.id, path: ['id'] }],
    wizards: kind === 'wizards' ? idsOf(data.questions, 'questions') : [],
    checklists: kind === 'checklists' ? idsOf(data.items, 'items') : [],
    faq: [{ id: data.id, path: ['id'] }],
    glossary: [{ id: data.id, path: ['id'] }],
    'second-opinions': [{ id: data.id, path: ['id'] }],
    pages: [],
    signals: [],
  }[kind];
  return anchors
    .filter(({ id }) => ANCHORS.includes(id))
    .map(({ id, path }) => ({
      file,
      path,
      found: `the id ${quote(id)}`,
      expected: `an id that no part of a page has already (${ANCHORS.join(', ')})`,
    }));
};

/** All rules within one framework. */
const assertFramework = (framework: Of<'framework'>, entries: readonly FoundEntry[]): Finding[] => {
  const dimensions = entries.filter((entry) => entry.kind === 'dimensions');
  const stages = new Set(framework.data.stages.map(({ id }) => id));
  const aspectIds = dimensions.flatMap(({ file, data }) =>
    data.aspects.map(({ id }, index) => ({ id, file, path: ['aspects', index, 'id'] })),
  );
  const aspects = new Set(aspectIds.map(({ id }) => id));
  const seen = new Set<string>();
  const twice = aspectIds.filter(({ id }) => seen.size === seen.add(id).size);
  return [
    ...assertFreeRoute(framework),
    ...assertUnique(framework.file, idsOf(framework.data.stages, 'stages'), 'the stage'),
    ...assertUnique(framework.file, idsOf(framework.data.takeaways, 'takeaways'), 'the takeaway'),
    ...assertFilesListed(framework, entries),
    ...twice.map(({ id, file, path }) => ({
      file,
      path,
      found: `the aspect ${quote(id)} a second time`,
      expected: 'aspect ids that stand only once in a framework',
    })),
    ...dimensions.flatMap((dimension) => [...assertCells(dimension, stages), ...assertBegins(dimension, [...stages])]),
    ...entries.flatMap((entry) => [...assertReferences(entry, stages, aspects), ...assertBody(entry)]),
    ...assertAliases(entries),
    ...assertRelated(entries),
    ...entries.flatMap((entry) => (entry.kind === 'signals' ? assertSignals(entry, entries, [...stages]) : [])),
    ...entries.flatMap((entry) => (entry.kind === 'wizards' ? assertWizard(entry, stages) : [])),
  ];
};

/** All rules. `redirects` is the file of moved ids. */
export const assertContent = (
  entries: readonly FoundEntry[],
  redirects: { readonly file: string; readonly moved: readonly Move[] },
): Finding[] => [
  ...entries.flatMap(assertIdIsName),
  ...entries.flatMap(assertFreeAnchors),
  ...entries.flatMap((entry) =>
    entry.kind === 'framework'
      ? assertFramework(
          entry,
          entries.filter(({ framework }) => framework === entry.framework),
        )
      : [],
  ),
  ...assertAxis(entries),
  ...assertGlossary(entries),
  ...entries.flatMap((entry) => (entry.kind === 'second-opinions' ? assertOpinion(entry, entries) : [])),
  ...assertMoves(redirects.file, redirects.moved, entries),
];
