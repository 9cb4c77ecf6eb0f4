/** Audits in storage: kept at every change, never overwritten unread, and told when they cannot be kept. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginAudit, withAnswers, type Audit } from '../../../../src/features/audit/audit.ts';
import { writeAudit } from '../../../../src/features/audit/file.ts';
import { letGo, unkeptBelow } from '../../../../src/features/audit/browser/unsaved-audits.ts';
import {
  deleteAudit,
  deleteUnreadable,
  failureOf,
  followGuide,
  saveAudit,
  onAuditElsewhere,
  savedAudit,
  savedAudits,
} from '../../../../src/features/audit/browser/saved-audits.ts';
import { fakeStorage, type FakeStorage } from '../../../fixtures/fake-storage.ts';

const AUDIT = withAnswers(beginAudit('a', 'guide', 'mvp', 1000), { backups: { have: 'mvp', text: 'Daily' } }, 2000);
const named = (id: string, at: number): Audit => ({ ...beginAudit(id, 'guide', 'mvp', at), id });

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
});

afterEach(() => {
  for (const [key] of unkeptBelow('')) letGo(key);
  vi.unstubAllGlobals();
});

describe('An audit', () => {
  test('that is kept is there again, under its guide and id, as the text of a file', () => {
    expect(saveAudit(AUDIT)).toEqual({ audit: AUDIT, failure: undefined });
    expect(savedAudit('guide', 'a')).toEqual(AUDIT);
    expect([...storage.texts]).toEqual([['audit:guide:a', writeAudit(AUDIT)]]);
    expect(savedAudit('guide', 'b')).toBeUndefined();
    expect(savedAudit('other', 'a')).toBeUndefined();
  });

  test('is laid together with what is stored of it, before it is kept', () => {
    saveAudit(AUDIT);
    const other = withAnswers(beginAudit('a', 'guide', 'mvp', 1000), { search: { have: 'poc', text: 'None' } }, 3000);
    const { audit } = saveAudit(other);
    expect(Object.keys(audit.answers).toSorted()).toEqual(['backups', 'search']);
    expect(savedAudit('guide', 'a')).toEqual(audit);
  });

  test('that was let go is gone, and no other', () => {
    saveAudit(AUDIT);
    saveAudit(named('b', 1));
    deleteAudit(AUDIT);
    expect([...storage.texts.keys()]).toEqual(['audit:guide:b']);
  });

  test('does not fit into a full storage: it says so, what was stored stays, and the change is held', () => {
    saveAudit(AUDIT);
    storage.fill(true);
    const changed = withAnswers(AUDIT, { search: { have: 'poc', text: 'None' } }, 3000);
    const { audit, failure } = saveAudit(changed);
    expect(audit).toEqual(changed);
    expect(failure).toContain('Save it as a file');
    expect(storage.texts.get('audit:guide:a')).toBe(writeAudit(AUDIT));
    expect(savedAudit('guide', 'a')).toEqual(changed);
    expect(savedAudits('guide').audits).toEqual([changed]);
    expect(failureOf(changed)).toBe(failure);
    storage.fill(false);
    saveAudit(changed);
    expect(failureOf(changed)).toBeUndefined();
    expect(storage.texts.get('audit:guide:a')).toBe(writeAudit(changed));
  });

  test('cannot be kept where storage is refused: it says so, and nothing throws', () => {
    storage.refuse();
    expect(saveAudit(AUDIT)).toMatchObject({
      audit: AUDIT,
      failure: expect.stringContaining('Save it as a file') as string,
    });
    expect(savedAudit('guide', 'a')).toEqual(AUDIT);
    expect(savedAudits('guide')).toEqual({ audits: [AUDIT], unreadable: [], isRefused: true });
    expect(savedAudits('other').audits).toEqual([]);
    expect(() => {
      deleteAudit(AUDIT);
      followGuide('old', 'guide');
    }).not.toThrow();
    expect(savedAudit('guide', 'a')).toBeUndefined();
  });
});

describe('Before the page closes the reader is asked', () => {
  /** Whether the browser would ask. */
  const isAsked = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    storage.tell(event);
    return event.defaultPrevented;
  };

  test('while something is held that could not be kept, and not before or after', () => {
    saveAudit(named('b', 1));
    expect(isAsked()).toBe(false);
    storage.fill(true);
    saveAudit(AUDIT);
    saveAudit(named('c', 1));
    expect(isAsked()).toBe(true);
    deleteAudit(AUDIT);
    expect(isAsked()).toBe(true);
    storage.fill(false);
    saveAudit(named('c', 1));
    expect(isAsked()).toBe(false);
  });
});

