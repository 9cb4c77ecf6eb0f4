/** Words that a person entered, at every door through which they come. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginAudit, type Audit } from '../../src/features/audit/audit.ts';
import { readAudit, writeAudit } from '../../src/features/audit/file.ts';
import { readLink, writeLink } from '../../src/features/audit/link.ts';
import { readDecisions } from '../../src/features/decide/decision.ts';
import { cleanLine, cleanText } from '../../src/domain/own-words.ts';
import { formatSearch, parseSearch } from '../../src/features/search/address.ts';
import { cleanWords } from '../../src/features/matrix/view.ts';
import { anyText } from '../fixtures/arbitraries.ts';

/** Every sign that turns the text around it, beside a letter that stays. */
const TURNING = [
  ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
  ...['\u2066', '\u2067', '\u2068', '\u2069'],
];
const HOSTILE = `${TURNING.join('x')}\0\u001b\ud800`;
const unseen = /[\p{Bidi_C}\p{Cs}]|(?!\n)\p{Cc}/u;

describe('A line', () => {
  test.each(TURNING)('loses %j', (sign) => {
    expect(cleanLine(`a${sign}b`)).toBe('ab');
    expect(cleanText(`a${sign}b`)).toBe('ab');
  });

  test.each([
    ['a family', '👩\u200d👩\u200d👧'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['a flag', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['Hebrew', 'מוצר חדש!'],
    ['a heart', '❤\ufe0f'],
  ])('keeps %s as it is', (_, text) => {
    expect(cleanLine(text)).toBe(text);
    expect(cleanText(text)).toBe(text);
  });

  test('has single blanks, and none around it', () => {
    expect(cleanLine(' a\t b\r\n\u2028c\0d \u3000')).toBe('a b c d');
  });

  test('is as it was once it is clean', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = cleanLine(text);
        expect(line).not.toMatch(unseen);
        expect(line).not.toMatch(/\n/);
        expect(cleanLine(line)).toBe(line);
        const lines = cleanText(text);
        expect(lines).not.toMatch(unseen);
        expect(cleanText(lines)).toBe(lines);
      }),
    );
  });
});

test('a note keeps its lines, whatever ended them', () => {
  expect(cleanText('a\r\nb\rc\u2028d\n\ne\tf')).toBe('a\nb\nc\nd\n\ne f');
});

describe('What a person entered comes in clean', () => {
  const audit: Audit = {
    ...beginAudit('a', 'guide', 'mvp', 1000),
    name: { value: `A${HOSTILE}`, at: 1 },
    marks: { backups: { value: 'pinned', at: 3, note: `N${HOSTILE}` } },
  };

  test('with the file of an audit, and from the storage', () => {
    const read = readAudit(writeAudit(audit));
    const { name, marks } = read.isRead ? read.audit : expect.fail(read.reason);
    expect(name.value).toBe('Axxxxxxxxxxx');
    expect(marks['backups']?.note).toBe('Nxxxxxxxxxxx');
  });

  test('with a link to an audit', async () => {
    const link = await readLink(await writeLink(audit, ['mvp'], true), ['mvp']);
    expect(link?.words).toEqual({ name: 'Axxxxxxxxxxx', marks: { backups: ['pinned', 'Nxxxxxxxxxxx'] } });
  });

  test('with a file of decisions, and from the storage: every text of it', () => {
    const title = `T${HOSTILE}`;
    const decision = {
      ...{ id: 'a', date: '2025-01-10', name: title, note: `a\n${title}`, turns: [title], options: [title] },
      guide: { id: title, title },
      wizard: { id: title, title },
      answers: [{ question: title, answer: title, ids: [title, title] }],
      outcome: { id: title, title, text: title },
    };
    const read = readDecisions(JSON.stringify({ version: 1, decisions: [decision] }));
    const [clean] = read.isRead ? read.decisions : expect.fail(read.reason);
    expect(clean?.note).toBe('a\nTxxxxxxxxxxx');
    expect(clean?.name).toBe('Txxxxxxxxxxx');
    expect(JSON.stringify(clean).replaceAll('\\n', '')).not.toMatch(unseen);
  });

  test('with the words of a view and of a search', () => {
    expect(cleanWords(`q${HOSTILE}`)).toBe('qxxxxxxxxxxx');
    const query = formatSearch({ q: `q${HOSTILE}` });
    expect(query).toBe('?q=qxxxxxxxxxxx');
    expect(parseSearch(`?q=${encodeURIComponent(`q${TURNING.join('x')}`)}`, { frameworks: [], stages: [] }).q).toBe(
      'qxxxxxxxxxxx',
    );
  });
});
