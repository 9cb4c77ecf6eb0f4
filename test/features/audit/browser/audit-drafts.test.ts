/** Words that were typed for one audit, kept when another is open. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTHING, type Audit } from '../../../../src/features/audit/audit.ts';
import { readAudit } from '../../../../src/features/audit/file.ts';
import { openAuditPage } from './audit-page.ts';
import { fakeStorage, type FakeStorage } from '../../../fixtures/fake-storage.ts';

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const named =
  (value: string) =>
  (audit: Audit, at: number): Audit => ({ ...audit, name: { value, at } });

const namesIn = (): string[] =>
  [...storage.texts.values()].map((text) => {
    const read = readAudit(text);
    return read.isRead ? read.audit.name.value : read.reason;
  });

describe('Words for an audit that is no longer on the session', () => {
  test('are kept in it, and the one on the session stays as it is', async () => {
    const page = await openAuditPage(storage, '');
    page.answer('growing', NOTHING);
    const session = page.shown();
    page.beginNew();
    page.answer('several', NOTHING);
    const address = location.hash;
    page.changeAuditOf(session, named('First'));
    expect(namesIn()).toEqual(['First', '']);
    expect([page.audit().name.value, location.hash]).toEqual(['', address]);
  });

  test('do not push away what has been changed in it since', async () => {
    const page = await openAuditPage(storage, '');
    page.answer('growing', NOTHING);
    const session = page.shown();
    page.answer('several', NOTHING);
    page.beginNew();
    page.changeAuditOf(session, named('First'));
    page.openOwn(session.audit);
    expect(page.audit()).toMatchObject({ name: { value: 'First' }, answers: { several: { value: NOTHING } } });
  });

  test('begin a new audit where that had nothing else yet', async () => {
    const page = await openAuditPage(storage, '');
    const session = page.shown();
    page.beginNew();
    page.changeAuditOf(session, named('First'));
    expect(namesIn()).toEqual(['First']);
  });

  test('do not bring an audit back that another tab has deleted', async () => {
    const page = await openAuditPage(storage, '');
    page.answer('growing', NOTHING);
    const session = page.shown();
    page.beginNew();
    storage.texts.clear();
    page.changeAuditOf(session, named('First'));
    expect(namesIn()).toEqual([]);
    page.openOwn(session.audit);
    expect(page.shown()).toMatchObject({ isDeleted: true, audit: { name: { value: 'First' } } });
  });
});
