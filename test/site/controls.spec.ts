import type { Page } from '@playwright/test';
import { matrixOn } from './matrix.ts';
import { expect, test } from './test.ts';

const VIEW = 'product-maturity/?stages=mvp,10k&dimensions=security,deployment&q=a&show=changes';

/** Lets the page write to the clipboard, or makes the browser refuse it. */
const withoutClipboard = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
    });
  });
};

test.describe('Copy link', () => {
  test('copies the canonical address of the view, and says so', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(
      'product-maturity/?show=changes&q=a&dimensions=deployment,security,x&stages=10k,mvp&utm=1#security',
    );
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.copy.click();
    await expect(matrix.copied).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL(VIEW, baseURL).href);
  });

  test('shows the other side the same view', async ({ page, context, browser }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(VIEW);
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.copy.click();
    await expect(matrix.copied).toBeVisible();
    const other = await browser.newPage();
    await other.goto(await page.evaluate(() => navigator.clipboard.readText()));
    expect(await matrixOn(other).rows()).toEqual(await matrix.rows());
    expect(await matrixOn(other).columns()).toEqual(['MVP', '10k']);
    await other.close();
  });

  test('offers the link to copy by hand where the browser refuses', async ({ page, baseURL }) => {
    await withoutClipboard(page);
    await page.goto(VIEW);
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.copy.click();
    const link = matrix.byHand;
    await expect(link).toHaveValue(new URL(VIEW, baseURL).href);
    await expect(matrix.copied).toHaveCount(0);
    const selected = await link.evaluate((field: HTMLInputElement) => field.selectionEnd);
    expect(selected).toBe(new URL(VIEW, baseURL).href.length);
  });

  test('offers the link of the view that is shown, after that has changed too', async ({ page, baseURL }) => {
    await withoutClipboard(page);
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.copy.click();
    await matrix.stage('MVP').check();
    const link = matrix.byHand;
    await expect(link).toHaveValue(new URL('product-maturity/?stages=mvp', baseURL).href);
  });

  test('is on pages with a single table too', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('product-maturity/dimensions/security/?stages=10k,mvp&q=dropped');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.copy.click();
    await expect(matrix.copied).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL('product-maturity/dimensions/security/?stages=mvp,10k', baseURL).href);
  });
});

test.describe('The menu of dimensions', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('product-maturity/');
    await matrixOn(page).ready();
    await matrixOn(page).menu.click();
    await expect(matrixOn(page).dimension('Security')).toBeVisible();
  });

  test('closes on Escape, and the focus is back where it was opened', async ({ page }) => {
    const { menu, dimension } = matrixOn(page);
    await dimension('Security').focus();
    await page.keyboard.press('Escape');
    await expect(dimension('Security')).toBeHidden();
    await expect(menu).toBeFocused();
  });

  test('closes on a click beside it', async ({ page }) => {
    await page.getByRole('heading', { level: 1 }).click();
    await expect(matrixOn(page).dimension('Security')).toBeHidden();
  });

  test('closes when the focus leaves it', async ({ page }) => {
    await matrixOn(page).words.focus();
    await expect(matrixOn(page).dimension('Security')).toBeHidden();
  });

  test('stays open while several are chosen', async ({ page }) => {
    const { dimension } = matrixOn(page);
    await dimension('Security').check();
    await dimension('Deployment').check();
    await expect(dimension('Deployment')).toBeVisible();
    await expect(page).toHaveURL(/\?dimensions=security,deployment$/);
  });

  test('jumps to a dimension and closes', async ({ page }) => {
    await page.getByRole('link', { name: 'Go to Customer Success' }).click();
    await expect(matrixOn(page).dimension('Security')).toBeHidden();
    await expect(page).toHaveURL(/#customer-success$/);
    await expect(page.locator('#customer-success')).toBeInViewport();
  });

  test('offers no jump to what is hidden', async ({ page }) => {
    await matrixOn(page).dimension('Security').check();
    await expect(page.getByRole('link', { name: 'Go to Security' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go to Deployment' })).toHaveCount(0);
  });
});

test.describe('Jumping within a filtered view', () => {
  test('keeps all of its filters, from the list beside the matrix', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    const jump = page.getByRole('navigation', { name: 'Dimensions' }).getByRole('link', { name: 'Security' });
    await jump.click();
    await expect(page).toHaveURL(/\/product-maturity\/#security$/);
    await matrix.words.fill('a');
    await matrix.stage('MVP').check();
    await jump.click();
    await expect(page).toHaveURL(/\/product-maturity\/\?stages=mvp&q=a#security$/);
    await expect(matrix.words).toHaveValue('a');
  });

  test('keeps all of its filters, from the menu', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    for (const words of ['', 'a']) {
      await matrix.words.fill(words);
      await matrix.menu.click();
      await page.getByRole('link', { name: 'Go to Security' }).click();
    }
    await expect(page).toHaveURL(/\/product-maturity\/\?q=a#security$/);
    await expect(matrix.words).toHaveValue('a');
  });

  test('keeps all of its filters, by the link that skips to the content', async ({ page }) => {
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await matrix.show.selectOption('begins');
    await page.getByRole('link', { name: 'Skip to the content' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/product-maturity\/\?show=begins#content$/);
    await expect(matrix.show).toHaveValue('begins');
  });
});
