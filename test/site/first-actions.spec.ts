/** The very first action on a fresh page takes effect, whichever control it is, also where the scripts are still on their way. */
import type { FirstAction } from './first-action.ts';
import { OWN } from './first-actions-own.ts';
import { READ } from './first-actions-read.ts';
import { SHARED } from './first-actions-shared.ts';
import { Hands, holdScripts } from './hands.ts';
import { LAPTOP, PHONE, type Pointer } from './person.ts';
import { test } from './test.ts';

const ACTIONS: readonly FirstAction[] = [...READ, ...SHARED, ...OWN];

const DEVICES: readonly (readonly [Pointer, typeof LAPTOP | typeof PHONE])[] = [
  ['mouse', LAPTOP],
  ['touch', PHONE],
];

for (const [place, [pointer, device]] of DEVICES.entries()) {
  test.describe(`By ${pointer}, the first action`, () => {
    test.use({ ...device, permissions: ['clipboard-read', 'clipboard-write'] });

    // In turn by mouse and by touch; what is on a laptop only, by mouse.
    const own = ACTIONS.filter(({ isWide }, index) =>
      isWide ? pointer === 'mouse' : index % DEVICES.length === place,
    );
    for (const { what, path, act, effect, stored = {}, comesLate } of own) {
      test(`on ${what} takes effect`, async ({ page }) => {
        await page.addInitScript((entries) => {
          for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
        }, stored);
        // What a script draws waits for it; all else is used before any script is there.
        const release = comesLate ? undefined : await holdScripts(page);
        await page.goto(path);
        await act(new Hands(page, pointer));
        release?.();
        await effect(page);
      });
    }
  });
}
