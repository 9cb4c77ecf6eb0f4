import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fileNameOf,
  mergeDecisions,
  readDecisions,
  toMadr,
  writeDecisions,
  type Decision,
} from '../../src/model/decision.ts';
import { anyText } from './arbitraries.ts';

const DECISION: Decision = {
  id: 'a',
  date: '2025-01-10',
  name: 'Single sign-on',
  note: 'Acme asked.\n# Not a heading',
  guide: { id: 'guide', title: 'The guide' },
  wizard: { id: 'build', title: 'Should this be built?' },
  answers: [{ question: 'Did anyone ask?', answer: 'No', ids: ['asked', 'no'] }],
  outcome: { id: 'skip', title: 'Skip it', text: 'Do not build it now.' },
  stage: { id: 'mvp', title: 'MVP' },
};

const decisions = fc
  .record({
    id: anyText,
    date: fc.constant('2025-01-10'),
    name: anyText,
    note: anyText,
    answers: fc.array(fc.record({ question: anyText, answer: anyText, ids: fc.tuple(anyText, anyText) }), {
      maxLength: 3,
    }),
    outcome: fc.record({ id: anyText, title: anyText, text: anyText }),
  })
  .map((own): Decision => ({ ...DECISION, ...own }));

test('what was written is read as it was', () => {
  fc.assert(
    fc.property(fc.array(decisions, { maxLength: 4 }), (list) => {
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

test('a list that is brought in replaces its own, and loses none', () => {
  const newer = { ...DECISION, note: 'Newer' };
  const other = { ...DECISION, id: 'b' };
  expect(mergeDecisions([DECISION, other], [newer])).toEqual([newer, other]);
});

describe('The record', () => {
  test('has the parts of a Markdown decision record', () => {
    expect(toMadr(DECISION, 'https://guides.example/x/')).toMatchInlineSnapshot(`
      "---
      status: accepted
      date: 2025-01-10
      ---

      # Single sign-on

      ## Context and Problem Statement

      Should this be built? The product is at the stage MVP.

      Asked with the questions of The guide.

      > Acme asked.
      > \\# Not a heading

      ## Decision Drivers

      - Did anyone ask? No

      ## Decision Outcome

      Chosen: “Skip it”. Do not build it now.

      ## More Information

      - https://guides.example/x/
      "
    `);
  });

  test('takes nothing that was entered for structure', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const plain = toMadr(DECISION, 'x')
          .split('\n')
          .filter((line) => line.startsWith('#')).length;
        const lines = toMadr(decision, 'x')
          .split('\n')
          .filter((line) => line.startsWith('#'));
        expect(lines).toHaveLength(plain);
      }),
    );
  });

  test.each([
    ['Single sign-on!', '2025-01-10-single-sign-on.md'],
    ['../../etc', '2025-01-10-etc.md'],
    ['🚀', '2025-01-10-decision.md'],
  ])('of “%s” has a safe name', (name, file) => {
    expect(fileNameOf({ ...DECISION, name })).toBe(file);
  });
});
