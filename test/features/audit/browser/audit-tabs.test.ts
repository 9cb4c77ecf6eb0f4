/** The same audit in two tabs: nothing is dropped, the later change wins, and what one deletes the other does not bring back unasked. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTHING } from '../../../../src/features/audit/audit.ts';
import { writeAudit } from '../../../../src/features/audit/file.ts';
import { GUIDE, has, openAuditPage } from './audit-page.ts';
import { fakeStorage, type FakeStorage } from '../../../fixtures/fake-storage.ts';

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const openPage = (fragment = '') => openAuditPage(storage, fragment);
const fragmentOf = (): string => location.hash.slice(1);

describe('Two tabs with the same audit', () => {
  const openTwo = async () => {
    const one = await openPage();
    one.answer('growing', NOTHING);
    const two = await openPage(`#${fragmentOf()}`);
    storage.deliver();
    return [one, two] as const;
  };

  test('never lose an answer, though neither hears of the other in time', async () => {
    const [one, two] = await openTwo();
    one.answer('several', 'level-1');
    two.answer('only-one', 'level-12');
    one.answer('always-there', 'level-1');
    const all = { growing: NOTHING, several: 'level-1', 'only-one': 'level-12', 'always-there': 'level-1' };
    expect(has(one.audit())).toEqual(all);
    storage.deliver();
    expect(has(two.audit())).toEqual(all);
    const [text = ''] = storage.texts.values();
    expect(text).toBe(writeAudit(one.audit()));
  });

  test('show the later of two changes to one row', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const [one, two] = await openTwo();
    vi.setSystemTime(Date.now() + 10);
    one.answer('growing', 'level-4');
    vi.setSystemTime(Date.now() + 10);
    two.answer('growing', 'level-8');
    storage.deliver();
    expect([has(one.audit()), has(two.audit())]).toEqual([{ growing: 'level-8' }, { growing: 'level-8' }]);
    one.undo();
    storage.deliver();
    expect([has(one.audit()), has(two.audit())]).toEqual([{ growing: 'level-8' }, { growing: 'level-8' }]);
  });

  test('keep what is on the session though the other has let it go', async () => {
    const [one, two] = await openTwo();
    two.drop();
    storage.deliver();
    expect(has(one.audit())).toEqual({ growing: NOTHING });
    expect(one.shown()).toMatchObject({ isDeleted: true, failure: expect.stringContaining('another tab') as string });
    one.answer('several', NOTHING);
    expect([storage.texts.size, one.shown().isDeleted]).toEqual([0, true]);
    one.keepDeleted();
    expect([...storage.texts.values()]).toEqual([writeAudit(one.audit())]);
    expect(one.shown()).toMatchObject({ isDeleted: false, failure: undefined });
    expect(has(one.audit())).toEqual({ growing: NOTHING, several: NOTHING });
  });

  test('bring nothing back that was deleted, though the news has not come yet', async () => {
    const [one, two] = await openTwo();
    two.answer('several', NOTHING);
    two.drop();
    one.answer('only-one', NOTHING);
    expect([storage.texts.size, one.shown().isDeleted]).toEqual([0, true]);
    storage.deliver();
    expect([storage.texts.size, one.shown().isDeleted]).toEqual([0, true]);
    expect(has(one.audit())).toEqual({ growing: NOTHING, several: NOTHING, 'only-one': NOTHING });
  });

  test('go on as before when the other takes its deletion back', async () => {
    const [one, two] = await openTwo();
    two.drop();
    storage.deliver();
    one.answer('several', NOTHING);
    two.keep();
    storage.deliver();
    expect(one.shown()).toMatchObject({ isDeleted: false, failure: undefined });
    expect([...storage.texts.values()]).toEqual([writeAudit(one.audit())]);
    expect(has(one.audit())).toEqual({ growing: NOTHING, several: NOTHING });
  });

  test('are not troubled when another audit is deleted, or one that was never kept', async () => {
    const [one, two] = await openTwo();
    const other = await openPage();
    other.answer('growing', NOTHING);
    other.drop();
    storage.deliver();
    expect([one.shown().isDeleted, two.shown().isDeleted]).toEqual([false, false]);
    storage.fill(true);
    const unkept = await openPage();
    unkept.answer('growing', NOTHING);
    two.drop();
    storage.deliver();
    expect([unkept.shown().isDeleted, one.shown().isDeleted]).toEqual([false, true]);
  });

  test('store again what the other has overwritten unread, and come to an end', async () => {
    const [one, two] = await openTwo();
    const [key = ''] = storage.texts.keys();
    for (const [index, row] of GUIDE.rows.entries()) {
      const before = storage.texts.get(key) ?? '';
      const [writer, other] = index % 2 === 0 ? [one, two] : [two, one];
      writer.answer(row.key, NOTHING);
      // The other has read what was there before, and writes over what it does not know.
      storage.texts.set(key, before);
      other.changeAudit((audit, at) => ({ ...audit, name: { value: row.title, at } }));
    }
    let rounds = 0;
    while (storage.deliver() > 0) rounds += 1;
    expect(rounds).toBeLessThan(5);
    expect(Object.keys(one.audit().answers).toSorted()).toEqual(GUIDE.rows.map((row) => row.key).toSorted());
    expect(writeAudit(two.audit())).toBe(writeAudit(one.audit()));
    expect(storage.texts.get(key)).toBe(writeAudit(one.audit()));
  });
});
