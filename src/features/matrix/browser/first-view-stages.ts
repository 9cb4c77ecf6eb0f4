/**
 * Before the first paint, on pages of one table or row: hides the stages that the address leaves out. The ids come from
 * the root's data attributes, as in `view.ts`.
 */
import { readKnown } from '../known.ts';
import { formatStages, parseStages } from '../view.ts';
import { tellView } from '../../../shell/address.ts';

const root = document.documentElement;
if (location.search !== '') {
  const known = readKnown(root.dataset);
  const unread: string[] = [];
  const chosen = parseStages(location.search, known, unread);
  if (chosen.length > 0) {
    root.classList.add('filtered', 'arrived');
    tellView(`?${formatStages(chosen)}`);
    known.stages.forEach((id, index) => {
      root.classList.toggle(`hs-${String(index)}`, !chosen.includes(id));
    });
  }
  // `mend.ts` looks at it once the page is there.
  root.dataset['unread'] = unread.join();
}
