/**
 * Before the first paint, on pages with a matrix: hides the stages and dimensions that the address
 * leaves out. Rows are held back until `rows.ts` has looked for the words.
 * The ids come from the root's data attributes: `data-stages`, `data-dimensions`, `data-moved`.
 */
import { readKnown } from '../model/known.ts';
import { formatView, parseView, viewClasses } from '../model/view.ts';
import { tellView } from '../stores/location.ts';

const root = document.documentElement;
// Most pages are opened without a query, and need not be read for it.
if (location.search !== '') {
  const known = readKnown(root.dataset);
  const unread: string[] = [];
  const view = parseView(location.search, known, unread);
  const query = formatView(view);
  root.classList.add(...viewClasses(view, known, location.hash.slice(1)));
  // `arrived`: the page was opened filtered, and stays so laid out whatever is chosen later.
  if (query !== '') root.classList.add('filtered', 'arrived');
  // What runs behind the matrix need not read the address again.
  root.dataset['asked'] = JSON.stringify(view);
  tellView(query);
  // `mend.ts` looks at it once the page is there.
  root.dataset['unread'] = unread.join();
  // The number of rows says how wide and how high what stands above them is.
  if (view.dimensions.length > 0 || view.q !== '' || view.show) root.classList.add('pending');
}
