/**
 * The very first action on a fresh page takes effect, whichever control it is: at once where the scripts are there, and
 * as soon as they are where they were still on their way.
 */
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

for (const [pointer, device] of DEVICES) {
  test.describe(`By ${pointer}, the first action`, () => {
    test.use({ ...device, permissions: ['clipboard-read', 'clipboard-write'] });

    for (const { what, path, act, effect, stored = {}, comesLate, isWide } of ACTIONS) {
      if (isWide && pointer === 'touch') continue;

      test.describe(`on ${what}`, () => {
        test.beforeEach(({ page }) =>
          page.addInitScript((entries) => {
            for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
          }, stored),
        );

        test('takes effect', async ({ page }) => {
          await page.goto(path);
          await act(new Hands(page, pointer));
          await effect(page);
        });

        if (comesLate) return;

        test('takes effect once the scripts are there', async ({ page }) => {
          const release = await holdScripts(page);
          await page.goto(path);
          await act(new Hands(page, pointer));
          release();
          await effect(page);
        });
      });
    }
  });
}
