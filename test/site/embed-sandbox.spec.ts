/** Embeds in frames with a sandbox, on a page of another origin: what works, and what they say where something cannot. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectToFit, frameOn, openEmbedder, publish, publishedAt } from './embedder.ts';
import { heightScript } from '../../src/features/embed/embed-code.ts';
import { PHONE, pressWords, type Pointer } from './person.ts';
import { SITES } from './sites.ts';
import { expect, test } from './test.ts';
import { LEARN, USERS } from './wizard.ts';

const WIZARD = 'product-maturity/decide/build-or-skip/';
const TABLE = 'product-maturity/dimensions/security/';
const STAGE = 'product-maturity/stages/mvp/';

/** Opens an embed in a frame with a sandbox. */
const openSandbox = async (page: Page, path: string, sandbox: string): Promise<void> => {
  const origin = publishedAt('real');
  await openEmbedder(
    page,
    `<script>${heightScript(origin)}</script>
     <iframe src="${origin}/embed/${path}" sandbox="${sandbox}" title="Embed" width="100%" height="560"></iframe>`,
  );
};

test.beforeEach(async ({ context }) => {
  await publish(context, 'real');
});

/** Answers two questions with No, by their words, and arrives at an outcome. */
const decide = async (page: Page, pointer: Pointer): Promise<void> => {
  const { inside } = frameOn(page);
  for (const [question, name] of [
    [LEARN, 'Yes'],
    [USERS, 'No'],
  ] as const) {
    await pressWords(inside.getByRole('group', { name: question }).getByText(name, { exact: true }), pointer);
    await pressWords(inside.getByRole('button', { name: 'Continue' }), pointer);
  }
  await expect(inside.getByRole('heading', { name: 'What to do next' })).toBeVisible();
  await expect(inside.getByRole('link', { name: 'Open in Stagecraft' })).toHaveAttribute(
    'href',
    /\?learn=yes&users=no$/,
  );
};

for (const sandbox of ['allow-scripts', 'allow-scripts allow-forms', 'allow-scripts allow-forms allow-same-origin']) {
  test.describe(`In sandbox="${sandbox}"`, () => {
    test('a wizard is answered by pressing words, and fits', async ({ page }) => {
      await openSandbox(page, WIZARD, sandbox);
      await decide(page, 'mouse');
      await expectToFit(frameOn(page).inside);
    });

    test('a wizard is answered by the keyboard', async ({ page }) => {
      await openSandbox(page, WIZARD, sandbox);
      const { inside } = frameOn(page);
      await inside.getByRole('radio', { name: 'Yes', exact: true }).press('Space');
      await inside.getByRole('radio', { name: 'Yes', exact: true }).press('Enter');
      await expect(inside.getByRole('group', { name: USERS })).toBeVisible();
    });

    test('tables and stages are as high as they are', async ({ page }) => {
      for (const path of [TABLE, STAGE]) {
        await openSandbox(page, path, sandbox);
        await expectToFit(frameOn(page).inside);
      }
    });
  });
}

test.describe('By touch, on a telephone,', () => {
  test.use(PHONE);

  test('a wizard is answered in a frame that may send no forms', async ({ page }) => {
    await openSandbox(page, WIZARD, 'allow-scripts');
    await decide(page, 'touch');
  });
});

test.describe('A link', () => {
  test.use({ allowedErrors: [/allow-popups/] });

  test('that the frame may not open says so, and where it leads', async ({ page, context }) => {
    for (const [path, name] of [
      [TABLE, 'Secrets Management'],
      [WIZARD, 'Open in Stagecraft'],
    ] as const) {
      await openSandbox(page, path, 'allow-scripts');
      const link = frameOn(page).inside.getByRole('link', { name, exact: true });
      await pressWords(link);
      const address = await link.evaluate((it: HTMLAnchorElement) => it.href);
      await expect(frameOn(page).inside.getByRole('status')).toHaveText(
        `The page around this frame lets it open no links. This one leads to ${address}`,
      );
      await expectToFit(frameOn(page).inside);
    }
    expect(context.pages()).toHaveLength(1);
  });

  test('that it may open is opened, and knows nothing of the frame', async ({ page, context }) => {
    await openSandbox(page, TABLE, 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      pressWords(frameOn(page).inside.getByRole('link', { name: 'Secrets Management', exact: true })),
    ]);
    await expect(opened).toHaveURL(`${publishedAt('real')}/product-maturity/aspects/secrets-management/`);
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
    await expect(frameOn(page).inside.getByRole('status')).toHaveCount(0);
  });
});

test.describe('Where the scripts of a wizard do not come,', () => {
  test.use({ allowedErrors: [/./] });

  test('its questions are there to be read, and it says why they are not asked', async ({ page, context }) => {
    await context.route('**/_astro/*.js', (route) => route.abort());
    await openSandbox(page, WIZARD, 'allow-scripts');
    const { inside } = frameOn(page);
    await inside.getByRole('radio').first().press('Space');
    await inside.getByRole('button', { name: 'Continue' }).press('Enter');
    await expect(inside.getByText('The questions cannot be asked one by one here')).toBeVisible();
    await expect(inside.getByRole('heading', { name: 'The questions, in their order' })).toBeVisible();
    await expect(inside.getByRole('button', { name: 'Continue' })).toBeHidden();
    expect(context.pages()).toHaveLength(1);
  });
});

test.describe('In a frame without scripts', () => {
  test.use({ allowedErrors: [/allow-scripts/] });

  test('every embed is finished HTML', async ({ page }) => {
    await openSandbox(page, WIZARD, '');
    const { inside } = frameOn(page);
    await expect(inside.getByRole('heading', { name: 'The questions, in their order' })).toBeVisible();
    await expect(inside.getByText('cannot be asked one by one')).toBeHidden();
    await expect(inside.getByRole('button')).toHaveCount(0);
    await openSandbox(page, TABLE, '');
    await expect(inside.getByRole('table', { name: 'Security' })).toBeVisible();
    await openSandbox(page, STAGE, '');
    await expect(inside.getByRole('heading', { level: 1, name: 'Minimum viable product' })).toBeVisible();
  });
});

test('A wizard lets its modules in by the name of its origin as well, for engines that ask for it', () => {
  const policyOf = (path: string): string =>
    /script-src ([^;]*);/.exec(readFileSync(join(SITES.fixture.folder, path, 'index.html'), 'utf8'))?.[1] ?? '';
  expect(policyOf('embed/twelve-levels/decide/which-way')).toMatch(/^'self' https:\/\/guides\.example 'sha256-/);
  expect(policyOf('twelve-levels/decide/which-way')).toMatch(/^'self' 'sha256-/);
});
