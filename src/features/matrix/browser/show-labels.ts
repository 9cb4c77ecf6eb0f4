/** What the values of `show` are called, and what they hide. */
import type { Show } from '../view.ts';

export const SHOW_LABELS: Readonly<Record<Show, { readonly title: string; readonly hides: string }>> = {
  changes: { title: 'Changes', hides: 'unchanged' },
  begins: { title: 'Begins', hides: 'not beginning here' },
  needed: { title: 'Due', hides: 'not yet due' },
};
