/** A term that is clicked again, and clicks on terms that mean something else. */
import { expect, test } from './test.ts';
import { TEMPLATES } from './templates.ts';

const PATH = TEMPLATES.real['stage'] ?? '';

test('a second click on a term closes its definition, a third opens it again', async ({ page }) => {
  await page.goto(PATH);
  const term = page.locator('main a.t').first();
  const definition = page.getByRole('dialog', { name: 'Definition' });
  for (const isOpen of [true, false, true, false]) {
    await term.click();
    await expect(definition).toHaveCount(isOpen ? 1 : 0);
  }
  await expect(page).toHaveURL(new RegExp(`${PATH}$`));
});

test('the same holds for the keyboard, and Escape closes it too', async ({ page }) => {
  await page.goto(PATH);
  const term = page.locator('main a.t').first();
  const definition = page.getByRole('dialog', { name: 'Definition' });
  await term.press('Enter');
  await expect(definition).toBeVisible();
  await term.press('Enter');
  await expect(definition).toHaveCount(0);
  await term.press('Enter');
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toHaveCount(0);
  await term.press('Enter');
  await expect(definition).toBeVisible();
});

test('another term takes the place of the one that is open', async ({ page }) => {
  await page.goto(PATH);
  const [first, second] = [page.locator('main a.t').nth(0), page.locator('main a.t').nth(1)];
  const definition = page.getByRole('dialog', { name: 'Definition' });
  await first.click();
  await expect(definition).toBeVisible();
  await second.focus();
  await second.press('Enter');
  const [, id = ''] = (await second.getAttribute('href'))?.split('#') ?? [];
  await expect(definition.getByRole('link')).toHaveAttribute('href', new RegExp(`#${id}$`));
  await expect(definition).toHaveCount(1);
  await second.press('Enter');
  await expect(definition).toHaveCount(0);
});

for (const what of ['with Alt held', 'that something else has taken'] as const) {
  test(`a click ${what} opens no definition`, async ({ page }) => {
    await page.goto(PATH);
    const asked = await page.evaluate((how) => {
      const term = document.querySelector('main a.t');
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, altKey: how === 'with Alt held' });
      if (!click.altKey)
        document.addEventListener(
          'click',
          (event) => {
            event.preventDefault();
          },
          { once: true },
        );
      // Nothing is followed, whatever becomes of it.
      let isTaken = false;
      addEventListener(
        'click',
        (event) => {
          isTaken = event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      term?.dispatchEvent(click);
      return { isTaken, isAlt: click.altKey };
    }, what);
    expect(asked.isTaken).toBe(!asked.isAlt);
    await page.waitForTimeout(300);
    await expect(page.getByRole('dialog', { name: 'Definition' })).toHaveCount(0);
  });
}
