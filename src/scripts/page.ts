/** On every page, after it has been read: what answers by other scripts. */
import { setUpMending } from './mend.ts';
import { setUpOffline } from './offline.ts';
import { setUpSearch } from './search.ts';
import { setUpTerms } from './terms.ts';

const { build = '' } = document.documentElement.dataset;
setUpMending(build);
setUpSearch(build);
setUpTerms(build);
setUpOffline();
