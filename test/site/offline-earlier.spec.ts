/** What pages of earlier builds get that are open still, or come back: what belongs to them, or nothing. */
import { buildOn, expect, fetchedBy, keptIn, marked, test, waitKept, type OwnSite } from './offline.ts';

const GUIDE = 'two-steps';
const OTHER = 'twelve-levels';
const TERM = 'glossary/terms/long-word.json';

/** What is asked for and does not come is noted by the browser. */
test.use({ site: 'fixture', allowedErrors: [/ERR_FAILED/] });

/** Publishes a build, and opens pages of it until it is kept and has taken over. */
const update = async (own: OwnSite, page: Parameters<typeof buildOn>[0], mark: string): Promise<string> => {
  const { build } = own.publish(marked(mark));
  await page.goto(`${own.home}${GUIDE}/`);
  await waitKept(page, own, [GUIDE], build);
  for (const path of ['stages/', 'aspects/']) await page.goto(`${own.home}${GUIDE}/${path}`);
  expect(await buildOn(page)).toBe(build);
  return build;
};

test('A page that Back brings back after an update gets its own files, though no window was open for it', async ({
  own,
  page,
}) => {
  const old = await update(own, page, 'old');
  const build = await update(own, page, 'new');
  expect(Object.keys(await keptIn(page, own.base)).sort()).toEqual([old, build].sort());
  expect(await fetchedBy(page, own, `${TERM}?${old}`)).toContain('[old] ');
  expect(await fetchedBy(page, own, `${TERM}?${build}`)).toContain('[new] ');
});

test('What is not kept of an earlier build does not come from a later one', async ({ own, page }) => {
  const old = await update(own, page, 'old');
  const rows = `${OTHER}/audit/rows.json`;
  expect(await fetchedBy(page, own, `${rows}?${old}`), 'while it is the current one').toContain('{');
  const second = await update(own, page, 'second');
  expect(await fetchedBy(page, own, `${rows}?${old}`)).toBeUndefined();
  const third = await update(own, page, 'third');
  expect(Object.keys(await keptIn(page, own.base)).sort()).toEqual([second, third].sort());
  expect(await fetchedBy(page, own, `${TERM}?${old}`), 'long after its copies have gone').toBeUndefined();
  // It may be a build that could not be kept.
  expect(await fetchedBy(page, own, `${TERM}?0123456789`)).toContain('[third] ');
});

test('A build that is published again is the current one again', async ({ own, page }) => {
  const first = await update(own, page, 'first');
  const second = await update(own, page, 'second');
  expect(await update(own, page, 'first')).toBe(first);
  expect(await keptIn(page, own.base)).toEqual({ [first]: ['', GUIDE], [second]: ['', GUIDE] });
  // Its copies are there before its worker is.
  await expect.poll(() => fetchedBy(page, own, `${OTHER}/audit/rows.json?${first}`)).toContain('{');
  await own.stop();
  await page.goto(`${own.home}${GUIDE}/`);
  await expect(page).toHaveTitle(/^\[first\] /);
  await expect(page.getByRole('note').first()).toContainText('Offline copy.');
});
