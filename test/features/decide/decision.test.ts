import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  importFile,
  fileNameOf,
  readDecisions,
  writeDecisions,
  type Decision,
} from '../../../src/features/decide/decision.ts';
import { toMadr } from '../../../src/features/decide/madr.ts';
import { cleanLine, cleanText } from '../../../src/domain/own-words.ts';
import { anyText } from '../../fixtures/arbitraries.ts';

const DECISION: Decision = {
  id: 'a',
  date: '2025-01-10',
  name: 'Single sign-on',
  note: 'Acme asked.\n# Not a heading',
  guide: { id: 'guide', title: 'The guide' },
  wizard: { id: 'build', title: 'Should this be built?' },
  answers: [{ question: 'Did anyone ask?', answer: 'No', ids: ['asked', 'no'] }],
  outcome: { id: 'skip', title: 'Skip it', text: 'Do not build it now.' },
  options: ['Skip it', 'Build it'],
  turns: ['Build it: if you answered “Did anyone ask?” Yes'],
  isDecidedByLast: true,
  stage: { id: 'mvp', title: 'MVP' },
};

const lines = anyText.map(cleanLine);

const decisions = fc
  .record({
    id: lines,
    date: fc.constant('2025-01-10'),
    name: lines,
    note: anyText.map(cleanText),
    answers: fc.array(fc.record({ question: lines, answer: lines, ids: fc.tuple(lines, lines) }), { maxLength: 3 }),
    outcome: fc.record({ id: lines, title: lines, text: lines }),
  })
  .map((own): Decision => ({ ...DECISION, ...own }));

test('what was written is read as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(decisions, { maxLength: 4, selector: ({ id }) => id }), (list) => {
      expect(readDecisions(writeDecisions(list))).toEqual({ isRead: true, decisions: list });
    }),
  );
});

describe('What is no list of decisions is refused with the reason:', () => {
  const whole = { version: 1, decisions: [DECISION] };
  test.each([
    ['no JSON', '{"version":1,', 'not JSON'],
    ['another thing', '[1,2]', 'no list of decisions'],
    ['a newer version', JSON.stringify({ ...whole, version: 2 }), 'newer version'],
    [
      'a decision without a part',
      JSON.stringify({ ...whole, decisions: [DECISION, { ...DECISION, outcome: {} }] }),
      'Decision 2 of 2',
    ],
    [
      'a date that is none',
      JSON.stringify({ ...whole, decisions: [{ ...DECISION, date: '2025\n---' }] }),
      'Decision 1 of 1',
    ],
    [
      'answers that are none',
      JSON.stringify({ ...whole, decisions: [{ ...DECISION, answers: [1] }] }),
      'Decision 1 of 1',
    ],
  ])('%s', (_, text, reason) => {
    const found = readDecisions(text);
    expect(found.isRead).toBe(false);
    expect(!found.isRead && found.reason).toContain(reason);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readDecisions(text).isRead).toBe(false);
      }),
    );
  });
});

test('decisions with the same id are told apart when they are read', () => {
  const read = readDecisions(writeDecisions([DECISION, { ...DECISION, note: 'Another' }]));
  expect(read.isRead && read.decisions.map(({ id, note }) => [id, note])).toEqual([
    ['a', DECISION.note],
    ['a-2', 'Another'],
  ]);
});

describe('A file that is brought in', () => {
  test('adds what is new, leaves out what is there, and puts what differs beside it', () => {
    const other = { ...DECISION, id: 'b' };
    const newer = { ...DECISION, note: 'Newer' };
    expect(importFile([DECISION], [DECISION, newer, other])).toEqual({
      decisions: [{ ...newer, id: 'a-2' }, other, DECISION],
      added: 1,
      same: 1,
      beside: 1,
    });
  });

  test('loses nothing of either list, and leaves no two with one id', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(decisions, { selector: ({ id }) => id, maxLength: 4 }),
        fc.array(decisions, { maxLength: 4 }),
        (own, file) => {
          const { decisions: all } = importFile(own, file);
          expect(all.slice(all.length - own.length)).toEqual(own);
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
          for (const { note, name } of file) {
            expect(all.some((it) => it.note === note && it.name === name)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('The record', () => {
  test('has the parts of a Markdown decision record', () => {
    expect(toMadr(DECISION, 'https://guides.example/x/')).toMatchInlineSnapshot(`
      "---
      status: accepted
      date: 2025-01-10
      ---

      # Single sign-on: Skip it

      ## Context and Problem Statement

      Should this be built? The product is at the stage MVP.

      Asked with the questions of The guide.

      > Acme asked.
      > \\# Not a heading

      ## Decision Drivers

      - Did anyone ask? No

      ## Considered Options

      - Skip it
      - Build it

      ## Decision Outcome

      Chosen option: “Skip it”, because the answer to “Did anyone ask?” is “No”. Do not build it now.

      ## More Information

      What would change this:

      - Build it: if you answered “Did anyone ask?” Yes

      The questions and answers: <https://guides.example/x/>
      "
    `);
  });

  test('takes nothing that was entered for structure', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const structure = (record: string): string[] =>
          record.split('\n').filter((line) => /^(?:#|---|===|(?:> ?)+(?:#|[-=+]|\d+[.)]))/.test(line));
        const plain = structure(toMadr({ ...DECISION, note: '' }, 'x')).length;
        expect(structure(toMadr(decision, 'x'))).toHaveLength(plain);
      }),
    );
  });

  test.each(['---', '===', '1. one', '+ plus', '- minus', '# hash', '&lt;b&gt;', '<b>', '[a](b)', '![a](b)'])(
    'takes the line “%s” of a note for text',
    (note) => {
      const line = toMadr({ ...DECISION, note: `Acme asked\n${note}` }, 'x')
        .split('\n')
        .find((it) => it.startsWith('> ') && !it.includes('Acme'));
      expect(line).toMatch(/^> (?:(?:\d+)?!?\\|&lt;)/);
    },
  );

  test('is only proposed while something has to be found out', () => {
    expect(toMadr({ ...DECISION, isOpen: true }, 'x')).toContain('status: proposed');
    expect(toMadr(DECISION, 'x')).toContain('status: accepted');
  });

  test.each([
    ['Single sign-on!', '2025-01-10-single-sign-on.md'],
    ['../../etc', '2025-01-10-etc.md'],
    ['🚀', '2025-01-10-decision.md'],
  ])('of “%s” has a safe name', (name, file) => {
    expect(fileNameOf({ ...DECISION, name }, 'md')).toBe(file);
  });
});
