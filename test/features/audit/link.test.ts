/** Audits in links: what was sent arrives, and nothing that was not sent does, whatever happens on the way. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withMark, type Audit } from '../../../src/features/audit/audit.ts';
import { seal } from '../../../src/features/audit/bytes.ts';
import { hashKey, readLink, writeLink, type OpenedLink } from '../../../src/features/audit/link.ts';
import { openLink } from '../../../src/features/audit/open.ts';
import { anyText } from '../../fixtures/arbitraries.ts';
import { audits, auditsOf, fullAudit, guideNamed, GUIDES, LARGEST_GUIDE, type RealGuide } from './guides.ts';

const TWELVE = guideNamed('twelve-levels');

/** What an audit says, without its moments and what was taken back. */
const saidIn = ({ begun, target, answers }: Audit) => ({
  begun,
  target: target.value,
  answers: Object.fromEntries(
    Object.entries(answers).flatMap(([key, { value, text = '' }]) =>
      value === undefined ? [] : [[key, { value, text }]],
    ),
  ),
});

const wordsIn = ({ name, marks }: Audit) => ({
  name: name.value,
  marks: Object.fromEntries(
    Object.entries(marks).flatMap(([key, { value, note = '' }]) =>
      value === undefined && note === '' ? [] : [[key, { value, note }]],
    ),
  ),
});

/** Reads a link, which has to be one. */
const read = async (text: string, stages: readonly string[] = TWELVE.stages): Promise<OpenedLink> =>
  (await readLink(text, stages)) ?? expect.fail('it is no link');

const sent = async (guide: RealGuide, audit: Audit, withWords: boolean) => {
  const link = await read(await writeLink(audit, guide.stages, withWords), []);
  return { link, ...openLink(link, guide, 'new', 9) };
};

describe.each(GUIDES)('An audit of $framework', (guide) => {
  test('arrives in a link as it was sent, with the words only if they were asked for', async () => {
    await fc.assert(
      fc.asyncProperty(auditsOf(guide), fc.boolean(), async (audit, withWords) => {
        const { link, audit: arrived, changed, lost } = await sent(guide, audit, withWords);
        expect({ damage: link.damage, changed, lost }).toEqual({ damage: [], changed: [], lost: 0 });
        expect(link.framework).toBe(guide.framework);
        expect(saidIn(arrived)).toEqual(saidIn(audit));
        expect(wordsIn(arrived)).toEqual(withWords ? wordsIn(audit) : { name: '', marks: {} });
        expect(arrived.id).toBe('new');
      }),
      { numRuns: 60 },
    );
  });

  test('arrives with every row answered', async () => {
    const audit = fullAudit(guide);
    const { audit: arrived, link } = await sent(guide, audit, false);
    expect(link.rows).toHaveLength(guide.rows.length);
    expect(saidIn(arrived)).toEqual(saidIn(audit));
  });
});

describe('A link', () => {
  test('to a full audit of the largest guide is at most 2,000 characters long', async () => {
    expect(LARGEST_GUIDE.rows.length).toBeGreaterThanOrEqual(98);
    const link = await writeLink(fullAudit(LARGEST_GUIDE), LARGEST_GUIDE.stages, false);
    const address = `https://stagecraft.example/product-maturity/audit/#audit=${link}`;
    expect(address.length).toBeLessThanOrEqual(2000);
    expect(new URL(address).hash.slice('#audit='.length)).toBe(link);
  });

  test('without words is the same whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async ({ guide, audit }) => {
        const mute = { ...audit, name: { value: '', at: 1 }, marks: {} };
        expect(await writeLink(audit, guide.stages, false)).toBe(await writeLink(mute, guide.stages, false));
      }),
    );
  });

  test('is of signs that an address leaves as they are', async () => {
    const named = { ...fullAudit(TWELVE), name: { value: '<b>🦆</b> "&#+%', at: 1 } };
    const link = await writeLink(named, TWELVE.stages, true);
    expect(encodeURIComponent(link)).toBe(link);
    expect(new URLSearchParams(`audit=${link}`).get('audit')).toBe(link);
  });

  test('holds words of any length', async () => {
    const note = (index: number) =>
      Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * index * 7919) % 20_000))).join('');
    const audit = LARGEST_GUIDE.rows.reduce(
      (own, { key }, index) => withMark(own, key, undefined, note(index), 2),
      fullAudit(LARGEST_GUIDE),
    );
    const { audit: arrived, link } = await sent(LARGEST_GUIDE, audit, true);
    expect(link.damage).toEqual([]);
    expect(wordsIn(arrived)).toEqual(wordsIn(audit));
  });

  test.each([
    ['2.abc', 'another version of this site (2)'],
    ['20261224.x.y', 'another version of this site (20261224)'],
  ])('of another version says so: %s', async (text, said) => {
    const { damage, rows } = await read(text);
    expect(rows).toEqual([]);
    expect(damage.join(' ')).toContain(said);
  });

  test('of words that unfold to too much opens without them, and says so', async () => {
    const bomb = seal(deflateRawSync(Buffer.from(`{"name":"${'a'.repeat(20_000_000)}"}`), { level: 9 }), 'words');
    const { rows, words, damage } = await read(`${await writeLink(fullAudit(TWELVE), TWELVE.stages, false)}.~${bomb}`);
    expect(rows).toHaveLength(TWELVE.rows.length);
    expect(words).toBeUndefined();
    expect(damage).toEqual(['Its name and notes did not arrive.']);
  });

  test('of words that are something else drops what is none', async () => {
    const texts: [string, unknown][] = [
      ['null', undefined],
      ['[]', { name: '', marks: {} }],
      [
        '{"name":1,"marks":{"a":["pinned","x"],"__proto__":["pinned","x"],"A":["pinned","x"],"b":["loved","x"],"c":["",1]}}',
        { name: '', marks: { a: ['pinned', 'x'] } },
      ],
      [`{"name":"${'n'.repeat(300)}","marks":"abc"}`, { name: 'n'.repeat(200), marks: {} }],
    ];
    const head = await writeLink(fullAudit(TWELVE), TWELVE.stages, false);
    for (const [text, words] of texts) {
      expect((await read(`${head}.~${seal(deflateRawSync(text), 'words')}`)).words).toEqual(words);
    }
  });
});

