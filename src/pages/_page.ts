/** On every page, after it has been read: what answers by other scripts. */
import { setUpMending } from '../shell/browser/open-mending.ts';
import { setUpOffline } from '../features/offline/browser/register.ts';
import { setUpSearch } from '../features/search/browser/open-search.ts';
import { setUpTerms } from '../features/glossary/browser/terms.ts';

const { build = '' } = document.documentElement.dataset;
setUpMending(build);
setUpSearch(build);
setUpTerms(build);
setUpOffline();
