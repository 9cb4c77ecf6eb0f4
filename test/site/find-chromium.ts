/** Says which Chromium the browser tests will use; installs what they need where it is not there. */
import { requireChromium, requireHeadless } from './chromium.ts';

try {
  // A few tests need what the headless shell leaves out: pages that are kept for Back.
  requireChromium();
  console.log(requireHeadless());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
