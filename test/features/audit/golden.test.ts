/**
 * Links that were written once and must open for ever. Never change or remove one: whoever was sent such a link
 * still has it. A new version of the codec adds its own.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashChosen, hashKey, readLink } from '../../../src/features/audit/link.ts';
import { openLink } from '../../../src/features/audit/open.ts';
import { cleanLine, cleanText } from '../../../src/domain/own-words.ts';
import { guideNamed } from './guides.ts';

interface Golden {
  readonly what: string;
  readonly link: string;
  readonly opens: {
    readonly framework: string;
    readonly target: string;
    readonly begun: string;
    /** What was chosen in each row, and its text then. */
    readonly answers: Readonly<Record<string, readonly [have: string, text: string]>>;
    readonly words: {
      readonly name: string;
      readonly marks: Readonly<Record<string, readonly [string, string]>>;
    } | null;
  };
}

const GOLDEN = JSON.parse(readFileSync('test/features/audit/golden-links.json', 'utf8')) as Golden[];

test('There are golden links of version 1, with words and without', () => {
  expect(GOLDEN.filter(({ link }) => link.startsWith('1.')).length).toBeGreaterThanOrEqual(11);
  expect(GOLDEN.filter(({ opens }) => opens.words).length).toBeGreaterThanOrEqual(3);
  expect(new Set(GOLDEN.map(({ link }) => link)).size).toBe(GOLDEN.length);
});

/** Words as they are read: less what cannot be seen. */
const seenOf = ({ name, marks }: NonNullable<Golden['opens']['words']>) => ({
  name: cleanLine(name),
  marks: Object.fromEntries(Object.entries(marks).map(([key, [handling, note]]) => [key, [handling, cleanText(note)]])),
});

describe.each(GOLDEN)('The link of $what', ({ link, opens }) => {
  test('must be read for ever as it was sent', async () => {
    const found = await readLink(link, []);
    expect(found?.damage).toEqual([]);
    const { framework, target, begun, words } = opens;
    expect(found).toMatchObject({ framework, target, begun });
    expect(found?.words ?? null).toEqual(words && seenOf(words));
    const answers = Object.entries(opens.answers).map(([key, [have, text]]) => ({
      key: hashKey(key),
      have,
      text: hashChosen(text),
    }));
    expect(found?.rows.toSorted((a, b) => a.key - b.key)).toEqual(answers.toSorted((a, b) => a.key - b.key));
  });

  test('must open on the guide as it is now without losing an answer: ids are kept, or their moves are', async () => {
    const guide = guideNamed(opens.framework);
    const found = (await readLink(link, guide.stages)) ?? expect.fail('it is no link');
    const { audit, lost } = openLink(found, guide, 'new', 1);
    expect(lost).toBe(0);
    expect(Object.keys(audit.answers)).toHaveLength(Object.keys(opens.answers).length);
    expect(guide.stages).toContain(audit.target.value);
  });
});
