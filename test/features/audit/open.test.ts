/** Audits opened on a guide that has changed since: moves are followed, changes listed, and nothing is dropped. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAudits, NOT_APPLICABLE, NOTHING, withAnswers, type Audit } from '../../../src/features/audit/audit.ts';
import { countVerdicts } from '../../../src/features/audit/findings.ts';
import { hashChosen, readLink, writeLink } from '../../../src/features/audit/link.ts';
import { isOfGuide, openAudit, openLink, type Guide, type Opened } from '../../../src/features/audit/open.ts';
import { audits, auditWith, findIn, guideNamed, rowOf } from './guides.ts';

const TWELVE = guideNamed('twelve-levels');
const LISTS = guideNamed('saas-roadmap');

/** An audit sent by a guide as it was then, and opened on it as it is now. */
const openSent = async (audit: Audit, then: Guide, now: Guide): Promise<Opened> => {
  const link = await readLink(await writeLink(audit, then.stages, true), now.stages);
  return openLink(link ?? expect.fail('it is no link'), now, 'new', 9);
};

/** A guide in which one row's options say something else. */
const reworded = (guide: Guide, key: string, text: string): Guide => ({
  ...guide,
  rows: guide.rows.map((row) =>
    row.key === key
      ? { ...row, options: row.options.map((option, index) => (index === 0 ? option : { ...option, text })) }
      : row,
  ),
});

describe('An audit opened on the guide on which it was made', () => {
  test('is what it was, with nothing changed and nothing lost', () => {
    fc.assert(
      fc.property(audits, ({ guide, audit }) => {
        expect(openAudit(audit, guide)).toEqual({ audit, changed: [], lost: 0 });
      }),
    );
  });
});

describe('An id that has moved is followed', () => {
  // As `redirects.json` of the fixtures has it, and as guide, stage and row were called before.
  const OLD: Audit = {
    ...auditWith(TWELVE, 'level-zero', { growing: 'level-zero', 'long-words': NOTHING }),
    framework: 'dozen',
    marks: { 'long-words': { value: 'pinned', at: 2, note: 'old' } },
  };
  const then: Guide = { ...TWELVE, framework: 'dozen', stages: ['level-zero', ...TWELVE.stages.slice(1)], moved: {} };

  test.each([
    ['in a file', () => Promise.resolve(openAudit(OLD, TWELVE))],
    ['in a link', () => openSent(OLD, then, TWELVE)],
  ])('%s: guide, stage and row', async (_, open) => {
    const { audit, lost } = await open();
    expect(lost).toBe(0);
    expect(audit.framework).toBe('twelve-levels');
    expect(audit.target.value).toBe('level-1');
    expect(audit.answers['growing']?.value).toBe('level-1');
    expect(audit.answers['very-long-words']?.value).toBe(NOTHING);
    expect(Object.keys(audit.answers)).toHaveLength(2);
    expect(audit.marks).toMatchObject({ 'very-long-words': { value: 'pinned', note: 'old' } });
  });

  test('a list’s, in files and links, with its items', async () => {
    const item = LISTS.rows.find(({ kind }) => kind === 'item') ?? expect.fail('the guide has no list');
    const now = { ...LISTS, moved: { [`checklist:old-list`]: item.group } };
    const key = item.key.replace(item.group, 'old-list');
    const old: Audit = {
      ...auditWith(LISTS, LISTS.stages[0] ?? '', { [key]: NOTHING }),
      marks: { [key]: { value: 'dismissed', at: 1 } },
    };
    for (const { audit, lost } of [openAudit(old, now), await openSent(old, LISTS, now)]) {
      expect(lost).toBe(0);
      expect(Object.keys(audit.answers)).toEqual([item.key]);
      expect(audit.marks[item.key]?.value).toBe('dismissed');
    }
  });

  test.each([
    ['the old', 3, NOT_APPLICABLE],
    ['the new', 1, NOTHING],
  ])('and where both ids were answered, the later stays: that of %s', (_, at, value) => {
    for (const [from, to] of [
      ['long-words', 'very-long-words'],
      ['zzz', 'very-long-words'],
    ] as const) {
      const guide = { ...TWELVE, moved: { [`aspect:${from}`]: to } };
      const answers = { [from]: { value: NOT_APPLICABLE, at }, [to]: { value: NOTHING, at: 2 } };
      for (const own of [answers, Object.fromEntries(Object.entries(answers).reverse())]) {
        const { audit } = openAudit({ ...OLD, answers: own }, guide);
        expect(audit.answers).toEqual({ [to]: { value, at: Math.max(at, 2) } });
      }
    }
  });

  test('and two versions of which one has been opened since still merge into one', () => {
    const { audit } = openAudit(OLD, TWELVE);
    expect(openAudit(mergeAudits(audit, OLD), TWELVE).audit).toEqual(audit);
  });
});

