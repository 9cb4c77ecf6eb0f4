import { describe, expect, test } from 'vitest';
import { wizard } from '../../../src/catalog/schema/wizard.ts';

const yesOrNo = (id: string, outcomes: { yes?: string; no?: string } = {}) => ({
  id,
  title: `${id}?`,
  answers: (['yes', 'no'] as const).map((answer) => ({ id: answer, title: answer, outcome: outcomes[answer] })),
});

const build = (questions: unknown[], ends: unknown[], outcomes: string[]) => ({
  id: 'which',
  title: 'Which',
  question: 'Which one?',
  summary: 'Some questions.',
  questions,
  ends,
  outcomes: outcomes.map((id) => ({ id, title: id, text: 'Do it.' })),
});

/** Path and message of what is wrong with a wizard. */
const faultsOf = (value: unknown) =>
  (wizard.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

describe('The paths of a wizard', () => {
  test('may all end with an answer', () => {
    expect(faultsOf(build([yesOrNo('a', { yes: 'x', no: 'y' })], [], ['x', 'y']))).toEqual([]);
  });

  test('may go on to an end that takes all others', () => {
    const questions = [yesOrNo('a', { no: 'x' }), yesOrNo('b', { no: 'x' })];
    expect(faultsOf(build(questions, [{ outcome: 'y' }], ['x', 'y']))).toEqual([]);
  });

  test('may go on to an end for each combination of answers', () => {
    const ends = [
      { when: { a: 'yes' }, outcome: 'x' },
      { when: { a: 'no', b: 'yes' }, outcome: 'y' },
      { when: { b: 'no' }, outcome: 'z' },
    ];
    expect(faultsOf(build([yesOrNo('a'), yesOrNo('b')], ends, ['x', 'y', 'z']))).toEqual([]);
  });

  test('do not go past every end: the answers that do are named', () => {
    const ends = [
      { when: { a: 'yes' }, outcome: 'x' },
      { when: { a: 'no', b: 'yes' }, outcome: 'y' },
    ];
    expect(faultsOf(build([yesOrNo('a'), yesOrNo('b')], ends, ['x', 'y']))).toEqual([
      ['ends', 'an end that fits a: no, b: no'],
    ]);
  });

  test('are followed quickly though there are thousands of them', () => {
    const questions = Array.from({ length: 40 }, (_, index) => yesOrNo(`q${String(index)}`, { no: 'y' }));
    expect(faultsOf(build(questions, [{ outcome: 'x' }], ['x', 'y']))).toEqual([]);
  });

  test('lead to every question: one behind answers that all end is named', () => {
    const questions = [yesOrNo('a', { yes: 'x', no: 'y' }), yesOrNo('b', { yes: 'x', no: 'z' })];
    expect(faultsOf(build(questions, [], ['x', 'y', 'z']))).toEqual([
      ['questions.1.id', 'a question that some path leads to; every answer of "a" ends before "b"'],
      ['outcomes.2.id', 'an outcome that some path leads to'],
    ]);
  });

  test('need every question: one whose answers change nothing is named', () => {
    const questions = [yesOrNo('a', { no: 'x' }), yesOrNo('b')];
    expect(faultsOf(build(questions, [{ outcome: 'y' }], ['x', 'y']))).toEqual([
      ['questions.1.id', 'a question whose answers lead somewhere: to an outcome, a constraint or an end'],
    ]);
  });

  test('come to every end: one that others always forestall is named', () => {
    const ends = [{ when: { a: 'yes' }, outcome: 'x' }, { outcome: 'y' }, { when: { b: 'no' }, outcome: 'z' }];
    expect(faultsOf(build([yesOrNo('a'), yesOrNo('b')], ends, ['x', 'y', 'z']))).toEqual([
      ['ends.2', 'an end that some path comes to, before which no other always fits'],
      ['outcomes.2.id', 'an outcome that some path leads to'],
    ]);
  });

  test('lead to every outcome', () => {
    expect(faultsOf(build([yesOrNo('a', { yes: 'x', no: 'x' })], [], ['x', 'y']))).toEqual([
      ['outcomes.1.id', 'an outcome that some path leads to'],
    ]);
  });
});

test.each(['aspect', 'stage', 'theme'])('No question is called %j: the address keeps that key', (id) => {
  expect(faultsOf(build([yesOrNo(id, { yes: 'x', no: 'x' })], [], ['x']))).toEqual([
    ['questions.0.id', 'an id other than the reserved "aspect", "stage" and "theme"'],
  ]);
});

test('A question has at least two answers', () => {
  const question = { ...yesOrNo('a'), answers: [{ id: 'yes', title: 'Yes', outcome: 'x' }] };
  expect(faultsOf(build([question], [], ['x']))).toEqual([['questions.0.answers', 'at least two answers']]);
});
