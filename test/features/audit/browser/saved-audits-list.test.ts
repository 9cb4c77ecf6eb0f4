/** Audits that are opened: from files, and from what was kept before ids moved. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countAnswers, withAnswers, NOTHING, type Audit } from '../../../../src/features/audit/audit.ts';
import { readAudit, writeAudit } from '../../../../src/features/audit/file.ts';
import { auditWith } from '../guides.ts';
import { GUIDE, has, openAuditPage } from './audit-page.ts';
import { fakeStorage, type FakeStorage } from '../../../fixtures/fake-storage.ts';

const KEY = 'audit:twelve-levels:a';
const MINE = auditWith(GUIDE, 'level-5', { growing: 'level-4' });

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const openPage = (fragment = '') => openAuditPage(storage, fragment);

describe('The audit of a file', () => {
  test('is kept and on the session', async () => {
    const page = await openPage();
    expect(page.importAudit(MINE, 'mine.json')).toBe('“mine.json” is brought in.');
    expect(page.audit()).toEqual(MINE);
    expect(storage.texts.get(KEY)).toBe(writeAudit(MINE));
    expect(location.hash).toBe('#own=a');
  });

  test('that is kept already is opened, and one that differs stands beside it with another id', async () => {
    storage.texts.set(KEY, writeAudit(MINE));
    const page = await openPage();
    expect(page.importAudit(MINE, 'mine.json')).toContain('kept here already');
    expect(storage.texts.size).toBe(1);
    const other = withAnswers(MINE, { growing: { have: NOTHING } }, 9);
    expect(page.importAudit(other, 'other.json')).toContain('stands beside it');
    expect(storage.texts.get(KEY)).toBe(writeAudit(MINE));
    expect(page.audit()).toEqual({ ...other, id: page.audit().id });
    expect(page.audit().id).not.toBe('a');
    expect(storage.texts.size).toBe(2);
  });

  test('of another guide, or with times that no clock shows, is refused and touches nothing', async () => {
    const page = await openPage();
    const before = page.audit();
    expect(page.importAudit({ ...MINE, framework: 'two-steps' }, 'x')).toContain('another guide (two-steps)');
    const late = withAnswers(MINE, { growing: { have: NOTHING } }, Number.MAX_SAFE_INTEGER);
    expect(page.importAudit(late, 'x')).toContain('not brought in');
    expect([page.audit(), storage.texts.size]).toEqual([before, 0]);
  });

  test('from far in the future can be changed, and read again', async () => {
    const page = await openPage();
    page.importAudit(withAnswers(MINE, { growing: { have: NOTHING } }, 8_640_000_000_000_000), 'x');
    page.answer('growing', 'level-8');
    expect(has(page.audit())).toEqual({ growing: 'level-8' });
    expect(readAudit(storage.texts.get(KEY) ?? '')).toEqual({ isRead: true, audit: page.audit() });
  });

  test('does not overwrite what is kept under its id but cannot be read', async () => {
    const newer = writeAudit(MINE).replace('"version": 1', '"version": 2');
    storage.texts.set(KEY, newer);
    const page = await openPage();
    page.importAudit(MINE, 'mine.json');
    expect(page.shown().failure).toContain('cannot be read by this page');
    page.answer('several', NOTHING);
    expect(has(page.audit())).toEqual({ growing: 'level-4', several: NOTHING });
    expect(storage.texts.get(KEY)).toBe(newer);
  });
});

describe('What was kept before ids moved', () => {
  const OLD: Audit = {
    ...auditWith(GUIDE, 'level-zero', { 'long-words': NOTHING, growing: 'level-zero' }),
    framework: 'dozen',
  };

  test('is found under the guide’s id of today', async () => {
    storage.texts.set('audit:dozen:a', writeAudit(OLD));
    const page = await openPage('#own=a');
    expect(page.shown()).toMatchObject({ origin: 'own', lost: 0, damage: [] });
    expect([...storage.texts.keys()]).toEqual([KEY]);
    expect(has(page.audit())).toEqual({ 'very-long-words': NOTHING, growing: 'level-1' });
  });

  test('does not come back over what is answered since', async () => {
    storage.texts.set('audit:dozen:a', writeAudit(OLD));
    const page = await openPage('#own=a');
    page.answer('very-long-words', 'level-2');
    expect(countAnswers(page.audit())).toBe(2);
    const again = await openPage('#own=a');
    expect(again.audit()).toEqual(page.audit());
    expect(has(again.audit())['very-long-words']).toBe('level-2');
  });
});
