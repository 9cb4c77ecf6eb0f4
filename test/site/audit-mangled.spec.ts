/** Links to audits as they come out of mail, chat and notes: the audit opens whole, or what is missing is said. */
import type { Locator, Page } from '@playwright/test';
import { answer, holdAgainst, linkTo, openAudit, rowOf } from './audit.ts';
import { pressWords, type Pointer } from './person.ts';
import { expect, test } from './test.ts';

const ROWS = ['data-backup', 'alerting', 'logging', 'secrets-management'];

/** The code of an audit with some answers. */
const makeCode = async (page: Page): Promise<string> => {
  await openAudit(page);
  await holdAgainst(page, '10k');
  for (const key of ROWS) await answer(page, key, 'mvp');
  const link = await linkTo(page);
  const [, code = ''] = link.split('#audit=');
  expect(code, 'the link has a code').not.toBe('');
  return code;
};

/** Opens the audit of a guide as a colleague does, who has none of it. */
const receive = async (page: Page, fragment: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`product-maturity/audit/${fragment}`);
  await expect(page.locator('.session[aria-busy=false] .progress')).toBeVisible();
};

const expectWhole = async (page: Page): Promise<void> => {
  await expect(page.locator('.progress b')).toHaveText(String(ROWS.length));
  await expect(page.locator('.target input[value="10k"]')).toBeChecked();
  for (const key of ROWS) await expect(rowOf(page, key).locator('input:checked')).toHaveValue('mvp');
  await expect(page.locator('.warnings .warning')).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'The address' })).toHaveCount(0);
};

test('A shared audit opens whole, whatever stands behind its code or is done to its name', async ({ page }) => {
  const code = await makeCode(page);
  for (const fragment of [
    ...[')', ',', '"', '>', '*', '?', ';', '_', '.', ').', '~', '%22', '%20thanks!', '?utm_source=x'].map(
      (sign) => `#audit=${code}${sign}`,
    ),
    `#audit%3D${code}`,
    `#AUDIT=${code}`,
    `#!audit=${code}`,
    `#audit=%3C${code}%3E`,
    `#audit=${code.slice(0, 30)}%20${code.slice(30, 50)}%0A${code.slice(50)}.`,
    `#utm_source=x&amp;audit=${code}`,
  ]) {
    await receive(page, fragment);
    await test.step(fragment.replace(code, 'CODE'), () => expectWhole(page));
  }
});

test('What cannot be read of an address is said, never an empty form', async ({ page }) => {
  const code = await makeCode(page);
  const warning = page.locator('.warnings .warning');
  for (const fragment of ['#audit=', '#audit', '#audit%3D', '#audit=nonsense', `#adit=${code}`, '#audit=1.AAAA']) {
    await receive(page, fragment);
    await expect(warning, fragment).toContainText('This link holds no audit, or nothing of it arrived.');
  }
  await receive(page, `#audit=${code.slice(0, -10)}`);
  await expect(warning).toContainText(`${String(ROWS.length)} of its ${String(ROWS.length)} answers did not arrive.`);
  await receive(page, '#OWN=none.');
  await expect(warning).toContainText('works only in the browser in which its audit was made');
});

test('An address of one’s own audit opens it with signs around its id, and a stage to begin with is read so too', async ({
  page,
}) => {
  await makeCode(page);
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/^#own=\w+$/);
  for (const fragment of [`${hash}).`, hash.replace('=', '%3D'), `${hash.replace('own', 'OWN')}?utm_source=x`]) {
    await receive(page, fragment);
    await expectWhole(page);
  }
  await receive(page, '#Target=MVP.');
  await expect(page.locator('.target input[value="mvp"]')).toBeChecked();
});

test('Where what reads links does not come, that is said', async ({ page, browser }) => {
  const code = await makeCode(page);
  const context = await browser.newContext();
  const colleague = await context.newPage();
  await colleague.route('**/_astro/link.*.js', (route) => route.abort());
  await colleague.goto(new URL(`#audit=${code}`, page.url()).href);
  await expect(colleague.locator('.warnings .warning')).toContainText('What reads links did not come.');
  await context.close();
});

test.describe('The page that compares', () => {
  const sideOf = (page: Page, name: 'First' | 'Second'): Locator => page.getByRole('region', { name: `${name} audit` });

  for (const pointer of ['mouse', 'touch'] as const satisfies readonly Pointer[]) {
    test.describe(`by ${pointer}`, () => {
      test.use({ hasTouch: pointer === 'touch' });

      test('takes a link out of whatever it is pasted with', async ({ page }) => {
        const code = await makeCode(page);
        const link = new URL(`#audit=${code}`, page.url()).href;
        await page.goto('product-maturity/audit/compare/');
        const first = sideOf(page, 'First');
        for (const text of [
          `<${link}>`,
          `(${link})`,
          `[audit](${link})`,
          `Here: ${link} thanks!`,
          `Here: ${link}. Thanks a lot, see you`,
          `“${link}”`,
          `${link.slice(0, -30)} ${link.slice(-30)}`,
          `${link.slice(0, -30)}\n${link.slice(-30)}`,
          link.replace('#audit=', '%23audit%3D'),
          link.replace('#audit=', '#AUDIT='),
          code,
          `"${code}"`,
        ]) {
          await first.getByLabel('A link to an audit').fill(text);
          await pressWords(first.getByRole('button', { name: 'Open' }), pointer);
          await expect(first, text.replace(code, 'CODE')).toContainText(`${String(ROWS.length)} rows answered`);
          await expect(first.getByRole('alert')).toBeEmpty();
          await expect(page).toHaveURL(new RegExp(`#a=${code.replaceAll('.', '\\.')}$`));
          await pressWords(first.getByRole('button', { name: 'Take another' }), pointer);
        }
      });
    });
  }

  test('reads its own address with signs around the codes', async ({ page }) => {
    const code = await makeCode(page);
    for (const fragment of [
      `#a=${code}&b=${code}).`,
      `#a=${code}&amp;b=${code}`,
      `#a%3D${code}%26b%3D${code}.`,
      `#A=${code}&B=${code}?utm_source=x`,
    ]) {
      await page.goto('about:blank');
      await page.goto(`product-maturity/audit/compare/${fragment}`);
      await expect(page.locator('.lead[role="status"]')).toContainText(`they agree on ${String(ROWS.length)}`);
      await expect(page).toHaveURL(new RegExp(`#a=${code}&b=${code}$`));
    }
  });

  test('says of what it cannot read that it is no link', async ({ page }) => {
    for (const fragment of ['#a=nonsense.', '#adit=nonsense', '#audit%3Dnonsense']) {
      await page.goto('about:blank');
      await page.goto(`product-maturity/audit/compare/${fragment}`);
      await expect(sideOf(page, 'First').getByRole('alert'), fragment).toContainText('no link to an audit');
    }
  });
});
