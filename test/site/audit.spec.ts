/** The audit: answering, findings, and that nothing which was entered gets lost or leaves the browser. */
import { readFileSync } from 'node:fs';
import { answer, foundOf, holdAgainst, listed, openAudit, rowOf } from './audit.ts';
import { expect, test } from './test.ts';

test.describe('Answering', () => {
  test('a row says at once how it stands, and the bar how far it is', async ({ page }) => {
    await openAudit(page);
    await holdAgainst(page, 'mvp');
    await answer(page, 'data-backup', '*nothing');
    await expect(foundOf(page, 'data-backup')).toHaveText('▼ under-built by 2 steps');
    await answer(page, 'data-backup', 'mvp');
    await expect(foundOf(page, 'data-backup')).toHaveText('● on stage');
    await answer(page, 'data-backup', '1m');
    await expect(foundOf(page, 'data-backup')).toHaveText('▲ over-built by 3 steps');
    await answer(page, 'data-backup', '*does-not-apply');
    await expect(foundOf(page, 'data-backup')).toHaveText('– does not apply');
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124 rows answered');
    await holdAgainst(page, '10k');
    await expect(page.locator('.lead').last()).toContainText('0 rows are judged');
  });

  test('works by keyboard alone: digits choose and go on, and one can come back', async ({ page }) => {
    await openAudit(page);
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    const first = page.locator('#have fieldset').first();
    await expect(first.locator('input').first()).toBeFocused();
    await page.keyboard.press('2');
    await page.keyboard.press('0');
    await page.keyboard.press('x');
    await expect(first.locator('input:checked')).toHaveValue('mvp');
    await expect(page.locator('#have fieldset').nth(1).locator('input:checked')).toHaveValue('*nothing');
    await expect(page.locator('#have fieldset').nth(2).locator('input:checked')).toHaveValue('*does-not-apply');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+z');
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('2 of 124');
    // On from where the reader was, so that pressing it again skips.
    await page.getByRole('button', { name: 'Next unanswered' }).press('Enter');
    await expect(page.locator('#have fieldset').nth(4).locator('input').first()).toBeFocused();
    await page.getByRole('button', { name: 'Next unanswered' }).press('Enter');
    await expect(page.locator('#have fieldset').nth(5).locator('input').first()).toBeFocused();
  });

  test('a dimension can be answered as at one stage, which one undo takes back', async ({ page }) => {
    await openAudit(page);
    await answer(page, 'secrets-management', '*does-not-apply');
    await page.getByRole('group', { name: 'All of Security as at' }).getByRole('button', { name: 'MVP' }).click();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('4 of 124');
    await expect(rowOf(page, 'secrets-management').locator('input:checked')).toHaveValue('*does-not-apply');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('1 of 124');
    await rowOf(page, 'secrets-management')
      .getByRole('button', { name: /^Clear/ })
      .click();
    await expect(page.locator('.session[aria-busy=false] .progress')).toContainText('0 of 124');
    await expect(rowOf(page, 'secrets-management').locator('input').first()).toBeFocused();
  });

  test('items of lists count in the findings of their guide', async ({ page }) => {
    await openAudit(page, '', 'saas-roadmap');
    await holdAgainst(page, 'mvp');
    await answer(page, 'never-skip-list/error-tracking', '*nothing');
    await answer(page, 'never-skip-list/backups-you-have-tested', '*done');
    await expect(foundOf(page, 'never-skip-list/error-tracking')).toHaveText('▼ missing');
    await expect(foundOf(page, 'never-skip-list/backups-you-have-tested')).toHaveText('● on stage');
    await expect(listed(page, /^Missing/)).toHaveText(['Error tracking']);
  });
});

