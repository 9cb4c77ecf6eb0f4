/** What every page of a guide has. */
import './printed-page.ts';
import { setUpCarrying } from './carry.ts';

setUpCarrying();
