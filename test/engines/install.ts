/** Vitest's global setup: installs the engines that are missing, and says which of them stay so. */
import { ENGINES } from './engines.ts';

const install = (): void => {
  for (const engine of ENGINES) {
    if (!engine.isThere()) engine.install();
    if (!engine.isThere())
      console.log(`${engine.name} is not on this machine, and its journeys are skipped: ${engine.help}`);
  }
};

export default install;
