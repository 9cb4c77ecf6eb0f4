/** Says which Chromium the browser tests will use; installs one where there is none. */
import { requireHeadless } from './chromium.ts';

try {
  console.log(requireHeadless());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