test.describe('Findings', () => {
  test('a cluster at 60 customers is too much; what the guide never asks for can be there all the same', async ({
    page,
  }) => {
    await openAudit(page);
    await answer(page, 'over-building/kubernetes', '*have');
    await expect(page.getByText('Choose the stage that you hold it against')).toBeVisible();
    await holdAgainst(page, 'mvp');
    await expect(foundOf(page, 'over-building/kubernetes')).toHaveText('▲ over-built by 1 step');
    await expect(listed(page, /^Too much/)).toHaveText(['Kubernetes']);
    await openAudit(page, '', 'saas-roadmap');
    await holdAgainst(page, 'mvp');
    await answer(page, 'kubernetes', '*have');
    await expect(listed(page, /^Too much/)).toHaveText(['Kubernetes']);
  });

  test('words are kept while they are typed, and never overwritten under the caret', async ({ page, context }) => {
    await openAudit(page);
    await holdAgainst(page, 'mvp');
    await answer(page, 'data-backup', '*nothing');
    await page.getByRole('button', { name: 'Add a note Data Backup' }).click();
    await expect(page.getByLabel('Note on Data Backup')).toBeFocused();
    await page.keyboard.type('half a no');
    const other = await context.newPage();
    // The browser may tell a little later of an address that a script has written.
    await expect(page).toHaveURL(/#own=/);
    await other.goto(page.url());
    await answer(other, 'alerting', 'mvp');
    await expect(rowOf(page, 'alerting').locator('input:checked')).toHaveValue('mvp');
    await page.keyboard.type('te');
    await expect(page.getByLabel('Note on Data Backup')).toHaveValue('half a note');
    await page.getByLabel('GitHub repository').fill('acme/shop');
    await expect(page.getByLabel('GitHub repository')).toHaveValue('acme/shop');
    await page.getByLabel('Name (optional)').fill('Typed only');
    await page.reload();
    await expect(page.getByLabel('Name (optional)')).toHaveValue('Typed only');
    await expect(page.locator('.note')).toHaveText('half a note');
  });

  test('what is missing is ranked by what a failure costs, what is too much by its upkeep', async ({ page }) => {
    await openAudit(page);
    await holdAgainst(page, 'mvp');
    for (const key of ['ui-ux-design', 'data-backup']) await answer(page, key, 'poc');
    // What the guide has there at POC is that nothing is needed.
    await answer(page, 'authentication', '*nothing');
    await answer(page, 'hosting', '1m');
    await answer(page, 'error-tracking', '10k');
    await expect(listed(page, /^Missing/)).toHaveText(['Data Backup', 'Authentication', 'UI/UX Design']);
    await expect(page.locator('.findings > .lead')).toContainText(
      '5 rows are judged: 3 under-built, 0 on stage, 2 over-built. First to mend is Data Backup, because a failure costs lost data.',
    );
    const backup = page.locator('.found-items > li').first();
    await expect(backup).toContainText('You have “Manual snapshots”; MVP asks for “Automated daily”.');
    await backup.getByText('A failure costs lost data').click();
    await expect(backup).toContainText('How you notice:');
    await expect(backup.getByRole('link', { name: 'Backups and point-in-time recovery' })).toBeVisible();
  });

  test('one can be pinned, dismissed, noted, and put back', async ({ page }) => {
    await openAudit(page);
    await holdAgainst(page, 'mvp');
    for (const key of ['ui-ux-design', 'data-backup']) await answer(page, key, 'poc');
    // What the guide has there at POC is that nothing is needed.
    await answer(page, 'authentication', '*nothing');
    await page.getByRole('button', { name: 'Pin UI/UX Design' }).click();
    await page.getByRole('button', { name: 'Dismiss Data Backup' }).click();
    await expect(listed(page, /^Missing/)).toHaveText(['UI/UX Design', 'Authentication', 'Data Backup']);
    await page.getByRole('button', { name: 'Add a note Authentication' }).click();
    await page.getByLabel('Note on Authentication').fill('<img src=x onerror=alert(1)> =1+1');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.locator('.note')).toHaveText('<img src=x onerror=alert(1)> =1+1');
    await page.reload();
    await expect(page.locator('.note')).toHaveText('<img src=x onerror=alert(1)> =1+1');
    await page.getByRole('button', { name: 'Put back Data Backup' }).click();
    await page.getByRole('button', { name: 'Unpin UI/UX Design' }).click();
    await expect(listed(page, /^Missing/)).toHaveText(['Data Backup', 'Authentication', 'UI/UX Design']);
  });

  test('the picture says in words what it shows, for every row', async ({ page }) => {
    await openAudit(page);
    await holdAgainst(page, 'mvp');
    await answer(page, 'data-backup', '*nothing');
    const row = page.locator('.heat tbody tr').filter({ hasText: 'Data & Storage' });
    await expect(row.locator('li')).toHaveCount(6);
    await expect(row).toContainText('Data Backup: under-built by 2 steps');
    await expect(row).toContainText('2 steps below');
    await expect(page.locator('.heat tbody tr')).toHaveCount(19);
  });

  test('the list can be narrowed to a verdict and a part', async ({ page }) => {
    await openAudit(page);
    await holdAgainst(page, 'mvp');
    await answer(page, 'data-backup', '*nothing');
    await answer(page, 'ui-ux-design', 'mvp');
    await page.getByLabel('Show').selectOption('on');
    await expect(page.locator('.found-items h4 a')).toHaveText(['UI/UX Design']);
    await page.locator('.finding-list').getByLabel('Part').selectOption('data-storage');
    await expect(page.getByText('Nothing of the kind')).toBeVisible();
  });

  test('become tasks as Markdown, CSV, Jira CSV and GitHub issues', async ({ page }) => {
    await openAudit(page);
    await holdAgainst(page, 'mvp');
    await answer(page, 'data-backup', '*nothing');
    const saved = async (name: string): Promise<string> => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return readFileSync(await (await download).path(), 'utf8');
    };
    expect(await saved('Tasks (Markdown)')).toMatch(/^- \[ \] \[Data Backup: .*\]\(http:.*\/aspects\/data-backup\/\)/m);
    expect(await saved('Tasks (CSV)')).toMatch(
      /^data-backup,Data Backup,under-built,2,nothing yet,Automated daily,data/m,
    );
    expect(await saved('Tasks for Jira')).toMatch(/^Summary,Description/);
    await page.getByLabel('GitHub repository').fill('acme/shop');
    const issue = await page.getByRole('link', { name: /^New issue at GitHub/ }).getAttribute('href');
    expect(issue).toMatch(/^https:\/\/github\.com\/acme\/shop\/issues\/new\?title=Data\+Backup/);
  });
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form can be filled in, and the ranking rule read', async ({ page }) => {
    await page.goto('product-maturity/audit/');
    await rowOf(page, 'data-backup').getByText('Automated daily').click();
    await expect(rowOf(page, 'data-backup').locator('input[value="mvp"]')).toBeChecked();
    await expect(page.locator('#rule')).toContainText('lost data, wrong bills, a breach, an outage, slowness');
    await expect(page.locator('.findings')).toBeHidden();
    await expect(page.locator('.session')).toBeHidden();
  });
});