describe('The audits of a guide', () => {
  test('are listed by their last change, and none of another guide', () => {
    saveAudit(named('b', 5));
    saveAudit(AUDIT);
    saveAudit({ ...AUDIT, framework: 'guide-two' });
    storage.texts.set('audit:guide-two', 'x');
    storage.texts.set('decisions', '{}');
    const { audits, unreadable, isRefused } = savedAudits('guide');
    expect(audits.map(({ id, framework }) => [id, framework])).toEqual([
      ['a', 'guide'],
      ['b', 'guide'],
    ]);
    expect([unreadable, isRefused]).toEqual([[], false]);
  });

  test('come along when the guide gets another id, if there is room', () => {
    storage.texts.set('audit:guide:odd', 'odd');
    saveAudit(AUDIT);
    storage.fill(true);
    followGuide('guide', 'now');
    expect(savedAudit('guide', 'a')).toEqual(AUDIT);
    storage.fill(false);
    followGuide('guide', 'now');
    expect(savedAudit('now', 'a')).toEqual({ ...AUDIT, framework: 'now' });
    expect([...storage.texts.keys()].toSorted()).toEqual(['audit:guide:odd', 'audit:now:a']);
  });
});

describe('A stored text that cannot be read', () => {
  test.each([
    ['is no JSON', '{"format":', 'not JSON'],
    ['is of a later version', writeAudit(AUDIT).replace('"version": 1', '"version": 2'), 'version 2'],
    ['is something else', '[]', 'not an audit'],
    ['is empty', '', 'not JSON'],
  ])('because it %s is left alone and named, and never overwritten', (_, text, reason) => {
    storage.texts.set('audit:guide:a', text);
    saveAudit(named('b', 1));
    const { audits, unreadable } = savedAudits('guide');
    expect(audits.map(({ id }) => id)).toEqual(['b']);
    expect(unreadable).toEqual([{ key: 'audit:guide:a', reason: expect.stringContaining(reason) as string, text }]);
    const { failure } = saveAudit(AUDIT);
    expect(failure).toContain('cannot be read by this page, and stays as it is');
    expect(storage.texts.get('audit:guide:a')).toBe(text);
  });

  test('goes when the reader lets it go, and then there is room for the audit', () => {
    storage.texts.set('audit:guide:a', 'x');
    const [it] = savedAudits('guide').unreadable;
    deleteUnreadable(it ?? expect.fail('it is not named'));
    expect(saveAudit(AUDIT).failure).toBeUndefined();
  });
});

describe('Another tab', () => {
  test('that changes or drops an audit of the guide is heard; what is none of it is not', () => {
    const other = storage.openTab();
    const heard: unknown[] = [];
    const end = onAuditElsewhere('guide', (audit, id) => heard.push([audit, id]));
    other(() => {
      saveAudit(AUDIT);
      saveAudit({ ...AUDIT, framework: 'guide-two' });
      deleteAudit(AUDIT);
      localStorage.setItem('audit:guide:a', 'x');
      localStorage.setItem('decisions', '{}');
    });
    storage.deliver();
    expect(heard).toEqual([
      [AUDIT, 'a'],
      [undefined, 'a'],
      [undefined, 'a'],
    ]);
    end();
    other(() => saveAudit(named('b', 1)));
    storage.deliver();
    expect(heard).toHaveLength(3);
  });

  test('is not this one: its own changes are not heard', () => {
    const heard: unknown[] = [];
    onAuditElsewhere('guide', (audit) => heard.push(audit));
    saveAudit(AUDIT);
    storage.deliver();
    expect(heard).toEqual([]);
  });
});
