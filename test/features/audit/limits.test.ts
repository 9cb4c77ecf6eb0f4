/** What an audit may hold is the same in files, links and the storage, and what does not fit is said. */
import { describe, expect, test } from 'vitest';
import { beginAudit, isDay, LARGEST_BYTES, LONGEST, MOST_ROWS, type Audit } from '../../../src/features/audit/audit.ts';
import { packText, seal } from '../../../src/features/audit/bytes.ts';
import { readAudit, sizeFault, writeAudit } from '../../../src/features/audit/file.ts';
import { readLink, writeLink, type OpenedLink } from '../../../src/features/audit/link.ts';
import { openLink, rowsWith } from '../../../src/features/audit/open.ts';
import { fullAudit, guideNamed } from './guides.ts';

const GUIDE = guideNamed('twelve-levels');
const AUDIT = beginAudit('a', GUIDE.framework, 'level-5', Date.UTC(2026, 0, 5));

const rows = <T>(count: number, entry: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`unknown-${String(index)}`, entry]));

/** The link to an audit, with some fields of its head otherwise. */
const linkWith = async (fields: { total?: string; target?: string; begun?: string }): Promise<OpenedLink> => {
  const [version, , ...parts] = (await writeLink(fullAudit(GUIDE), GUIDE.stages, false)).split('.');
  const { total = String(GUIDE.rows.length), target = 'level-5', begun = '2026-01-05' } = fields;
  const head = [GUIDE.framework, GUIDE.stages.join(','), target, begun, total].join('\n');
  const link = [version, seal(new TextEncoder().encode(head), 'head'), ...parts].join('.');
  return (await readLink(link, GUIDE.stages)) ?? expect.fail('it is no link');
};

/** A link with words of its own. */
const linkWithWords = async (words: object): Promise<OpenedLink> => {
  const link = `${await writeLink(AUDIT, GUIDE.stages, false)}.~${await packText(JSON.stringify(words), 'words')}`;
  return (await readLink(link, GUIDE.stages)) ?? expect.fail('it is no link');
};

const reasonOf = (audit: Audit): string => {
  const read = readAudit(writeAudit(audit));
  return read.isRead ? 'it is read' : read.reason;
};

