/** What the site calls the kinds of list, of remark and of change. */
import type { ChecklistKind } from '../schemas/checklist.ts';
import type { Note } from '../schemas/common.ts';
import type { CellChange } from './matrix.ts';

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

export const NOTE_LABELS: Readonly<Record<Note['kind'], string>> = {
  disagreement: 'The source disagrees with itself',
  attribution: 'Whose figures these are',
  remark: 'Editors’ remark',
};

/** Empty where a cell is as the one before it. */
export const CHANGE_LABELS: Readonly<Record<CellChange, string>> = {
  begins: 'begins',
  changes: 'changes',
  stays: '',
};
