import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatWizard, parseWizard } from '../../../src/features/decide/wizard-address.ts';
import { allPaths, follow, turned, turns, type Answers, type Wizard } from '../../../src/features/decide/wizard.ts';
import { anyText } from '../../fixtures/arbitraries.ts';
import { readFrameworks } from '../../fixtures/read-framework.ts';

const wizards = [...readFrameworks('content').values()].flatMap(({ id, wizards: own }) =>
  own.map((wizard) => [`${id}/${wizard.id}`, wizard] as const),
);

/** Every full set of answers: one for each question. */
const vectors = ({ questions }: Wizard): Answers[] =>
  questions.reduce<Answers[]>(
    (sets, { id, answers }) => sets.flatMap((set) => answers.map((answer) => ({ ...set, [id]: answer.id }))),
    [{}],
  );

const outcomeOf = (wizard: Wizard, answers: Answers): string | undefined => follow(wizard, answers).outcome?.id;

/** The source's five questions, by hand. The first that decides is the last that is asked. */
const buildOrSkip = ({ learn, users, manual, failure, asked }: Answers): string => {
  if (learn !== 'yes') return learn === 'no' ? 'skip' : 'find-out';
  if (users !== 'yes') return users === 'no' ? 'skip' : 'find-out';
  if (manual !== 'no') return manual === 'yes' ? 'do-by-hand' : 'find-out';
  if (failure === 'unsure') return 'find-out';
  if (asked !== 'yes') return asked === 'no' ? 'skip' : 'find-out';
  return failure === 'yes' ? 'build-robust' : 'build-simple';
};

describe('Build or skip', () => {
  const wizard = wizards.find(([id]) => id === 'product-maturity/build-or-skip')?.[1];
  if (!wizard) throw new Error('The wizard is gone');

  test('has the outcome of the source for each of its 243 combinations of yes, no and don’t know', () => {
    const all = vectors(wizard);
    expect(all).toHaveLength(243);
    expect(all.map((answers) => outcomeOf(wizard, answers))).toEqual(all.map(buildOrSkip));
  });

  test('has seven paths of yes and no', () => {
    const known = allPaths(wizard).filter(({ steps }) => steps.every(({ answer }) => answer.id !== 'unsure'));
    expect(known).toHaveLength(7);
  });

  test('says what to find out where an answer is not known', () => {
    for (const { steps, outcome } of allPaths(wizard)) {
      if (outcome.id === 'find-out') expect(steps.at(-1)?.answer.findOut?.text).toBeTruthy();
    }
  });
});

