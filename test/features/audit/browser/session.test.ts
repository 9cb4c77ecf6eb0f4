/** The open audit: kept at every change, undone change by change, and never lost to a link or a full storage. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTHING, withMark, type Audit } from '../../../../src/features/audit/audit.ts';
import { writeAudit } from '../../../../src/features/audit/file.ts';
import { writeLink } from '../../../../src/features/audit/link.ts';
import { auditWith } from '../guides.ts';
import { AUDIT_PAGE, GUIDE, has, openAuditPage } from './audit-page.ts';
import { fakeBrowser } from '../../../fixtures/fake-browser.ts';
import { fakeStorage, type FakeStorage } from '../../../fixtures/fake-storage.ts';

const SENT = withMark(auditWith(GUIDE, 'level-5', { growing: 'level-4' }), 'growing', 'pinned', 'soon', 2);

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const openPage = (fragment = '') => openAuditPage(storage, fragment);
const fragmentOf = (): string => location.hash.slice(1);

describe('A new audit', () => {
  test('is kept with its first change, and is there again after a reload', async () => {
    const page = await openPage('#target=level-3');
    expect([page.shown().origin, page.audit().target.value, storage.texts.size]).toEqual(['new', 'level-3', 0]);
    page.answer('growing', 'level-4');
    expect(page.shown()).toMatchObject({ origin: 'own', failure: undefined });
    const again = await openPage(`#${fragmentOf()}`);
    expect(again.audit()).toEqual(page.audit());
    expect(again.shown().origin).toBe('own');
  });

  test('begins when the address names an audit that is not here, and says so', async () => {
    const page = await openPage('#own=gone');
    expect(page.shown()).toMatchObject({
      origin: 'new',
      damage: [expect.stringContaining('press “Copy link” and send that')],
    });
  });

  test('stays on the session when the reader goes to a place on the page', async () => {
    const page = await openPage();
    page.answer('growing', 'level-4');
    fakeBrowser(`${AUDIT_PAGE}#content`);
    await page.openAddress();
    expect(has(page.audit())).toEqual({ growing: 'level-4' });
    page.answer('several', NOTHING);
    expect(fragmentOf()).toBe(`own=${page.audit().id}`);
  });
});

describe('Undoing', () => {
  test('takes back change after change: answers, name, target and handling', async () => {
    const page = await openPage();
    const states: Audit[] = [page.audit()];
    page.answer('growing', 'level-4');
    states.push(page.audit());
    page.answer('growing', 'level-8');
    states.push(page.audit());
    page.changeAudit((audit, at) => ({ ...audit, name: { value: 'Ours', at }, target: { value: 'level-9', at } }));
    states.push(page.audit());
    page.changeAudit((audit, at) => withMark(audit, 'growing', 'pinned', 'why', at));
    const said = ({ name, target, answers, marks }: Audit) => [
      name.value,
      target.value,
      answers['growing']?.value,
      marks['growing']?.note,
    ];
    for (const state of states.toReversed()) {
      page.undo();
      expect(said(page.audit())).toEqual(said(state));
    }
    page.undo();
    expect(page.shown().past).toEqual([]);
  });

  test('takes back only what its change touched', async () => {
    const one = await openPage();
    one.answer('growing', 'level-4');
    const two = await openPage(`#${fragmentOf()}`);
    two.answer('several', 'level-1');
    storage.deliver();
    one.undo();
    storage.deliver();
    expect([has(one.audit()), has(two.audit())]).toEqual([
      { growing: undefined, several: 'level-1' },
      { growing: undefined, several: 'level-1' },
    ]);
  });
});

describe('Where the storage is full', () => {
  test('the audit stays on the session and says so; the address leads nowhere that is empty; later it is kept', async () => {
    const page = await openPage(`#audit=${await writeLink(SENT, GUIDE.stages, true)}`);
    const link = fragmentOf();
    storage.fill(true);
    page.answer('several', 'level-1');
    expect(page.shown().failure).toContain('no room');
    expect(has(page.audit())).toEqual({ growing: 'level-4', several: 'level-1' });
    expect(fragmentOf()).toBe(`own=${page.audit().id}&${link}`);
    storage.fill(false);
    page.answer('only-one', NOTHING);
    expect(page.shown().failure).toBeUndefined();
    expect(fragmentOf()).toBe(`own=${page.audit().id}`);
    expect([...storage.texts.values()]).toEqual([writeAudit(page.audit())]);
  });

  test('a new audit, or Back, does not throw away what could not be kept', async () => {
    storage.fill(true);
    const page = await openPage();
    page.answer('growing', NOTHING);
    const unkept = page.audit();
    const address = fragmentOf();
    page.beginNew();
    expect(has(page.audit())).toEqual({});
    fakeBrowser(`${AUDIT_PAGE}#${address}`);
    await page.openAddress();
    expect(page.audit()).toEqual(unkept);
    expect(page.shown().failure).toContain('no room');
    storage.fill(false);
    page.answer('several', NOTHING);
    expect([...storage.texts.values()]).toEqual([writeAudit(page.audit())]);
  });

  test('or refused, an audit can be made all the same', async () => {
    storage.refuse();
    const page = await openPage();
    page.answer('growing', NOTHING);
    expect(has(page.audit())).toEqual({ growing: NOTHING });
    expect(page.shown().failure).toContain('Save it as a file');
  });
});

describe('An audit that came in a link', () => {
  test('touches nothing that is kept until its first change, and is then a copy with an id of its own', async () => {
    storage.texts.set('audit:twelve-levels:a', writeAudit(SENT));
    storage.texts.set('audit:twelve-levels:odd', 'unreadable');
    const kept = new Map(storage.texts);
    const page = await openPage(`#audit=${await writeLink(SENT, GUIDE.stages, true)}`);
    expect(page.shown()).toMatchObject({ origin: 'link', damage: [], audit: { marks: { growing: { note: 'soon' } } } });
    expect(storage.texts).toEqual(kept);
    page.answer('several', 'level-1');
    const { id } = page.audit();
    expect(kept.has(`audit:twelve-levels:${id}`)).toBe(false);
    expect(new Map([...storage.texts].filter(([key]) => kept.has(key)))).toEqual(kept);
    expect(storage.texts.get(`audit:twelve-levels:${id}`)).toBe(writeAudit(page.audit()));
    expect(page.shown()).toMatchObject({ origin: 'own', told: expect.stringContaining('of your own') as string });
  });

  test.each([
    ['of another guide', '1.dHdvLXN0ZXBzCmZpcnN0LHNlY29uZApzZWNvbmQKMjAyNi0wMS0wNQowCndvcmRzuhGE.~', 'two-steps'],
    ['that is damaged altogether', '1.xxxx.yyyy', 'Ask for it once more'],
    ['of another version', '2.abc', 'another version'],
  ])('%s leaves an empty audit, and says why', async (_, link, said) => {
    const page = await openPage(`#audit=${link}`);
    expect(page.shown().damage.join(' ')).toContain(said);
    expect(has(page.audit())).toEqual({});
  });

  test('can be answered anew and compared with; that is remembered over changes and reloads', async () => {
    const link = await writeLink(SENT, GUIDE.stages, false);
    const page = await openPage(`#audit=${link}`);
    page.answerToCompare();
    expect(page.shown()).toMatchObject({ origin: 'new', compareWith: link, audit: { target: { value: 'level-5' } } });
    expect(has(page.audit())).toEqual({});
    const begun = await openPage(`#${fragmentOf()}`);
    expect(begun.shown()).toMatchObject({ origin: 'new', compareWith: link, audit: { target: { value: 'level-5' } } });
    begun.answer('several', NOTHING);
    expect(fragmentOf()).toBe(`own=${begun.audit().id}&with=${link}`);
    const again = await openPage(`#${fragmentOf()}`);
    expect(again.shown()).toMatchObject({ origin: 'own', compareWith: link });
    expect(has(again.audit())).toEqual({ several: NOTHING });
    const odd = await openPage('#with=<b>');
    expect(odd.shown().compareWith).toBeUndefined();
  });

  test('tells after changes and reloads which entries read otherwise, until each is answered or confirmed', async () => {
    const answered = (text: string): Audit => ({
      ...SENT,
      answers: { growing: { value: 'level-4', at: 1, text }, several: { value: 'level-1', at: 1, text } },
    });
    const page = await openPage(`#audit=${await writeLink(answered('Once'), GUIDE.stages, false)}`);
    const listed = (shown: typeof page): string[] => shown.shown().changed.map(({ row }) => row.key);
    expect(listed(page)).toEqual(['growing', 'several']);
    page.answer('only-one', NOTHING);
    expect(listed(page)).toEqual(['growing', 'several']);
    const again = await openPage(`#${fragmentOf()}`);
    expect(listed(again)).toEqual(['growing', 'several']);
    expect(again.audit().answers['growing']?.text).toBeUndefined();
    again.answer('growing', NOTHING);
    const [changed = expect.fail('nothing is listed')] = again.shown().changed;
    again.confirmAnswer(changed);
    expect(again.shown().changed).toEqual([]);
    expect(again.audit().answers['several']).toMatchObject({ value: 'level-1', text: changed.now });
    again.undo();
    expect(listed(again)).toEqual(['several']);
  });

  test('does not push away what the reader has opened meanwhile', async () => {
    const page = await openPage();
    page.answer('growing', NOTHING);
    fakeBrowser(`${AUDIT_PAGE}#audit=${await writeLink(SENT, GUIDE.stages, true)}`);
    const opening = page.openAddress();
    page.openOwn(page.audit());
    await opening;
    expect(has(page.audit())).toEqual({ growing: NOTHING });
  });
});
