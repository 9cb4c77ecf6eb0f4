import { beginsAt, cellText } from '../../src/domain/matrix.ts';
import { guideOf, matrixOn, titlesWhere } from './matrix.ts';
import { expect, test } from './test.ts';

const guide = guideOf('real', 'product-maturity');
const all = titlesWhere(guide, () => true);

test.describe('The matrix', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('product-maturity/');
    await matrixOn(page).ready();
  });

  test('shows everything at first, and says so', async ({ page }) => {
    const matrix = matrixOn(page);
    await expect(matrix.status).toHaveText('98 of 98 aspects');
    expect(await matrix.rows()).toEqual(all);
    expect(await matrix.columns()).toEqual(['POC', 'MVP', '10k', '100k', '1M+']);
    await expect(matrix.chips).toHaveCount(0);
    await expect(matrix.clearAll).toBeHidden();
    await expect(matrix.hidden).toHaveCount(0);
  });

  test('shows the chosen stages, and names how many it hides', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.stage('10k').check();
    await matrix.stage('MVP').check();
    expect(await matrix.columns()).toEqual(['MVP', '10k']);
    await expect(page).toHaveURL(/\?stages=mvp,10k$/);
    await expect(matrix.status).toHaveText('98 of 98 aspects');
    await expect(matrix.hidden).toContainText('3 stages');
    await matrix.hidden.getByRole('button', { name: 'Show 3 stages' }).click();
    expect(await matrix.columns()).toHaveLength(5);
    await expect(matrix.stage('MVP')).not.toBeChecked();
  });

  test('shows the chosen dimensions, and names what it hides', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.menu.click();
    await matrix.dimension('Deployment').check();
    await matrix.dimension('Security').check();
    const rows = titlesWhere(guide, ({ dimension }) => ['security', 'deployment'].includes(dimension));
    expect(await matrix.rows()).toEqual(rows);
    await expect(page).toHaveURL(/\?dimensions=security,deployment$/);
    await expect(matrix.status).toHaveText(`${String(rows.length)} of 98 aspects`);
    await expect(matrix.menu).toContainText('2');
    await matrix.hidden.getByRole('button', { name: `${String(98 - rows.length)} aspects in 16 dimensions` }).click();
    expect(await matrix.rows()).toEqual(all);
  });

  test('finds rows by words: titles, entries, beginnings and other names', async ({ page }) => {
    const matrix = matrixOn(page);
    for (const [words, row] of [
      ['secrets', 'Secrets Management'],
      ['SECR manag', 'Secrets Management'],
      ['wcag 2.1', 'Accessibility'],
      ['a11y', 'Accessibility'],
    ] as const) {
      await matrix.words.fill(words);
      await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words).replaceAll('%20', '\\+')}$`));
      expect(await matrix.rows()).toContain(row);
      const count = (await matrix.rows()).length;
      expect(count).toBeLessThan(98);
      await expect(matrix.status).toHaveText(`${String(count)} of 98 aspects`);
      await expect(matrix.hidden).toContainText(`${String(98 - count)} aspects without “${words}”`);
    }
    await matrix.hidden.getByRole('button', { name: /without/ }).click();
    await expect(matrix.words).toHaveValue('');
    expect(await matrix.rows()).toEqual(all);
  });

  test('hides dimensions of which nothing is left', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.words.fill('secrets management');
    await expect(page.locator('.matrix table').locator('visible=true')).toHaveCount(1);
    await expect(
      page.getByRole('link', { name: 'Security', exact: true }).locator('visible=true').first(),
    ).toBeVisible();
  });

  test('shows what begins at the chosen stages', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.stage('MVP').check();
    await matrix.show.selectOption('begins');
    const rows = titlesWhere(guide, (aspect) => beginsAt(aspect) === 1);
    expect(await matrix.rows()).toEqual(rows);
    await expect(page).toHaveURL(/\?stages=mvp&show=begins$/);
    await expect(matrix.hidden).toContainText(`${String(98 - rows.length)} aspects`);
  });

  test('shows what changes from the first to the last chosen stage', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.show.selectOption('changes');
    await matrix.stage('POC').check();
    await matrix.stage('MVP').check();
    await expect(matrix.status).toHaveText('87 of 98 aspects');
    const rows = titlesWhere(guide, ({ cells: [poc, mvp] }) => !poc || !mvp || cellText(poc) !== cellText(mvp));
    expect(await matrix.rows()).toEqual(rows);
    await expect(matrix.hidden).toContainText('11 aspects');
    await matrix.hidden.getByRole('button', { name: /11 aspects/ }).click();
    await expect(matrix.show).toHaveValue('');
    await expect(matrix.status).toHaveText('98 of 98 aspects');
  });

  test('shows what is due at a chosen stage', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.stage('POC').check();
    await matrix.show.selectOption('needed');
    const rows = titlesWhere(guide, ({ cells: [poc] }) => poc?.state !== 'not-yet');
    expect(await matrix.rows()).toEqual(rows);
    expect(rows.length).toBeLessThan(98);
    await expect(matrix.hidden).toContainText(`${String(98 - rows.length)} aspects`);
  });

  test('says with a chip what is active; each chip takes its filter away, and one button all', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.stage('MVP').check();
    await matrix.menu.click();
    await matrix.dimension('Security').check();
    await matrix.words.fill('secret');
    await matrix.show.selectOption('changes');
    await expect(matrix.chips).toHaveText([
      /^Remove MVP$/,
      /^Remove Security$/,
      /^Remove “secret”$/,
      /^Remove .*changes/i,
    ]);
    await matrix.chip('Security').click();
    await expect(page).toHaveURL(/\?stages=mvp&q=secret&show=changes$/);
    await matrix.chip('“secret”').click();
    await expect(matrix.words).toHaveValue('');
    await matrix.chips.last().click();
    await expect(matrix.show).toHaveValue('');
    await matrix.chip('MVP').click();
    await expect(matrix.chips).toHaveCount(0);

    await matrix.stage('10k').check();
    await matrix.words.fill('log');
    await matrix.clearAll.click();
    await expect(page).toHaveURL(/\/product-maturity\/$/);
    await expect(matrix.status).toHaveText('98 of 98 aspects');
    await expect(matrix.stage('10k')).not.toBeChecked();
    await expect(matrix.words).toHaveValue('');
  });

  test('says that nothing fits where nothing does, and offers everything', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.words.fill('zzzzzz');
    await expect(matrix.status).toHaveText('0 of 98 aspects');
    expect(await matrix.rows()).toEqual([]);
    await expect(page.getByText('Nothing fits all of these filters.')).toBeVisible();
    await matrix.clearAll.click();
    expect(await matrix.rows()).toEqual(all);
    await expect(page).toHaveURL(/\/product-maturity\/$/);
  });

  test('keeps what is being typed as it is, blanks and all', async ({ page }) => {
    const matrix = matrixOn(page);
    await matrix.words.pressSequentially('data  backup ');
    await expect(matrix.words).toHaveValue('data  backup ');
    await expect(page).toHaveURL(/\?q=data\+backup$/);
  });
});

test.describe('A matrix of odd shape below another path', () => {
  test.use({ site: 'fixture' });

  test('is filtered by its own words for things', async ({ page }) => {
    await page.goto('twelve-levels/');
    const matrix = matrixOn(page);
    await matrix.ready();
    const total = titlesWhere(guideOf('fixture', 'twelve-levels'), () => true).length;
    await expect(matrix.status).toHaveText(`${String(total)} of ${String(total)} items`);
    await matrix.stage('L12').check();
    await matrix.stage('L2').check();
    expect(await matrix.columns()).toEqual(['L2', 'L12']);
    await expect(matrix.hidden).toContainText('10 levels');
    await expect(page).toHaveURL(/\/sub\/path\/twelve-levels\/\?stages=level-2,level-12$/);
  });

  test('finds a cell by any of its several entries', async ({ page }) => {
    await page.goto('twelve-levels/?q=three');
    const matrix = matrixOn(page);
    await matrix.ready();
    expect(await matrix.rows()).toEqual(['Several']);
    await page.goto('twelve-levels/?q=two');
    expect(await matrix.rows()).toEqual(['Several']);
  });

  test('leaves what a source does not state out of what begins, and in what is due', async ({ page }) => {
    await page.goto('twelve-levels/?show=needed');
    const matrix = matrixOn(page);
    await matrix.ready();
    expect(await matrix.rows()).toContain('Not stated');
    expect(await matrix.rows()).not.toContain('Never begun');
    await matrix.show.selectOption('begins');
    expect(await matrix.rows()).not.toContain('Not stated');
    expect(await matrix.rows()).not.toContain('Never begun');
  });

  test('with two stages shows everything again once both are chosen', async ({ page }) => {
    await page.goto('two-steps/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.stage('First step').check();
    await expect(page).toHaveURL(/\?stages=first$/);
    await matrix.stage('Second step').click();
    await expect(page).toHaveURL(/\/two-steps\/$/);
    expect(await matrix.columns()).toEqual(['First step', 'Second step']);
  });
});
