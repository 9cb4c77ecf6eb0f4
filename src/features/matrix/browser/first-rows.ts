/**
 * Runs right behind the matrix, before it is painted: hides the rows that the address leaves out, and
 * sets the controls to match. The island takes over from there.
 */
import { DEFAULT_VIEW, type View } from '../view.ts';
import { readKnown } from '../known.ts';
import { applyRows, readRows } from './rows.ts';

const root = document.documentElement;
const known = readKnown(root.dataset);
/** As `scripts/view.ts` has read it. */
const view = (JSON.parse(root.dataset['asked'] ?? 'null') as View | null) ?? DEFAULT_VIEW;

if (root.classList.contains('filtered')) {
  const { count } = applyRows(readRows(document), view, known, location.hash.slice(1));
  const shown = document.querySelector('.result b');
  if (shown) shown.textContent = String(count);
}
root.classList.remove('pending');

// What somebody has set while the rows were on their way stays as it is: the island takes it as a choice.
for (const input of document.querySelectorAll<HTMLInputElement>('.bar [type=checkbox]')) {
  if (view[input.name === 'stages' ? 'stages' : 'dimensions'].includes(input.value)) input.checked = true;
}
root.dataset['read'] = location.search;
const set = (field: HTMLInputElement | HTMLSelectElement | null, value: string): void => {
  // Browsers style the page before they set a field, whether it changes or not.
  if (field?.value === '' && value !== '') field.value = value;
};
set(document.querySelector<HTMLInputElement>('.bar [type=search]'), view.q);
set(document.querySelector<HTMLSelectElement>('.bar select'), view.show ?? '');
const chosen = document.querySelector('.menu b');
if (chosen && view.dimensions.length > 0) chosen.textContent = String(view.dimensions.length);
