/** Decisions in storage: changes of two tabs are laid together, and nothing is overwritten unseen. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeDecisions, type Decision } from '../../../../src/features/decide/decision.ts';
import { keepDecision, savedDecisions } from '../../../../src/features/decide/browser/decisions.ts';
import { fakeStorage, type FakeStorage } from '../../../fixtures/fake-storage.ts';

const DECISION: Decision = {
  id: 'a',
  date: '2026-01-10',
  name: 'Sign-on',
  note: 'Acme asked.',
  guide: { id: 'guide', title: 'The guide' },
  wizard: { id: 'build', title: 'Should this be built?' },
  answers: [],
  outcome: { id: 'skip', title: 'Skip it', text: 'Not now.' },
};
const OTHER: Decision = { ...DECISION, id: 'b', name: 'Search' };

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const kept = (): readonly Decision[] => {
  const read = savedDecisions();
  return read.isRead ? read.decisions : expect.fail(read.reason);
};

describe('A decision', () => {
  test('that is new stands first', () => {
    keepDecision(DECISION);
    expect(keepDecision(OTHER)).toEqual({ failure: undefined, decision: OTHER, clashes: [] });
    expect(kept()).toEqual([OTHER, DECISION]);
  });

  test('that two tabs change is kept with the changes of both, at its place', () => {
    storage.texts.set('decisions', writeDecisions([OTHER, DECISION]));
    keepDecision({ ...DECISION, name: 'Single sign-on' }, DECISION);
    const { decision } = keepDecision({ ...DECISION, note: 'Beta asked.' }, DECISION);
    expect(decision).toEqual({ ...DECISION, name: 'Single sign-on', note: 'Beta asked.' });
    expect(kept()).toEqual([OTHER, decision]);
  });

  test('of which two tabs change the same word is not kept before the other’s is known', () => {
    keepDecision(DECISION);
    const theirs = { ...DECISION, note: 'Theirs' };
    const mine = { ...DECISION, note: 'Mine' };
    keepDecision(theirs, DECISION);
    expect(keepDecision(mine, DECISION)).toEqual({ failure: undefined, decision: theirs, clashes: ['note'] });
    expect(kept()).toEqual([theirs]);
    expect(keepDecision(mine, theirs).clashes).toEqual([]);
    expect(kept()).toEqual([mine]);
  });

  test('that another tab has deleted is put back by a change', () => {
    keepDecision(OTHER);
    keepDecision({ ...DECISION, note: 'More' }, DECISION);
    expect(kept()).toEqual([{ ...DECISION, note: 'More' }, OTHER]);
  });

  test('is told not to be kept where there is no room, or what is stored cannot be read', () => {
    storage.fill(true);
    expect(keepDecision(DECISION).failure).toContain('no room');
    storage.fill(false);
    storage.texts.set('decisions', '{"version":99}');
    expect(keepDecision(DECISION).failure).toContain('could not be read');
    expect(storage.texts.get('decisions')).toBe('{"version":99}');
  });
});
