/** Audits as files: an exact round trip, and a reason for whatever is no audit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginAudit, type Audit } from '../../../src/features/audit/audit.ts';
import { auditFileName, readAudit, writeAudit } from '../../../src/features/audit/file.ts';
import { cleanLine, cleanText } from '../../../src/domain/own-words.ts';
import { anyText } from '../../fixtures/arbitraries.ts';
import { audits } from './guides.ts';

const AUDIT: Audit = {
  ...beginAudit('a', 'guide', 'mvp', 1000),
  answers: { backups: { value: 'mvp', at: 2000, text: 'Daily' } },
  marks: { backups: { value: 'pinned', at: 3000, note: 'first' } },
};

/** A file with some fields otherwise than they should be. */
const fileWith = (fields: object, around: object = {}): string =>
  JSON.stringify({ format: 'stagecraft-audit', version: 1, audit: { ...AUDIT, ...fields }, ...around });

const reasonOf = (text: string): string => {
  const read = readAudit(text);
  return read.isRead ? 'it is read' : read.reason;
};

describe('A file', () => {
  test('is read as it was written, and written again it is the same text', () => {
    fc.assert(
      fc.property(audits, ({ audit }) => {
        const text = writeAudit(audit);
        const read = readAudit(text);
        expect(read).toEqual({ isRead: true, audit });
        expect(read.isRead && writeAudit(read.audit)).toBe(text);
      }),
    );
  });

  test.each([
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['emoji', '👩‍👩‍👧🦆'],
    ['text from right to left', 'ביקורת\u202eevil\u202c'],
    ['half a sign', '\ud83e x \udd86'],
    ['signs of control', '\0\b\u001b[31m\u2028'],
    ['a name of every object', '__proto__'],
    ['JSON', '"},"version":2,{"'],
  ])('keeps %s in a text of the guide, and what can be seen of it in the name and in a note', (_, odd) => {
    const audit: Audit = {
      ...AUDIT,
      name: { value: odd, at: 1 },
      answers: { backups: { value: 'mvp', at: 2, text: odd } },
      marks: { backups: { value: undefined, at: 3, note: odd } },
    };
    const seen: Audit = {
      ...audit,
      name: { value: cleanLine(odd), at: 1 },
      marks: { backups: { value: undefined, at: 3, note: cleanText(odd) } },
    };
    expect(readAudit(writeAudit(audit))).toEqual({ isRead: true, audit: seen });
  });

  test('keeps what stands for a text that only a link told of', () => {
    const audit: Audit = { ...AUDIT, answers: { backups: { value: 'mvp', at: 2, hash: 1023 } } };
    const text = writeAudit(audit);
    expect(readAudit(text)).toEqual({ isRead: true, audit });
    expect(writeAudit(audit)).toBe(text);
  });

  test('is the same text whatever the order in which rows were answered', () => {
    const [a, b] = [
      { value: 'mvp', at: 1 },
      { value: 'poc', at: 2 },
    ];
    expect(writeAudit({ ...AUDIT, answers: { a, b } })).toBe(writeAudit({ ...AUDIT, answers: { b, a } }));
  });

  test('loses what is none of ours, and nothing else', () => {
    const more = { extra: 1, answers: { backups: { ...AUDIT.answers['backups'], extra: [1] } } };
    expect(readAudit(fileWith(more, { extra: 1 }))).toEqual({ isRead: true, audit: AUDIT });
  });

  test('may hold answers to rows that no guide has', () => {
    const read = readAudit(
      fileWith({ answers: { 'no-such-row': { value: 'no-stage', at: 1 }, constructor: { at: 2 } } }),
    );
    expect(read.isRead && Object.keys(read.audit.answers).toSorted()).toEqual(['constructor', 'no-such-row']);
  });
});

