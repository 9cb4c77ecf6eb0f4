/**
 * Before the first paint, on pages with a matrix: hides the stages and dimensions that the address
 * leaves out. Rows are held back until `rows.ts` has looked for the words.
 * The ids come from the root's data attributes: `data-stages`, `data-dimensions`, `data-moved`.
 */
import { readKnown } from '../known.ts';
import { parseView, viewClasses } from '../view.ts';
import { tellView } from '../../../shell/address.ts';

const root = document.documentElement;
// Most pages are opened without a query, and need not be read for it.
if (location.search !== '') {
  const known = readKnown(root.dataset);
  const unread: string[] = [];
  const view = parseView(location.search, known, unread);
  root.classList.add(...viewClasses(view, known, location.hash.slice(1)));
  const asksForRows = view.dimensions.length > 0 || view.q !== '' || view.show;
  // `arrived`: the page was opened filtered, and stays so laid out whatever is chosen later.
  if (asksForRows || view.stages.length > 0) {
    root.classList.add('filtered', 'arrived');
    // The island writes it in its canonical form, and says that.
    tellView(location.search);
  }
  // The number of rows says how wide and how high what stands above them is.
  if (asksForRows) root.classList.add('pending');
  // What runs behind the matrix need not read the address again, and `mend.ts` names what is not known.
  Object.assign(root.dataset, { asked: JSON.stringify(view), unread });
}
