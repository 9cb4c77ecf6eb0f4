/** On every page, after it has been read: search, terms, reading offline, and chosen stages that follow the reader. */
import { formatStages, parseStages } from '../model/view.ts';
import { readKnown } from '../model/known.ts';

import { setUpOffline } from './offline.ts';
import { setUpSearch } from './search.ts';
import { setUpTerms } from './terms.ts';

const root = document.documentElement;

const known = readKnown(root.dataset);
const home = root.dataset['home'];

/** Puts the chosen stages on a link within the framework, just before it is followed or copied. */
const carry = ({ target }: Event): void => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!home || link?.origin !== location.origin || !link.pathname.startsWith(home)) return;
  // Links within the page stay within it.
  if (link.pathname === location.pathname) return;
  const own = (link.dataset['own'] ??= link.search);
  if ('view' in link.dataset || own.includes('stages=')) return;
  link.search = [own, formatStages(parseStages(location.search, known))].filter(Boolean).join('&');
};

// A menu for the link is opened by a pointer, or by a key once it has the focus.
for (const event of ['pointerdown', 'focusin', 'click'] as const) {
  document.addEventListener(event, carry, true);
}

const { build = '' } = root.dataset;
setUpSearch(build);
setUpTerms(build);
setUpOffline();
