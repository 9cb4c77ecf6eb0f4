/** Wizards: what they ask, what they answer, and why. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test.ts';
import { ASKED, LEARN, MANUAL, USERS, WIZARD, textOf, wizardOn } from './wizard.ts';

test('From an aspect at MVP to a record: skip, why, what the table asks for, what would turn it', async ({ page }) => {
  await page.goto('product-maturity/aspects/authentication/?stages=mvp');
  await page.getByRole('link', { name: 'Should we build this?' }).click();
  await expect(page).toHaveURL(/build-or-skip\/\?aspect=authentication&stage=mvp$/);
  const wizard = wizardOn(page);
  await expect(wizard.box).toContainText('About: Authentication');
  for (const answer of ['Yes', 'Yes', 'No', 'No', 'No']) await wizard.answer(answer);
  await expect(wizard.outcome('Skip it')).toBeVisible();
  await expect(wizard.turn('Build it without redundancy')).toContainText(`${ASKED}” Yes`);
  const here = wizard.box.locator('.path-cells [aria-current=step]');
  await expect(here).toContainText('Email/password, OAuth');
  await expect(wizard.box.locator('.path-cells li').last()).toContainText('SSO, SAML, enterprise IdP');
  await wizard.box.getByLabel('What is it about?').fill('Single sign-on');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    wizard.box.getByRole('button', { name: 'Download the record' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-single-sign-on\.md$/);
  const record = await textOf(download);
  expect(record).toContain('# Single sign-on: Skip it');
  expect(record).toContain(`- ${ASKED} No`);
  expect(record).toContain(`Chosen option: “Skip it”, because the answer to “${ASKED}” is “No”.`);
  expect(record).toContain(`- Build it without redundancy: if you answered “${ASKED}” Yes`);
  // What only a build would be tied to is not asked of what is skipped.
  expect(record).not.toContain('Build it without redundancy.');
  await expect(wizard.box.locator('.outcome')).not.toContainText('redundancy');
  expect(page.url()).not.toContain('ingle');
});

test.describe('The address', () => {
  test('holds the answers, and opens where they lead', async ({ page }) => {
    await page.goto(`${WIZARD}?asked=no&x=1&users=yes&learn=yes&manual=maybe`);
    const wizard = wizardOn(page);
    await expect(wizard.question(MANUAL)).toBeVisible();
    await expect(page).toHaveURL(/\?learn=yes&users=yes&asked=no$/);
    await wizard.answer('Yes');
    await expect(wizard.outcome('Do it by hand')).toBeVisible();
    await page.reload();
    await expect(wizard.outcome('Do it by hand')).toBeVisible();
  });

  test('is walked through by Back and Forward, and by the wizard’s own Back', async ({ page }) => {
    await page.goto(WIZARD);
    const wizard = wizardOn(page);
    await wizard.answer('Yes');
    await wizard.answer('Yes');
    await expect(wizard.question(MANUAL)).toBeVisible();
    await page.goBack();
    await expect(wizard.question(USERS)).toBeVisible();
    await page.goBack();
    await expect(wizard.question(LEARN)).toBeVisible();
    await page.goForward();
    await expect(wizard.question(USERS)).toBeVisible();
    await page.goForward();
    await wizard.back.click();
    await expect(wizard.question(USERS)).toBeVisible();
    await expect(wizard.box.getByRole('radio', { name: 'Yes' })).toBeChecked();
  });

  for (const query of [
    '?learn=<b>yes</b>&users=%',
    '?%ff=%ff&learn',
    `?learn=yes${'&x=y'.repeat(5000)}`,
    '?constructor=yes&__proto__=no',
  ]) {
    test(`may say anything: ${query.slice(0, 30)}`, async ({ page }) => {
      await page.goto(WIZARD + query);
      await expect(wizardOn(page).box.getByRole('button', { name: 'Continue' })).toBeVisible();
    });
  }
});

test('A changed answer keeps those behind it', async ({ page }) => {
  await page.goto(`${WIZARD}?learn=yes&users=yes&manual=no&failure=no&asked=yes`);
  const wizard = wizardOn(page);
  await expect(wizard.outcome('Build it without redundancy')).toBeVisible();
  await wizard.change(USERS).click();
  await expect(wizard.question(USERS)).toBeVisible();
  await wizard.answer('No');
  await expect(wizard.outcome('Skip it')).toBeVisible();
  await wizard.change(USERS).click();
  await wizard.answer('Yes');
  await expect(wizard.outcome('Build it without redundancy')).toBeVisible();
});

test('What was entered stays while answers and stage change', async ({ page }) => {
  await page.goto(`${WIZARD}?learn=no&aspect=authentication`);
  const wizard = wizardOn(page);
  await expect(wizard.box.getByLabel('What is it about?')).toHaveValue('Authentication');
  await wizard.box.getByLabel('What is it about?').fill('Single sign-on');
  await wizard.box.getByLabel('Note').fill('Acme asked.');
  await wizard.box.getByLabel('Where your product is').selectOption('mvp');
  await expect(page).toHaveURL(/stage=mvp/);
  await wizard.back.click();
  await wizard.answer('Yes');
  await wizard.answer('No');
  await expect(wizard.outcome('Skip it')).toBeVisible();
  await expect(wizard.box.getByLabel('What is it about?')).toHaveValue('Single sign-on');
  await expect(wizard.box.getByLabel('Note')).toHaveValue('Acme asked.');
});

test('A reload in the middle of a change asks the same question again, and the title says where one is', async ({
  page,
}) => {
  await page.goto(`${WIZARD}?learn=yes&users=no`);
  const wizard = wizardOn(page);
  await expect(page).toHaveTitle(/^Skip it · /);
  await wizard.change(LEARN).click();
  await expect(page).toHaveTitle(new RegExp(`^${LEARN.replace('?', '\\?')} · `));
  await page.reload();
  await expect(wizard.question(LEARN)).toBeVisible();
  await expect(wizard.box.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await wizard.answer('Yes');
  await expect(wizard.outcome('Skip it')).toBeVisible();
});

test('A question that could not change the outcome is not asked', async ({ page }) => {
  await page.goto('product-maturity/decide/which-stage/?users=10-100');
  const wizard = wizardOn(page);
  await wizard.answer('Yes');
  await expect(wizard.outcome('MVP')).toBeVisible();
});

test('What the parts are called, as a screen reader has it', async ({ page }) => {
  await page.goto(`${WIZARD}?learn=yes`);
  await expect(page.locator('.wizard')).toMatchAriaSnapshot(`
    - link "Back"
    - group "Question 2 of 5 Does it help users?":
      - heading "Does it help users?" [level=2]
      - radio "Yes"
      - radio "No"
      - radio "I don’t know"
    - button "Continue"
    - heading "Your answers so far" [level=2]
    - term: Does it help you learn?
    - definition: "Yes"
    - definition:
      - link "Change the answer to “Does it help you learn?”"
  `);
});

test('What would turn the outcome turns it', async ({ page }) => {
  await page.goto(`${WIZARD}?learn=no`);
  const wizard = wizardOn(page);
  await expect(wizard.outcome('Skip it')).toBeVisible();
  await wizard.turn('Build it with redundancy').getByRole('link').click();
  await expect(wizard.outcome('Build it with redundancy')).toBeVisible();
  await page.goBack();
  await expect(wizard.outcome('Skip it')).toBeVisible();
});

test('By keyboard: an answer is asked for, the focus goes along', async ({ page }) => {
  await page.goto(WIZARD);
  const wizard = wizardOn(page);
  await page.locator('main').dispatchEvent('pointermove');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await wizard.box.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');
  await expect(wizard.box.getByText('Choose an answer to go on.')).toBeVisible();
  await expect(wizard.box.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(wizard.box.getByRole('heading', { name: USERS })).toBeFocused();
});

test('Every outcome has its paths on one page, each a link that opens it', async ({ page }) => {
  await page.goto(`${WIZARD}outcomes/`);
  const ways = page.locator('.ways').first().getByRole('link');
  await expect(ways).toHaveCount(7);
  const titles = await ways.allTextContents();
  for (const [index, title] of titles.entries()) {
    await page.goto(`${WIZARD}outcomes/`);
    await ways.nth(index).click();
    await expect(wizardOn(page).outcome(title)).toBeVisible();
  }
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all questions can be read, with where each answer leads', async ({ page }) => {
    await page.goto(WIZARD);
    for (const title of [LEARN, USERS, MANUAL, ASKED]) {
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    }
    await expect(page.getByText('No: Skip it').first()).toBeVisible();
    // The last question's other answers end as well, and what is not known can be found out.
    await expect(page.getByText('Then, by the first of these that fits')).toBeVisible();
    await expect(page.locator('.scriptless .tree-ends li').first()).toContainText('Would failure kill the company? No');
    await expect(page.getByText('Ask three of the users you have')).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});

for (const [what, path] of [
  ['a question', `${WIZARD}?learn=yes`],
  ['an outcome', `${WIZARD}?learn=no&aspect=authentication&stage=mvp`],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no fault in ${what}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.locator('.pending')).toHaveCount(0);
      if (what === 'an outcome') await expect(page.locator('.path-cells li').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }
}
