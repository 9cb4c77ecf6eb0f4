/** Nothing is ever stored that cannot be read back, by whichever door it came, and what does not fit is said before. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginAudit, MOST_ROWS, NOTHING, withMark, type Audit } from '../../../../src/features/audit/audit.ts';
import { packText } from '../../../../src/features/audit/bytes.ts';
import { readAudit, writeAudit } from '../../../../src/features/audit/file.ts';
import { writeLink } from '../../../../src/features/audit/link.ts';
import { letGo, unkeptBelow } from '../../../../src/features/audit/browser/unsaved-audits.ts';
import { followGuide, saveAudit, savedAudits } from '../../../../src/features/audit/browser/saved-audits.ts';
import { auditsOf } from '../guides.ts';
import { anyText } from '../../../fixtures/arbitraries.ts';
import { GUIDE, has, openAuditPage } from './audit-page.ts';
import { fakeStorage, type FakeStorage } from '../../../fixtures/fake-storage.ts';

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
});

afterEach(() => {
  for (const [key] of unkeptBelow('')) letGo(key);
  vi.unstubAllGlobals();
});

const AUDIT = beginAudit('a', GUIDE.framework, 'level-5', Date.UTC(2026, 0, 5));

const rows = <T>(count: number, entry: T, name = 'unknown'): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}-${String(index)}`, entry]));

const expectAllReadable = (): void => {
  for (const text of storage.texts.values()) expect(readAudit(text)).toMatchObject({ isRead: true });
};

test('What is kept is read back as it is; what cannot be is not stored, and says why', () => {
  const sizes = fc.constantFrom(0, 1, MOST_ROWS - 1, MOST_ROWS, MOST_ROWS + 1);
  const odd = fc.record({
    answers: sizes.map((count) => rows(count, { value: 'x', at: 1 })),
    marks: sizes.map((count) => rows(count, { value: 'pinned' as const, at: 1 })),
    name: fc.record({ value: fc.oneof(anyText, fc.constant('x'.repeat(201))), at: fc.nat() }),
    begun: fc.constantFrom('2026-01-05', '2026-02-30', '9999-99-99'),
    framework: fc.constantFrom(GUIDE.framework, 'x'.repeat(101)),
  });
  fc.assert(
    fc.property(auditsOf(GUIDE), fc.option(odd), (audit, fields) => {
      storage.texts.clear();
      const given: Audit = { ...audit, ...fields };
      const { audit: kept, failure } = saveAudit(given);
      const read = readAudit(writeAudit(given));
      expect(failure === undefined).toBe(read.isRead);
      expect([...storage.texts.values()]).toEqual(read.isRead ? [writeAudit(kept)] : []);
      if (!read.isRead) expect(failure).toContain(read.reason);
      expectAllReadable();
    }),
    { numRuns: 60 },
  );
});

test('What is kept stays as it was where two of an id are too much together', () => {
  saveAudit({ ...AUDIT, answers: rows(MOST_ROWS, { value: 'x', at: 1 }) });
  const before = [...storage.texts];
  const { failure } = saveAudit({ ...AUDIT, answers: rows(2, { value: 'x', at: 1 }, 'other') });
  expect(failure).toContain('It speaks of 5002 rows; at most 5000 fit.');
  expect([...storage.texts]).toEqual(before);
});

test('What comes along when a guide gets another id stays where it is when it does not fit', () => {
  saveAudit({ ...AUDIT, framework: 'before', answers: rows(MOST_ROWS, { value: 'x', at: 1 }) });
  saveAudit({ ...AUDIT, answers: rows(1, { value: 'x', at: 1 }, 'other') });
  followGuide('before', GUIDE.framework);
  expect(savedAudits('before').audits).toHaveLength(1);
  expectAllReadable();
});

describe('On the page', () => {
  test.each([
    ['answers', { answers: rows(MOST_ROWS, { value: 'x', at: 1 }) }],
    ['marks', { marks: rows(MOST_ROWS - 3, { value: 'pinned' as const, at: 1 }) }],
  ])(
    'a file that leaves no room for the guide’s own rows beside its %s is refused, and nothing is stored',
    async (_, fields) => {
      const page = await openAuditPage(storage, '');
      expect(page.importAudit({ ...AUDIT, ...fields }, 'x.json')).toMatch(
        /^“x.json” was not brought in: .*at most 5000 fit\.$/,
      );
      expect([storage.texts.size, page.shown().origin]).toEqual([0, 'new']);
    },
  );

  test('a file that just leaves room can be answered whole, and read again', async () => {
    const page = await openAuditPage(storage, '');
    const answers = rows(MOST_ROWS - GUIDE.rows.length, { value: 'x', at: 1 });
    expect(page.importAudit({ ...AUDIT, answers }, 'x.json')).toBe('“x.json” is brought in.');
    for (const { key } of GUIDE.rows) page.answer(key, NOTHING);
    expect(page.shown().failure).toBeUndefined();
    expect(Object.keys(has(page.audit()))).toHaveLength(MOST_ROWS);
    expectAllReadable();
  });

  test('a link with too many marks says so before anything is stored, and can then be answered and kept', async () => {
    const words = { name: 'Sent', marks: rows(MOST_ROWS + 1, ['pinned', '']) };
    const link = `${await writeLink(AUDIT, GUIDE.stages, false)}.~${await packText(JSON.stringify(words), 'words')}`;
    expect(link.length).toBeLessThan(20_000);
    const page = await openAuditPage(storage, `#audit=${link}`);
    expect(page.shown().damage).toEqual([expect.stringContaining('do not fit')]);
    expect(storage.texts.size).toBe(0);
    for (const { key } of GUIDE.rows) page.answer(key, NOTHING);
    page.changeAudit((audit, at) => withMark(audit, GUIDE.rows[0]?.key ?? '', 'pinned', 'first', at));
    expect(page.shown().failure).toBeUndefined();
    expect(storage.texts.size).toBe(1);
    expectAllReadable();
  });
});