describe('A chosen text that has changed since', () => {
  const audit: Audit = {
    ...auditWith(TWELVE, 'level-12', {}),
    answers: {
      growing: { value: 'level-4', at: 1, text: 'Some' },
      'always-there': { value: 'level-1', at: 1, text: 'The same' },
      'only-one': { value: NOTHING, at: 1 },
    },
  };
  const now = reworded(TWELVE, 'growing', 'Some more');

  test('is listed with what it said where a file tells', () => {
    const { audit: opened, changed, lost } = openAudit(audit, now);
    expect(changed).toEqual([{ row: rowOf(now, 'growing'), was: 'Some', now: 'Some more' }]);
    expect(lost).toBe(0);
    expect(opened.answers).toEqual(audit.answers);
  });

  test('is listed without in a link, which only tells that it has', async () => {
    const { changed, lost } = await openSent(audit, TWELVE, now);
    expect(changed).toEqual([{ row: rowOf(now, 'growing'), was: undefined, now: 'Some more' }]);
    expect(lost).toBe(0);
  });

  test('stays listed in a copy of a link, in its file and in a link to it, until it reads as it did', async () => {
    const { audit: copy, changed } = await openSent(audit, TWELVE, now);
    expect(copy.answers['growing']).toEqual({ value: 'level-4', at: 9, hash: hashChosen('Some') });
    expect(openAudit(copy, now).changed).toEqual(changed);
    const merged = mergeAudits(copy, { ...copy, answers: {} });
    expect(openAudit(merged, now).changed).toEqual(changed);
    expect((await openSent(copy, TWELVE, now)).changed).toEqual(changed);
    expect(openAudit(copy, TWELVE).changed).toEqual([]);
    const anew = withAnswers(copy, { growing: { have: 'level-4', text: 'Some more' } }, 10);
    expect(anew.answers['growing']).toEqual({ value: 'level-4', at: 10, text: 'Some more' });
    expect(openAudit(anew, now).changed).toEqual([]);
  });

  test('is listed for every row of a guide that was rewritten', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async ({ guide, audit: own }) => {
        const texts = Object.values(own.answers).filter(({ text = '' }) => text !== '').length;
        const other: Guide = {
          ...guide,
          rows: guide.rows.map((row) => ({
            ...row,
            options: row.options.map(({ have, text }) => ({ have, text: text === '' ? '' : `${text}, now` })),
          })),
        };
        expect(openAudit(own, other).changed).toHaveLength(texts);
        // Ten bits let one change in a thousand pass.
        expect((await openSent(own, guide, other)).changed.length).toBeGreaterThanOrEqual(texts * 0.9 - 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('An answer without a place in the guide', () => {
  const audit = auditWith(TWELVE, 'level-12', {
    'no-row': NOTHING,
    growing: 'no-stage',
    'not-stated': 'level-1',
    'only-one': 'level-12',
  });

  test('is counted, kept in the audit of a file, and judged nowhere', () => {
    const { audit: opened, lost } = openAudit(audit, TWELVE);
    expect(lost).toBe(3);
    expect(opened).toEqual(audit);
    expect(countVerdicts(findIn(TWELVE, opened)).on).toBe(1);
  });

  test('is counted in a link', async () => {
    const { audit: opened, lost } = await openSent(
      audit,
      { ...TWELVE, stages: [...TWELVE.stages, 'no-stage'] },
      TWELVE,
    );
    expect(lost).toBe(3);
    expect(Object.keys(opened.answers)).toEqual(['only-one']);
  });

  test('a mark of a row that is gone is kept, in files and links', async () => {
    const marked: Audit = { ...audit, marks: { 'no-row': { value: 'pinned', at: 1, note: 'why' } } };
    expect(openAudit(marked, TWELVE).audit.marks).toEqual(marked.marks);
    expect((await openSent(marked, TWELVE, TWELVE)).audit.marks).toMatchObject({ 'no-row': { note: 'why' } });
  });
});

test('A stage that is gone stays the target, in files and links, so that the page can say so; none is made up', async () => {
  const audit = auditWith(TWELVE, 'no-stage', { 'only-one': 'level-12' });
  expect(openAudit(audit, TWELVE).audit.target.value).toBe('no-stage');
  expect((await openSent(audit, TWELVE, TWELVE)).audit.target.value).toBe('no-stage');
  for (const odd of ['', '<b>', 'x '.repeat(999)]) {
    const sent = { ...audit, target: { value: odd, at: 1 } };
    expect((await openSent(sent, TWELVE, TWELVE)).audit.target.value).toBe('');
  }
});

test('A guide knows its id of today and those of before, and no other', () => {
  const known = ['twelve-levels', 'dozen', 'two-steps', '', '__proto__'].map((id) => isOfGuide(TWELVE, id));
  expect(known).toEqual([true, true, false, false, false]);
});

test('A link whose head is damaged opens without a stage to be held against, with the answers that arrived, from today', async () => {
  const audit = auditWith(TWELVE, 'level-12', { 'only-one': 'level-12' });
  const parts = (await writeLink(audit, TWELVE.stages, false)).split('.');
  const link = (await readLink(parts.with(1, 'xxxx').join('.'), TWELVE.stages)) ?? expect.fail('it is no link');
  const { audit: opened } = openLink(link, TWELVE, 'new', Date.UTC(2026, 4, 6));
  expect(opened).toMatchObject({ target: { value: '' }, begun: '2026-05-06' });
  expect(opened.answers['only-one']?.value).toBe('level-12');
});
