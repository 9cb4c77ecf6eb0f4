/** Links to audits as they come out of mail, chat and notes: what was sent arrives, or what is missing is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCode, readLink, writeLink } from '../../../src/features/audit/link.ts';
import { readLinkFields } from '../../../src/features/audit/link-fields.ts';
import { anyText } from '../../fixtures/arbitraries.ts';
import { auditsOf, guideNamed } from './guides.ts';

const GUIDE = guideNamed('twelve-levels');

/** A code, with the words of its reader and without. */
const codes = fc
  .tuple(auditsOf(GUIDE), fc.boolean())
  .map(([audit, withWords]) => writeLink(audit, GUIDE.stages, withWords));

/** What ends up behind a code, or behind a link in a sentence. */
const BEHIND = [
  ...Array.from('),"\'>*?;_.~-!]}…”»'),
  ').',
  '__',
  '...',
  '?utm_source=x',
  '&utm_source=x',
  ' thanks!',
  ' thanks',
  '. Thanks, see you tomorrow.',
  ') and the other one',
  '\n\nBest wishes',
  '\u200b',
  '\u202c.',
  '>',
  '"></a>',
] as const;

const BEFORE = ['', ' ', '<', '(', '"', '“', '\u200e', 'Here: ', 'see '] as const;

/** What lines are broken with. */
const BREAKS = ['\n', '\r\n', ' ', '\u00ad', '\u200b', '\t'] as const;

describe('The code of an audit', () => {
  test('is found whatever stands around it', async () => {
    await fc.assert(
      fc.asyncProperty(codes, fc.constantFrom(...BEFORE), fc.constantFrom(...BEHIND), async (code, before, behind) => {
        expect(findCode(before + (await code) + behind)).toBe(await code);
      }),
      { numRuns: 400 },
    );
  });

  test('is found where lines are broken within it', async () => {
    await fc.assert(
      fc.asyncProperty(
        codes,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...BREAKS)), { maxLength: 5 }),
        fc.constantFrom('', ...BEHIND),
        async (code, breaks, behind) => {
          let text = await code;
          for (const [at, sign] of breaks) {
            const place = 1 + (at % (text.length - 1));
            text = text.slice(0, place) + sign + text.slice(place);
          }
          expect(findCode(text + behind)).toBe(await code);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('is what a code without anything around it is, and any text has one or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => `1.${text}`),
        ),
        (text) => {
          const code = findCode(text);
          expect(code).toMatch(/^[\w.~-]*$/);
          expect(findCode(code)).toBe(code);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('that is damaged still says so: nothing that is missing is covered up', async () => {
    await fc.assert(
      fc.asyncProperty(codes, fc.nat(), fc.constantFrom('', ...BEHIND), async (code, at, behind) => {
        const whole = await code;
        const cut = whole.slice(0, 2 + (at % (whole.length - 2)));
        const link = await readLink(findCode(cut + behind), GUIDE.stages);
        const rows = new Set((await readLink(whole, GUIDE.stages))?.rows.map(({ key }) => key));
        // A part that is cut off at its end may be none at all.
        const isAll = link?.rows.length === rows.size && !whole.includes('~');
        expect(link === undefined || link.damage.length > 0 || isAll).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is found in reasonable time in long texts', () => {
    const start = performance.now();
    for (const part of ['1', '1.', '.', 'A', 'A.', '~', ' ', '1 ', '_', 'AAAA'.repeat(50)]) {
      findCode(`1.${part.repeat(200_000 / part.length)}`);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test.each([
  ['audit=1.a', { audit: '1.a' }],
  ['audit%3D1.a', { audit: '1.a' }],
  ['AUDIT=1.a', { audit: '1.a' }],
  ['!audit=1.a', { audit: '1.a' }],
  ['/audit=1.a', { audit: '1.a' }],
  ['audit=1.a?utm_source=x', { audit: '1.a', utm_source: 'x' }],
  ['a=1.a&amp;b=1.b', { a: '1.a', b: '1.b' }],
  ['a%3D1.a%26b%3D1.b', { a: '1.a', b: '1.b' }],
  ['a%253D1.a%2526b%253D1.b', { a: '1.a', b: '1.b' }],
  ['https://e.e/guide/audit/#audit=1.a', { audit: '1.a' }],
  ['https://e.e/guide/audit/%23audit%3D1.a', { audit: '1.a' }],
  ['Here, #1: https://e.e/?q=x#audit=1.a', { audit: '1.a', q: 'x' }],
  ['findings', { findings: '' }],
])('%s has the fields %j', (text, fields) => {
  expect(Object.fromEntries(readLinkFields(text))).toMatchObject(fields);
});