describe('A day', () => {
  test.each(['2026-01-01', '2024-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('may be %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each([
    '9999-99-99',
    '2026-02-30',
    '2026-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-1-1',
    'today',
    '',
    '2026-01-01T',
  ])('is not %j', (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe('A link', () => {
  test('whose head is as it was sent says nothing', async () => {
    expect((await linkWith({})).damage).toEqual([]);
    expect((await linkWith({ target: '' })).damage).toEqual([]);
  });

  test.each(['Infinity', '-1', '1.5', '1e3', '', 'NaN', '0x10', '99999', '5001'])(
    'cannot hold %j answers, and says so',
    async (total) => {
      const { damage, rows: arrived } = await linkWith({ total });
      expect(damage).toEqual([expect.stringContaining(`says “${total}”`)]);
      expect(arrived).toHaveLength(GUIDE.rows.length);
    },
  );

  test('that holds more answers than it says, or fewer, says so', async () => {
    expect((await linkWith({ total: '1' })).damage).toEqual([
      `It says that it holds 1 answer, and holds ${String(GUIDE.rows.length)}.`,
    ]);
    expect((await linkWith({ total: '40' })).damage.join(' ')).toContain('of its 40 answers did not arrive');
  });

  test.each(['9999-99-99', '2026-02-30', '', '2026-02-31T10:00'])(
    'that was begun on %j says that there is no such day',
    async (begun) => {
      const link = await linkWith({ begun });
      expect(link.damage).toEqual([expect.stringContaining(`“${begun}”, is none`)]);
      expect(isDay(openLink(link, GUIDE, 'new', Date.UTC(2026, 4, 1)).audit.begun)).toBe(true);
    },
  );

  test('that is held against what is no stage says so', async () => {
    const { damage } = await linkWith({ target: '<b>' });
    expect(damage).toEqual([expect.stringContaining('“<b>” is no stage')]);
  });

  test('with a name or note that is too long is cut, and says so', async () => {
    for (const words of [
      { name: 'n'.repeat(LONGEST.name + 1), marks: {} },
      { name: '', marks: { growing: ['pinned', 'n'.repeat(LONGEST.note + 1)] } },
      { name: '', marks: { growing: ['loved', ''] } },
    ]) {
      expect((await linkWithWords(words)).damage).toEqual([expect.stringContaining('not all fits')]);
    }
    expect((await linkWithWords({ name: 'n'.repeat(LONGEST.name), marks: {} })).damage).toEqual([]);
  });

  test('with more marks than fit keeps those of the guide, leaves room for all of its rows, and says what went', async () => {
    const link = await linkWithWords({
      name: '',
      marks: { ...rows(MOST_ROWS + 1, ['pinned', '']), growing: ['pinned', 'ours'] },
    });
    const { audit, damage } = openLink(link, GUIDE, 'new', 1);
    expect(audit.marks['growing']).toMatchObject({ note: 'ours' });
    expect(rowsWith(audit, GUIDE)).toBe(MOST_ROWS);
    expect(damage).toEqual([expect.stringContaining(`${String(GUIDE.rows.length + 1)} of its notes and marks`)]);
    expect(reasonOf({ ...audit, answers: fullAudit(GUIDE).answers })).toBe('it is read');
  });

  test('is not written with more words than it is read with', async () => {
    const note = '語'.repeat(LONGEST.note);
    const notes = (count: number): Audit => ({ ...AUDIT, marks: rows(count, { value: undefined, at: 1, note }) });
    const fits = Math.floor(LARGEST_BYTES / (3 * LONGEST.note + 40));
    const link = await readLink(await writeLink(notes(fits), GUIDE.stages, true), GUIDE.stages);
    expect(Object.keys(link?.words?.marks ?? {})).toHaveLength(fits);
    await expect(writeLink(notes(fits + 100), GUIDE.stages, true)).rejects.toThrow(RangeError);
  });
});

describe('A file', () => {
  test('of as many rows as fit is read, and one with one more says how many', () => {
    expect(reasonOf({ ...AUDIT, answers: rows(MOST_ROWS, { value: 'x', at: 1 }) })).toBe('it is read');
    expect(reasonOf({ ...AUDIT, answers: rows(MOST_ROWS + 1, { value: 'x', at: 1 }) })).toBe(
      'Its answers cannot be read. It speaks of 5001 rows; at most 5000 fit.',
    );
    expect(reasonOf({ ...AUDIT, marks: rows(MOST_ROWS + 1, { value: 'pinned', at: 1 }) })).toContain('5001 rows');
  });

  test.each([
    ['a day that is none', { begun: '2026-02-30' }, 'There is no day 2026-02-30.'],
    [
      'a name that is too long',
      { name: { value: 'x'.repeat(201), at: 1 } },
      'Its name has 201 characters; at most 200 fit.',
    ],
    [
      'a note that is too long',
      { marks: rows(1, { value: undefined, at: 1, note: 'x'.repeat(2001) }) },
      'A note has 2001 characters; at most 2000 fit.',
    ],
  ])('with %s says so', (_, fields: Partial<Audit>, said) => {
    expect(reasonOf({ ...AUDIT, ...fields })).toContain(said);
  });

  test('that is too large says how large it is, whatever it is made of', () => {
    const text = 'x'.repeat(2_000_000);
    expect(reasonOf({ ...AUDIT, answers: rows(2, { value: 'x', at: 1, text }) })).toBe('it is read');
    expect(reasonOf({ ...AUDIT, answers: rows(1, { value: 'x', at: 1, text: '語'.repeat(2_000_000) }) })).toBe(
      'It has 6.1 MB; an audit has at most 5.',
    );
    expect(sizeFault(LARGEST_BYTES)).toBeUndefined();
    expect(sizeFault(LARGEST_BYTES + 1)).toContain('5.1 MB');
  });
});
