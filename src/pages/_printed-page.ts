/** What every page has, and beside it what a page needs that somebody may print. */
import './_page.ts';
import { setUpPrint } from '../shell/browser/print.ts';

setUpPrint();
