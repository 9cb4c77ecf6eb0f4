/** The kinds of thing that search finds, and what they are called. */

/** In the order in which equals stand. */
export const RESULT_KINDS = [
  'aspect',
  'stage',
  'dimension',
  'checklist',
  'item',
  'question',
  'wizard',
  'term',
  'topic',
] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** What a kind is called, in the singular and the plural. */
export const KIND_TITLES: Readonly<Record<ResultKind, readonly [string, string]>> = {
  aspect: ['Aspect', 'Aspects'],
  stage: ['Stage', 'Stages'],
  dimension: ['Dimension', 'Dimensions'],
  checklist: ['List', 'Lists'],
  item: ['List item', 'List items'],
  question: ['Question', 'Questions'],
  wizard: ['Decision', 'Decisions'],
  term: ['Term', 'Terms'],
  topic: ['Second opinion', 'Second opinions'],
};