describe('What is no audit is refused with the reason:', () => {
  test.each([
    ['nothing', '', 'not JSON'],
    ['a text', 'hello', 'not JSON'],
    ['a list', '[]', 'not an audit'],
    ['null', 'null', 'not an audit'],
    ['a number', '12', 'not an audit'],
    ['another’s JSON', '{"name":"package","version":1}', 'not an audit'],
    ['an audit without its frame', JSON.stringify(AUDIT), 'not an audit'],
    ['a log of decisions', '{"version":1,"decisions":[]}', 'not an audit'],
    ['version 0', fileWith({}, { version: 0 }), 'version 0'],
    ['version 2', fileWith({}, { version: 2 }), 'version 2;'],
    ['a version in quotation marks', fileWith({}, { version: '1' }), 'version "1"'],
    ['no version', fileWith({}, { version: undefined }), 'version none'],
    ['a version that is a thing', fileWith({}, { version: { toJSON: 1 } }), 'version none'],
    [
      'a version without end',
      `{"format":"stagecraft-audit","version":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'version none',
    ],
    ['no audit in the frame', fileWith({}, { audit: undefined }), 'holds no audit'],
    ['a list for the audit', fileWith({}, { audit: [AUDIT] }), 'holds no audit'],
    ['an id that is a number', fileWith({ id: 1 }), 'Its id cannot'],
    ['an id that would break an address', fileWith({ id: 'a&b=1' }), 'Its id cannot'],
    ['an id with nothing in it', fileWith({ id: '' }), 'Its id cannot'],
    ['an id that is too long', fileWith({ id: 'a'.repeat(61) }), 'Its id cannot'],
    [
      'a hash that is none',
      fileWith({ answers: { backups: { value: 'mvp', at: 1, hash: 1024 } } }),
      'Its answers cannot',
    ],
    ['a guide with a path', fileWith({ framework: '../x' }), 'Its framework cannot'],
    ['a day that is none', fileWith({ begun: 'today' }), 'Its begun cannot'],
    ['a name without its moment', fileWith({ name: 'Ours' }), 'Its name cannot'],
    ['a name that is too long', fileWith({ name: { value: 'x'.repeat(201), at: 1 } }), 'Its name cannot'],
    ['no target', fileWith({ target: undefined }), 'Its target cannot'],
    ['a list of answers', fileWith({ answers: [] }), 'Its answers cannot'],
    ['an answer that is a text', fileWith({ answers: { backups: 'mvp' } }), 'Its answers cannot'],
    ['an answer without its moment', fileWith({ answers: { backups: { value: 'mvp' } } }), 'Its answers cannot'],
    [
      'a moment that is a fraction',
      fileWith({ answers: { backups: { value: 'mvp', at: 1.5 } } }),
      'Its answers cannot',
    ],
    ['a moment before all', fileWith({ answers: { backups: { value: 'mvp', at: -1 } } }), 'Its answers cannot'],
    ['an answer that is null', fileWith({ answers: { backups: { value: null, at: 1 } } }), 'Its answers cannot'],
    ['a row with a bad name', fileWith({ answers: { 'A b': { value: 'mvp', at: 1 } } }), 'Its answers cannot'],
    ['a handling that nobody knows', fileWith({ marks: { backups: { value: 'loved', at: 1 } } }), 'Its marks cannot'],
    [
      'a note that is too long',
      fileWith({ marks: { backups: { at: 1, note: 'x'.repeat(2001) } } }),
      'Its marks cannot',
    ],
    ['two faults', fileWith({ id: null, marks: null }), 'Its id, marks cannot'],
  ])('%s', (_, text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });

  test('10,000 rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`row-${String(index)}`, { value: 'mvp', at: 1 }]);
    expect(reasonOf(fileWith({ answers: Object.fromEntries(rows) as object }))).toContain('Its answers cannot');
  });

  test('keys that would change every object', () => {
    const text = fileWith({}).replace('"backups":{"value":"mvp"', '"__proto__":{"value":"mvp"');
    expect(reasonOf(text)).toContain('Its answers cannot');
    const poisoned = fileWith({}).replace('"audit":{', '"audit":{"__proto__":{"id":"x"},');
    expect(readAudit(poisoned)).toEqual({ isRead: true, audit: AUDIT });
    expect(({} as { id?: string }).id).toBeUndefined();
  });

  test('a file that was cut off, wherever', () => {
    const text = writeAudit(AUDIT).trimEnd();
    for (let end = 0; end < text.length; end += 1) expect(reasonOf(text.slice(0, end))).toContain('not JSON');
  });

  test('any text, and any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json()), (text) => {
        expect(readAudit(text).isRead).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(AUDIT)), fc.jsonValue(), (field, value) => {
        const read = readAudit(fileWith({ [field]: value }));
        expect(read.isRead || read.reason.includes(field)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['', '.json', 'audit-guide-1970-01-01.json'],
  ['Our product, autumn', '.json', 'audit-guide-our-product-autumn-1970-01-01.json'],
  ['../../etc/passwd\0', '-tasks.md', 'audit-guide-etc-passwd-1970-01-01-tasks.md'],
  ['🦆', '.csv', 'audit-guide-1970-01-01.csv'],
])('The file of an audit named %j has a safe name', (value, ending, name) => {
  expect(auditFileName({ ...AUDIT, name: { value, at: 1 } }, ending)).toBe(name);
});
