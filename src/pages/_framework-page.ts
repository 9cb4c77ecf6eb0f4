/** What every page of a guide has. */
import './_printed-page.ts';
import { setUpCarrying } from '../features/matrix/browser/carry-stages.ts';

setUpCarrying();