/** Tables worked out by hand from the sources: the answers of a way through, `*` for any, and its outcome. */
const tables = readdirSync('test/features/decide/wizards').map((name) => {
  const [head = [], ...rows] = readFileSync(`test/features/decide/wizards/${name}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return [name.replace('.tsv', ''), head.slice(0, -1), rows] as const;
});

test('every wizard is held against a table by hand', () => {
  const byHand = ['build-or-skip', ...tables.map(([id]) => id)].sort();
  expect(wizards.map(([id]) => id.split('/')[1]).sort()).toEqual(byHand);
});

test.each(tables)('%s has the outcome of its table for every combination of answers', (id, keys, rows) => {
  const [, wizard] = wizards.find(([path]) => path.endsWith(`/${id}`)) ?? [];
  if (!wizard) throw new Error('The wizard is gone');
  expect(wizard.questions.map((question) => question.id)).toEqual(keys);
  for (const answers of vectors(wizard)) {
    const fitting = rows.filter((row) => keys.every((key, index) => row[index] === '*' || row[index] === answers[key]));
    expect(fitting, JSON.stringify(answers)).toHaveLength(1);
    expect(outcomeOf(wizard, answers), JSON.stringify(answers)).toBe(fitting[0]?.at(-1));
  }
});

test.each(wizards)('%s never takes “I don’t know” for another answer', (_, wizard) => {
  for (const answers of vectors(wizard)) {
    const { steps, outcome } = follow(wizard, answers);
    const unknown = steps.find(({ answer }) => answer.findOut);
    if (!unknown) continue;
    // The outcome is to find out, or it is the same whatever is found out.
    const others = unknown.question.answers.map(({ id }) =>
      outcomeOf(wizard, { ...answers, [unknown.question.id]: id }),
    );
    expect(outcome?.id === 'find-out' || new Set(others).size === 1, JSON.stringify(answers)).toBe(true);
  }
});

describe.each(wizards)('%s', (_, wizard) => {
  const all = vectors(wizard);

  test('ends on every path, and every outcome can be reached', () => {
    const outcomes = new Set(all.map((answers) => outcomeOf(wizard, answers)));
    expect([...outcomes].sort()).toEqual(wizard.outcomes.map(({ id }) => id).sort());
  });

  test('has a path for every set of answers, and no path twice', () => {
    const ways = allPaths(wizard).map(({ steps }) =>
      steps.map(({ question, answer }) => `${question.id}=${answer.id}`).join(),
    );
    expect(new Set(ways).size).toBe(ways.length);
    for (const answers of all) {
      const way = follow(wizard, answers)
        .steps.map(({ question, answer }) => `${question.id}=${answer.id}`)
        .join();
      expect(ways).toContain(way);
    }
  });

  test('turns into each other outcome by a change that is the smallest', () => {
    const sample = all.length > 300 ? all.filter((__, index) => index % Math.ceil(all.length / 300) === 0) : all;
    for (const answers of sample) {
      const { steps, outcome } = follow(wizard, answers);
      const own = Object.fromEntries(steps.map(({ question, answer }) => [question.id, answer.id]));
      const found = turns(wizard, own);
      expect(found.map((turn) => turn.outcome.id)).toEqual(
        wizard.outcomes.map(({ id }) => id).filter((id) => id !== outcome?.id),
      );
      for (const turn of found) {
        expect(outcomeOf(wizard, turned(own, turn))).toBe(turn.outcome.id);
        // By brute force: no full set of answers with this outcome changes fewer of those that were given.
        // Of those that change as few, none asks more questions that were not asked.
        const sizes = all
          .filter((it) => outcomeOf(wizard, it) === turn.outcome.id)
          .map((it) => {
            const asked = follow(wizard, it).steps.map(({ question }) => question.id);
            const changed = asked.filter((id) => id in own && own[id] !== it[id]).length;
            return changed * 1000 + asked.filter((id) => !(id in own)).length;
          });
        expect(turn.changed.length * 1000 + turn.added.length).toBe(Math.min(...sizes));
      }
    }
  });

  test('offers no turn before it has ended', () => {
    expect(turns(wizard, {})).toEqual([]);
  });

  const ids = { aspects: ['one', 'two'], stages: ['first', 'last'] };
  const states = fc.record({
    answers: fc
      .record(
        Object.fromEntries(
          wizard.questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((it) => it.id))]),
        ),
        { requiredKeys: [] },
      )
      .map(
        (answers) =>
          Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Answers,
      ),
    aspect: fc.option(fc.constantFrom(...ids.aspects), { nil: undefined }),
    stage: fc.option(fc.constantFrom(...ids.stages), { nil: undefined }),
  });

  test('reads the address that it wrote', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseWizard(formatWizard(state, wizard), wizard, ids)).toEqual(state);
      }),
    );
  });

  test('reads any address, and keeps to one form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = formatWizard(parseWizard(text, wizard, ids), wizard);
        expect(formatWizard(parseWizard(once, wizard, ids), wizard)).toBe(once);
      }),
    );
  });
});

test('The stage comes along from a view', () => {
  const ids = { aspects: [], stages: ['mvp', '10k'] };
  expect(parseWizard('?stages=mvp', { questions: [] }, ids).stage).toBe('mvp');
  expect(parseWizard('?stages=mvp,10k', { questions: [] }, ids).stage).toBe('10k');
  expect(parseWizard('?stages=10k&stage=mvp', { questions: [] }, ids).stage).toBe('mvp');
});
