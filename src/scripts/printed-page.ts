/** What every page has, and beside it what a page needs that somebody may print. */
import './page.ts';
import { setUpPrint } from './print.ts';

setUpPrint();