/** Whether a damaged link gave only what was sent, and either all of it or a word on what is missing. */
const expectHonest = (whole: OpenedLink, found: OpenedLink | undefined): void => {
  if (!found) return;
  const known = new Set(whole.rows.map((row) => JSON.stringify(row)));
  expect(found.rows.filter((row) => !known.has(JSON.stringify(row)))).toEqual([]);
  for (const field of ['framework', 'target', 'begun', 'words'] as const) {
    if (found[field] !== undefined) expect(found[field]).toEqual(whole[field]);
  }
  if (found.damage.length > 0) return;
  expect(found).toEqual(whole);
};

describe.each([
  ['a small audit with words', TWELVE],
  ['a large audit with words', LARGEST_GUIDE],
])('Of %s, damaged at every position,', (_, guide) => {
  const whole = async (): Promise<{ link: string; opened: OpenedLink }> => {
    const named = { ...fullAudit(guide), name: { value: 'Ours <b>', at: 1 } };
    const link = await writeLink(withMark(named, guide.rows[0]?.key ?? '', 'pinned', 'soon 🦆', 2), guide.stages, true);
    return { link, opened: await read(link, guide.stages) };
  };

  test.each([
    ['cut off', (link: string, at: number) => link.slice(0, at)],
    [
      'with a sign changed',
      (link: string, at: number) => `${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`,
    ],
    ['with a dot for a sign', (link: string, at: number) => `${link.slice(0, at)}.${link.slice(at + 1)}`],
    ['with a tilde for a sign', (link: string, at: number) => `${link.slice(0, at)}~${link.slice(at + 1)}`],
    ['with a dot put in', (link: string, at: number) => `${link.slice(0, at)}.${link.slice(at)}`],
    ['with a sign put in', (link: string, at: number) => `${link.slice(0, at)}A${link.slice(at)}`],
    ['with a sign left out', (link: string, at: number) => link.slice(0, at) + link.slice(at + 1)],
  ])('%s, no false answer comes, and what is missing is told', async (_way, damage) => {
    const { link, opened } = await whole();
    for (let at = 0; at < link.length; at += 1) {
      expectHonest(opened, await readLink(damage(link, at), guide.stages));
    }
  });

  test('the blocks that were not damaged survive', async () => {
    const { link, opened } = await whole();
    const parts = link.split('.');
    for (const [index, part] of parts.entries()) {
      if (index === 0) continue;
      const at = part.length >> 1;
      const damaged = part.slice(0, at) + (part[at] === 'x' ? 'y' : 'x') + part.slice(at + 1);
      const found = await read(parts.with(index, damaged).join('.'), guide.stages);
      const isRows = index > 1 && index < parts.length - 1;
      const lost = isRows ? opened.rows.slice((index - 2) * 9, (index - 1) * 9) : [];
      expect(found.rows).toEqual(opened.rows.filter((row) => !lost.includes(row)));
      expect(found.words).toEqual(index === parts.length - 1 ? undefined : opened.words);
      expect(found.damage.length).toBeGreaterThan(0);
      if (isRows)
        expect(found.damage).toEqual([
          `${String(lost.length)} of its ${String(opened.rows.length)} answers did not arrive.`,
        ]);
    }
  });

  test('a block sent twice in place of another is missed', async () => {
    const { link, opened } = await whole();
    const parts = link.split('.');
    const found = await read([...parts.slice(0, 3), ...parts.slice(2, 3), ...parts.slice(4)].join('.'), guide.stages);
    expect(parts.length > 4 ? found.damage : ['none']).not.toEqual([]);
    expectHonest(opened, { ...found, rows: found.rows });
  });
});

test('Any text at all is read without an error, and is no audit', async () => {
  const nearly = fc
    .tuple(fc.constantFrom('1.', '1..', '1.~', '1.AAAA.', '2.', '.', '1'), anyText)
    .map(([a, b]) => a + b);
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, nearly, fc.base64String()), async (text) => {
      const found = await readLink(text, TWELVE.stages);
      expect(found?.rows ?? []).toEqual([]);
      expect(found?.damage).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(await readLink(`1.${'A'.repeat(1_000_000)}`, TWELVE.stages)).toBeUndefined();
});

test('Whole blocks of random bytes give no error either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 4 }), async (blocks) => {
      const found = await readLink(
        ['1', ...blocks.map((block, index) => seal(block, index === 0 ? 'head' : 'rows'))].join('.'),
        TWELVE.stages,
      );
      for (const { have } of found?.rows ?? []) expect(have).not.toBe('');
      expect(found === undefined || Array.isArray(found.damage)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('No two rows of a guide are the same to a link', () => {
  for (const { rows } of GUIDES) {
    expect(new Set(rows.map(({ key }) => hashKey(key))).size).toBe(rows.length);
  }
});
