/** Changes of one decision from two places: each part as it was changed, and a word where both changed it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/features/decide/decision.ts';
import { clashWords, mergeDecisions } from '../../../src/features/decide/decision-merge.ts';

const BASE: Decision = {
  id: 'a',
  date: '2026-01-10',
  name: 'Sign-on',
  note: 'Acme asked.',
  guide: { id: 'guide', title: 'The guide' },
  wizard: { id: 'build', title: 'Should this be built?' },
  answers: [{ question: 'Did anyone ask?', answer: 'No', ids: ['asked', 'no'] }],
  outcome: { id: 'skip', title: 'Skip it', text: 'Not now.' },
};

const OTHERWISE: Decision = {
  ...BASE,
  answers: [{ question: 'Did anyone ask?', answer: 'Yes', ids: ['asked', 'yes'] }],
  outcome: { id: 'build', title: 'Build it', text: 'Now.' },
  stage: { id: 'mvp', title: 'MVP' },
};

describe('Two changes of a decision', () => {
  test('of different parts are both kept', () => {
    const { decision, clashes } = mergeDecisions(
      BASE,
      { ...BASE, note: 'Beta asked.' },
      { ...OTHERWISE, name: 'Single sign-on' },
    );
    expect(decision).toEqual({ ...OTHERWISE, name: 'Single sign-on', note: 'Beta asked.' });
    expect(clashes).toEqual([]);
  });

  test('of one part clash, unless both say the same', () => {
    const merged = mergeDecisions(
      BASE,
      { ...BASE, name: 'Mine', note: 'Same' },
      { ...BASE, name: 'Theirs', note: 'Same' },
    );
    expect(merged).toEqual({ decision: { ...BASE, name: 'Mine', note: 'Same' }, clashes: ['name'] });
  });

  test('of which one took back what was decided do not leave half of it', () => {
    const { decision } = mergeDecisions(OTHERWISE, { ...BASE, stage: undefined }, { ...OTHERWISE, note: 'More' });
    expect(decision).toEqual({ ...BASE, stage: undefined, note: 'More' });
  });

  test('are the same whatever the order of fields, and whether what is missing is said', () => {
    const turned = Object.fromEntries(
      Object.entries({ ...BASE, aspect: undefined }).toReversed(),
    ) as unknown as Decision;
    expect(mergeDecisions(BASE, turned, OTHERWISE)).toEqual({ decision: OTHERWISE, clashes: [] });
  });

  test('lose nothing: each part is what one of them made of it, and what both made is named', () => {
    const texts = fc.constantFrom('a', 'b', 'c');
    const decisions = fc
      .record({ name: texts, note: texts, title: texts })
      .map(({ name, note, title }): Decision => ({ ...BASE, name, note, outcome: { ...BASE.outcome, title } }));
    fc.assert(
      fc.property(decisions, decisions, decisions, (base, mine, theirs) => {
        const { decision, clashes } = mergeDecisions(base, mine, theirs);
        const said = ({ name, note, outcome }: Decision) => ({ name, note, decided: outcome.title });
        for (const part of ['name', 'note', 'decided'] as const) {
          const [from, own, other, now] = [base, mine, theirs, decision].map((it) => said(it)[part]);
          if (own === from) expect(now).toBe(other);
          else if (other === from || other === own) expect(now).toBe(own);
          else expect(clashes).toContain(part);
        }
      }),
    );
  });
});

test.each([
  ['name', 'the name to “Sign-on”'],
  ['note', 'the note to “Acme asked.”'],
  ['decided', 'the outcome to “Skip it”'],
] as const)('A clash of the %s says what the other tab made of it', (part, said) => {
  expect(clashWords(part, BASE)).toContain(said);
});
