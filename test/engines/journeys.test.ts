/** Every journey in every engine that is on this machine. Build first: `npm run build:test`. */
import { describe, expect, test } from 'vitest';
import { ENGINES } from './engines.ts';
import { JOURNEYS } from './journeys.ts';
import { Person } from './person.ts';
import { JourneySite } from './site.ts';

for (const engine of ENGINES) {
  describe.skipIf(!engine.isThere())(`In ${engine.name}`, () => {
    for (const { name, make } of JOURNEYS) {
      test(name, async () => {
        const site = new JourneySite();
        await site.start();
        try {
          const driver = await engine.open();
          try {
            await expect(make(new Person(driver, site.home), site)).resolves.toBeUndefined();
          } finally {
            await driver.close();
          }
        } finally {
          await site.stop();
        }
      });
    }
  });
}
