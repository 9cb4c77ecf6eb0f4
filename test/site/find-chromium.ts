/** Says which Chromium the browser tests will use; installs one where there is none. */
import { requireChromium } from './chromium.ts';

try {
  console.log(requireChromium());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
