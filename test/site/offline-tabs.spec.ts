/** What is kept for reading offline, as the page that lists it says it while other tabs keep and forget. */
import { expect, isRegistered, test, waitKept } from './offline.ts';

const GUIDE = 'product-maturity';

test('What one tab forgets, another no longer lists as kept; and what it then keeps', async ({
  own,
  page,
  context,
}) => {
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE]);
  await page.goto(`${own.home}about/`);
  const line = page.locator(`[data-pack="${GUIDE}"]`);
  await expect(line).toHaveText(/^Kept on this device on /);
  const other = await context.newPage();
  await other.goto(`${own.home}about/`);
  await other.getByRole('button', { name: 'Forget the copies' }).click();
  await expect(other.getByText('Nothing is kept any more.')).toBeVisible();
  await expect(line).toHaveText('Not kept on this device.');
  await expect(page.getByRole('button', { name: 'Keep copies again' })).toBeVisible();
  await other.getByRole('button', { name: 'Keep copies again' }).click();
  await expect(page.getByRole('button', { name: 'Forget the copies' })).toBeVisible();
  await other.goto(`${own.home}${GUIDE}/`);
  await expect.poll(() => isRegistered(other)).toBe(true);
  // The worker goes on with the next page, since one of its pages is still open.
  await other.reload();
  await waitKept(other, own, [GUIDE]);
  // Whoever returns to a tab sees it as it is now.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(line).toHaveText(/^Kept on this device on /);
});
