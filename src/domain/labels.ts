/** What the site calls the kinds of list, of remark and of step. */
import type { ChecklistKind } from '../catalog/schema/checklist.ts';
import type { Note } from '../catalog/schema/common.ts';
import type { Match, Place, RelationKind } from '../catalog/schema/opinion.ts';
import { STEP_KINDS, type StepKind } from './changes.ts';
import { count, listed } from './text.ts';

export const KIND_LABELS: Readonly<Record<ChecklistKind, string>> = {
  do: 'To do',
  skip: 'To skip',
  'never-skip': 'Never to skip',
  mistake: 'Mistakes',
  trigger: 'Triggers',
  'false-alarm': 'False alarms',
  choice: 'Choices',
  sign: 'Signs',
  question: 'Questions',
};

const NOTE_LABELS: Readonly<Record<Note['kind'], string>> = {
  disagreement: 'The source disagrees with itself',
  attribution: 'Whose figures these are',
  remark: 'Editors’ remark',
};

/** What stands above a note: its kind, and who remarks something. */
export const noteLabel = ({ kind, by }: Pick<Note, 'kind' | 'by'>): string =>
  kind === 'remark' && by === 'source' ? 'The source’s remark' : NOTE_LABELS[kind];

/** How a row stands at the later of two stages, and the mark that stands for it in pictures. */
export const STEP_LABELS: Readonly<Record<StepKind, { readonly word: string; readonly mark: string }>> = {
  begins: { word: 'begins', mark: '+' },
  stated: { word: 'first stated here', mark: '»' },
  raised: { word: 'is raised', mark: '●' },
  ends: { word: 'is dropped', mark: '×' },
  stays: { word: 'stays', mark: '○' },
  waits: { word: 'still not asked for', mark: '·' },
  unstated: { word: 'not stated', mark: '?' },
};

const STEP_VERBS: Readonly<Record<StepKind, readonly [string, string]>> = {
  begins: ['begins', 'begin'],
  stated: ['is stated for the first time', 'are stated for the first time'],
  raised: ['is raised', 'are raised'],
  ends: ['is dropped', 'are dropped'],
  stays: ['stays as it is', 'stay as they are'],
  waits: ['is still not asked for', 'are still not asked for'],
  unstated: ['is left unstated', 'are left unstated'],
};

/** How many rows take each kind of step, those left out that none takes: "10 begin and 1 is raised". */
export const stepsInWords = (counts: Readonly<Partial<Record<StepKind, number>>>): string =>
  listed(STEP_KINDS.flatMap((kind) => (counts[kind] ? [count(counts[kind], STEP_VERBS[kind])] : [])));

/** How one statement stands to another: as a verb, as a word to filter by, and the mark beside it. */
export const RELATION_LABELS: Readonly<
  Record<RelationKind, { readonly verb: string; readonly word: string; readonly mark: string }>
> = {
  agrees: { verb: 'agrees with', word: 'agrees', mark: '=' },
  earlier: { verb: 'comes earlier than', word: 'comes earlier', mark: '←' },
  later: { verb: 'comes later than', word: 'comes later', mark: '→' },
  contradicts: { verb: 'contradicts', word: 'contradicts', mark: '≠' },
  adds: { verb: 'adds to', word: 'adds', mark: '+' },
};

/** A guide that disagrees with itself: a word to filter by, and its mark. */
export const WITHIN_LABEL = { word: 'disagrees with itself', mark: '±' } as const;

/** What a statement stands in, where a guide disagrees with itself. */
const partOf = (place: Place): string => ('aspect' in place ? 'table' : 'checklist' in place ? 'lists' : 'prose');

/** That a guide disagrees with itself, as a verb: "disagrees with its own table". */
export const withinVerb = (one: Place, other: Place): string =>
  partOf(one) === partOf(other) ? WITHIN_LABEL.word : `disagrees with its own ${partOf(other)}`;

/** The rules by which statements are matched. */
export const MATCH_LABELS: Readonly<Record<Match, string>> = {
  'same-thing': 'both name the same thing',
  'same-purpose': 'other means, same purpose',
  'part-of': 'one speaks of a part of the other',
};
