/** What the values of `show` are called, and what they hide. */
import type { Show } from '../../model/view.ts';

export const SHOW_LABELS: Readonly<Record<Show, { readonly title: string; readonly hides: string }>> = {
  changes: { title: 'What changes', hides: 'that stay the same' },
  begins: { title: 'What begins', hides: 'that begin elsewhere' },
  needed: { title: 'What is due', hides: 'not yet due' },
};
