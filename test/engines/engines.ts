/** The browsers in which the journeys are made: one for each engine. */
import { CHROMIUM } from './chromium.ts';
import type { Engine } from './driver.ts';
import { FIREFOX } from './firefox.ts';
import { WEBKIT } from './webkit.ts';

export const ENGINES: readonly Engine[] = [CHROMIUM, FIREFOX, WEBKIT];
